import itertools
import json
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

import urdunews
from urdunews import shapes
from urdunews.characters.normalization import fold
from urdunews.datelines.damaged import junk_before
from urdunews.datelines.grammar import FORMS, Form, read_dateline
from urdunews.datelines.readings import DatelineReading, Opening
from urdunews.model.datelines import CreditKind, DatelineBasis
from urdunews.model.dates import PartialDate
from urdunews.words.lexicon import Lexicon
from urdunews.words.rows import CreditName, PlaceName

LEXICON = Lexicon.default()
BODY = (
    "محکمہ آبپاشی نے نہر کی صفائی کا کام وقت سے پہلے مکمل کر لیا ہے جس پر علاقے کے کسانوں نے "
    "خوشی کا اظہار کیا اور کہا کہ اب ٹیل تک پانی پہنچ سکے گا۔"
)

Credits = list[tuple[str, CreditKind]]


def reading_of(line: str) -> DatelineReading | None:
    return read_dateline(fold(line), LEXICON)


# The dateline, its places, its credits and its date; all names are known.
DATELINES = [
    # A place and a colon.
    pytest.param("کوالالمپور:", ["کوالالمپور"], [], None, id="colon"),
    pytest.param("اسلام آباد :", ["اسلام آباد"], [], None, id="space-before-colon"),
    pytest.param("اسلام آباد / نیویارک:", ["اسلام آباد", "نیویارک"], [], None, id="slash-colon"),
    pytest.param("سیالکوٹ، گجرات:", ["سیالکوٹ", "گجرات"], [], None, id="comma-colon"),
    pytest.param("لائپزگ، جرمنی:", ["لائپزگ", "جرمنی"], [], None, id="city-and-country"),
    pytest.param("پیساڈینا، کیلیفورنیا :", ["پیساڈینا", "کیلیفورنیا"], [], None, id="and-state"),
    pytest.param("لاہور اور قصور:", ["لاہور", "قصور"], [], None, id="and"),
    pytest.param("جرمنی:", ["جرمنی"], [], None, id="country-colon"),
    pytest.param("اسلا م آباد:", ["اسلا م آباد"], [], None, id="space-inside-a-word"),
    pytest.param("اسلامآباد:", ["اسلامآباد"], [], None, id="no-space-between-words"),
    pytest.param(
        "دنیا نیوز/پاکستان:", ["پاکستان"], [("دنیا نیوز", "outlet")], None, id="credit-slash-place"
    ),
    pytest.param(
        "ویب ڈیسک / لاہور :", ["لاہور"], [("ویب ڈیسک", "desk")], None, id="spaces-round-the-slash"
    ),
    pytest.param(
        "نئی دہلی '27 مئی (یو این آئی)",
        ["نئی دہلی"],
        [("یو این آئی", "agency")],
        "--05-27",
        id="apostrophe-before-the-date",
    ),
    # A place and a credit.
    pytest.param("ملتان (نامہ نگار)", ["ملتان"], [("نامہ نگار", "role")], None, id="credit"),
    pytest.param("دبئی(اسپورٹس ڈیسک)", ["دبئی"], [("اسپورٹس ڈیسک", "desk")], None, id="no-space"),
    pytest.param("ٹورنٹو( ویب ڈیسک )", ["ٹورنٹو"], [("ویب ڈیسک", "desk")], None, id="inner-spaces"),
    pytest.param(
        "سمبڑیال (نمائندہ دنیا )", ["سمبڑیال"], [("نمائندہ دنیا", "role")], None, id="one"
    ),
    pytest.param(
        "راولپنڈی (دنیا نیوز)", ["راولپنڈی"], [("دنیا نیوز", "outlet")], None, id="outlet"
    ),
    pytest.param("ڈھاکہ (اے ایف پی)", ["ڈھاکہ"], [("اے ایف پی", "agency")], None, id="agency"),
    pytest.param(
        "نئی دہلی (وشواس نیوز)۔", ["نئی دہلی"], [("وشواس نیوز", "outlet")], None, id="stop"
    ),
    pytest.param("سکھر (اے پی پی):", ["سکھر"], [("اے پی پی", "agency")], None, id="colon-after"),
    pytest.param("سکھر (اے پی پی) –", ["سکھر"], [("اے پی پی", "agency")], None, id="dash-after"),
    pytest.param("سوات: (دنیا نیوز)", ["سوات"], [("دنیا نیوز", "outlet")], None, id="colon-before"),
    pytest.param("سوات ۔ (آن لائن)", ["سوات"], [("آن لائن", "agency")], None, id="stop-before"),
    pytest.param("جرمنی (ڈی پی اے)", ["جرمنی"], [("ڈی پی اے", "agency")], None, id="country"),
    pytest.param(
        "دیر لو ئر (نمائندہ)", ["دیر لو ئر"], [("نمائندہ", "role")], None, id="broken-name"
    ),
    pytest.param(
        "کوئٹہ (اپنے سٹاف رپورٹر سے)",
        ["کوئٹہ"],
        [("اپنے سٹاف رپورٹر سے", "role")],
        None,
        id="from-our-own-reporter",
    ),
    # Several of them.
    pytest.param(
        "اسلام آباد،راولپنڈی(نیوز ایجنسیاں)",
        ["اسلام آباد", "راولپنڈی"],
        [("نیوز ایجنسیاں", "agency")],
        None,
        id="two-places",
    ),
    pytest.param(
        "لندن/ واشنگٹن/ اقوام متحدہ (نوائے وقت رپورٹ + ایجنسیاں)",
        ["لندن", "واشنگٹن", "اقوام متحدہ"],
        [("نوائے وقت رپورٹ", "outlet"), ("ایجنسیاں", "agency")],
        None,
        id="three-places-and-two-credits",
    ),
    pytest.param(
        "لاہور‘ کراچی (کامرس رپورٹر)",
        ["لاہور", "کراچی"],
        [("کامرس رپورٹر", "role")],
        None,
        id="a-quote-for-a-comma",
    ),
    pytest.param(
        "سرگودھا + خوشاب (نامہ نگاران)",
        ["سرگودھا", "خوشاب"],
        [("نامہ نگاران", "role")],
        None,
        id="plus",
    ),
    pytest.param(
        "پشاور - مردان (خبر نگار)",
        ["پشاور", "مردان"],
        [("خبر نگار", "role")],
        None,
        id="hyphen-between-places",
    ),
    pytest.param(
        "قاہرہ اور دمشق (رائٹرز)",
        ["قاہرہ", "دمشق"],
        [("رائٹرز", "agency")],
        None,
        id="and-with-credit",
    ),
    pytest.param(
        "دبئی (آئی این پی+ آن لائن)",
        ["دبئی"],
        [("آئی این پی", "agency"), ("آن لائن", "agency")],
        None,
        id="plus-between-credits",
    ),
    pytest.param(
        "کابل (نوائے وقت رپورٹ، نیٹ نیوز)",
        ["کابل"],
        [("نوائے وقت رپورٹ", "outlet"), ("نیٹ نیوز", "outlet")],
        None,
        id="comma-between-credits",
    ),
    pytest.param(
        "سنچورین(اے ایف پی/اسپورٹس ڈیسک)",
        ["سنچورین"],
        [("اے ایف پی", "agency"), ("اسپورٹس ڈیسک", "desk")],
        None,
        id="slash-between-credits",
    ),
    pytest.param(
        "جنیوا (اے پی‘ مانیٹرنگ ڈیسک)",
        ["جنیوا"],
        [("اے پی", "agency"), ("مانیٹرنگ ڈیسک", "desk")],
        None,
        id="a-quote-between-credits",
    ),
    # A date between place and credit.
    pytest.param(
        "دبئی ۔23 نومبر (اے پی پی)", ["دبئی"], [("اے پی پی", "agency")], "--11-23", id="app"
    ),
    pytest.param(
        "ممبئی 6 ڈسمبر(ایجنسی)", ["ممبئی"], [("ایجنسی", "agency")], "--12-06", id="deccan"
    ),
    pytest.param(
        "لندن21 اگسٹ(رائٹرز)", ["لندن"], [("رائٹرز", "agency")], "--08-21", id="glued-date"
    ),
    pytest.param(
        "پونے، 08 جولائی (وام)", ["پونے"], [("وام", "agency")], "--07-08", id="comma-date"
    ),
    pytest.param(
        "پونے/4 ڈسمبر(یو این آئی)", ["پونے"], [("یو این آئی", "agency")], "--12-04", id="un"
    ),
    pytest.param(
        "ڈھاکہ ۔ یکم مئی (اے پی پی)", ["ڈھاکہ"], [("اے پی پی", "agency")], "--05-01", id="1st"
    ),
    pytest.param(
        "ڈھاکہ یکم مئی (اے پی پی)", ["ڈھاکہ"], [("اے پی پی", "agency")], "--05-01", id="bare"
    ),
    pytest.param(
        "سبی۔4اپریل (اے پی پی):", ["سبی"], [("اے پی پی", "agency")], "--04-04", id="app-colon"
    ),
    pytest.param(
        "حیدرآباد ۔ 30 ۔ مارچ : ( سیاست نیوز) :",
        ["حیدرآباد"],
        [("سیاست نیوز", "outlet")],
        "--03-30",
        id="delimiters-everywhere",
    ),
    pytest.param(
        "غزہ، دوحہ، قاہرہ، 19 جنوری 2025 (وام) –",
        ["غزہ", "دوحہ", "قاہرہ"],
        [("وام", "agency")],
        "2025-01-19",
        id="three-places-date-credit",
    ),
    pytest.param(
        "ملتان پیر 2 فروری (اے پی پی)",
        ["ملتان"],
        [("اے پی پی", "agency")],
        "--02-02",
        id="weekday",
    ),
    # A date in the brackets.
    pytest.param(
        "کراچی(اُردو پوائنٹ اخبارتازہ ترین - این این آئی۔ 18 اپریل2023ء)",
        ["کراچی"],
        [("اُردو پوائنٹ اخبارتازہ ترین", "outlet"), ("این این آئی", "agency")],
        "2023-04-18",
        id="date-inside-after-two-credits",
    ),
    pytest.param(
        "سیئول (اردو پوائنٹ 18 دسمبر2018ء)",
        ["سیئول"],
        [("اردو پوائنٹ", "outlet")],
        "2018-12-18",
        id="date-inside-after-a-space",
    ),
    pytest.param(
        "اسلام آباد(نیوز ڈیسک،19 اکتوبر 2018)",
        ["اسلام آباد"],
        [("نیوز ڈیسک", "desk")],
        "2018-10-19",
        id="date-inside-after-a-comma",
    ),
    pytest.param(
        "ملتان (5 مئی، اے پی پی)",
        ["ملتان"],
        [("اے پی پی", "agency")],
        "--05-05",
        id="date-inside-in-front",
    ),
    pytest.param("ملتان (5 مئی 2024)", ["ملتان"], [], "2024-05-05", id="date-alone-inside"),
    pytest.param(
        "سبی۔ (اردو پوائنٹ 30 مارچ2022ء) :",
        ["سبی"],
        [("اردو پوائنٹ", "outlet")],
        "2022-03-30",
        id="date-inside-and-delimiters",
    ),
    # A date and no credit.
    pytest.param("کراچی، 8اپریل ، 2022۔", ["کراچی"], [], "2022-04-08", id="press-release"),
    pytest.param("سری نگر، 26 جولائی:", ["سری نگر"], [], "--07-26", id="date-and-colon"),
    # Credits in front, or without a place.
    pytest.param("ویب ڈیسک:", [], [("ویب ڈیسک", "desk")], None, id="credit-colon"),
    pytest.param("ڈیسک :", [], [("ڈیسک", "desk")], None, id="credit-space-colon"),
    pytest.param("(این این آئی)", [], [("این این آئی", "agency")], None, id="credit-alone"),
    pytest.param("(سی این این )", [], [("سی این این", "outlet")], None, id="credit-alone-space"),
    pytest.param(
        "(اے پی پی/ویب ڈیسک)",
        [],
        [("اے پی پی", "agency"), ("ویب ڈیسک", "desk")],
        None,
        id="credits-alone",
    ),
    pytest.param(
        "(اے پی پی 5 مئی)",
        [],
        [("اے پی پی", "agency")],
        "--05-05",
        id="credit-and-date-alone",
    ),
    pytest.param(
        "ویب ڈیسک(اسلام آباد):",
        ["اسلام آباد"],
        [("ویب ڈیسک", "desk")],
        None,
        id="credit-and-place",
    ),
    pytest.param(
        "وحدت نیوز ( پشاور )",
        ["پشاور"],
        [("وحدت نیوز", "outlet")],
        None,
        id="credit-space-and-place",
    ),
    # Dots.
    pytest.param("نیویارک ......", ["نیویارک"], [], None, id="dots"),
    pytest.param("تھرپارکر ....", ["تھرپارکر"], [], None, id="space-dots"),
    pytest.param("اسلام آباد۔۔۔۔۔", ["اسلام آباد"], [], None, id="dandas"),
    pytest.param("لندن۔۔۔۔۔۔۔۔۔۔۔.", ["لندن"], [], None, id="dandas-and-a-dot"),
    pytest.param("چارسدہ…", ["چارسدہ"], [], None, id="ellipsis"),
    pytest.param("گال …..", ["گال"], [], None, id="ellipsis-and-dots"),
    pytest.param("بغداد، دمشق...", ["بغداد", "دمشق"], [], None, id="two-places-dots"),
    # A weekday of the date, and the town of that name.
    pytest.param(
        "شارجہ، دو شنبہ، 6 نومبر (وام):",
        ["شارجہ"],
        [("وام", "agency")],
        "--11-06",
        id="weekday-in-two-words",
    ),
    pytest.param(
        "شارجہ، دوشنبہ 6 نومبر (وام)",
        ["شارجہ"],
        [("وام", "agency")],
        "--11-06",
        id="weekday-in-one-word",
    ),
    pytest.param(
        "شارجہ چار شنبہ 6 نومبر (وام)",
        ["شارجہ"],
        [("وام", "agency")],
        "--11-06",
        id="weekday-without-a-comma",
    ),
    pytest.param(
        "شارجہ، جمعہ (وام)", ["شارجہ"], [("وام", "agency")], None, id="weekday-without-a-date"
    ),
    pytest.param("دوشنبہ (وام)", ["دوشنبہ"], [("وام", "agency")], None, id="dushanbe"),
    pytest.param("دوشنبہ:", ["دوشنبہ"], [], None, id="dushanbe-colon"),
    pytest.param("دوشنبے 6 نومبر:", ["دوشنبے"], [], "--11-06", id="dushanbe-date-colon"),
    pytest.param(
        "دوشنبہ، 6 نومبر (وام)",
        ["دوشنبہ"],
        [("وام", "agency")],
        "--11-06",
        id="dushanbe-date-agency",
    ),
    # Slashes.
    pytest.param("سرینگر //", ["سرینگر"], [], None, id="slashes"),
    pytest.param("اننت ناگ//", ["اننت ناگ"], [], None, id="slashes-glued"),
    pytest.param(
        "کپواڑہ +گاندربل +سوپور //", ["کپواڑہ", "گاندربل", "سوپور"], [], None, id="3-slashes"
    ),
]

# The endings of these are weaker evidence, and need their spaces.
STOPS = [
    pytest.param("اسلام آباد ۔", ["اسلام آباد"], id="stop"),
    pytest.param("دبئی ۔", ["دبئی"], id="another"),
    pytest.param("ممبئی -", ["ممبئی"], id="hyphen"),
    pytest.param("ممبئی –", ["ممبئی"], id="dash"),
    pytest.param("ممبئی —", ["ممبئی"], id="long-dash"),
    pytest.param("پشاور-", ["پشاور"], id="hyphen-glued-in-front"),
    pytest.param("لاہور، قصور ۔", ["لاہور", "قصور"], id="two-places"),
]

# The dateline, its places, its credits, and how much of it the lexicon knows.
PARTLY_KNOWN = [
    pytest.param(
        "کراچی (زبیدہ میمن)", ["کراچی"], [("زبیدہ میمن", "person")], "partial", id="reporter"
    ),
    pytest.param(
        "کراچی (زبیدہ میمن )", ["کراچی"], [("زبیدہ میمن", "person")], "partial", id="and-a-space"
    ),
    pytest.param(
        "کراچی (رپورٹ:زبیدہ میمن)",
        ["کراچی"],
        [("رپورٹ:زبیدہ میمن", "person")],
        "partial",
        id="labelled-reporter",
    ),
    pytest.param(
        "کراچی (رپورٹ / زبیدہ میمن)",
        ["کراچی"],
        [("رپورٹ / زبیدہ میمن", "person")],
        "partial",
        id="slash-after-the-label",
    ),
    pytest.param(
        "کراچی (زبیدہ میمن،نیوز ایجنسیاں)",
        ["کراچی"],
        [("زبیدہ میمن", "person"), ("نیوز ایجنسیاں", "agency")],
        "partial",
        id="reporter-and-agencies",
    ),
    pytest.param(
        "کراچی (زبیدہ میمن/ ایکسپریس نیوز)",
        ["کراچی"],
        [("زبیدہ میمن", "person"), ("ایکسپریس نیوز", "outlet")],
        "partial",
        id="reporter-and-outlet",
    ),
    pytest.param(
        "کراچی (زراعت رپورٹر)",
        ["کراچی"],
        [("زراعت رپورٹر", "role")],
        "partial",
        id="role-by-its-end",
    ),
    pytest.param(
        "کراچی (نمائندہ صبح نو)",
        ["کراچی"],
        [("نمائندہ صبح نو", "role")],
        "partial",
        id="role-by-its-beginning",
    ),
    pytest.param(
        "کراچی (صبح نو نیوز)",
        ["کراچی"],
        [("صبح نو نیوز", "outlet")],
        "partial",
        id="outlet-by-its-end",
    ),
    pytest.param(
        "نور گڑھی (اے پی پی)", ["نور گڑھی"], [("اے پی پی", "agency")], "partial", id="unknown-place"
    ),
    pytest.param(
        "نور گڑھی، ملتان (نامہ نگار)",
        ["نور گڑھی", "ملتان"],
        [("نامہ نگار", "role")],
        "partial",
        id="unknown-and-known-place",
    ),
    pytest.param(
        "نور گڑھی۔ 5 مئی (اے پی پی)",
        ["نور گڑھی"],
        [("اے پی پی", "agency")],
        "partial",
        id="unknown-place-and-date",
    ),
    pytest.param(
        "ا ب پ ت (اے پی پی)",
        ["ا ب پ ت"],
        [("اے پی پی", "agency")],
        "partial",
        id="a-place-of-four-words",
    ),
    pytest.param(
        "نور گڑھی، (اے پی پی)",
        ["نور گڑھی"],
        [("اے پی پی", "agency")],
        "partial",
        id="unknown-place-and-comma",
    ),
    pytest.param(
        "نور گڑھی (زراعت رپورٹر)",
        ["نور گڑھی"],
        [("زراعت رپورٹر", "role")],
        "form",
        id="nothing-is-known",
    ),
]

NO_DATELINES = [
    # A road between towns, a list, a part of a town, an explanation.
    "لاہور - قصور - پشاور تک بارش ہوئی۔",
    "لاہور،اسلام آباد سے پروازیں منسوخ ہوئیں۔",
    "لاہور (ن) لیگ نے جلسہ کیا۔",
    "لاہور (جمعرات) صبح بارش ہوئی۔",
    "کراچی (غربی) پولیس نے چھاپہ مارا۔",
    "لاہور (یکم مئی) مزدوروں کا دن منایا گیا۔",
    "لاہور (5 مئی کو میلہ) شروع ہوا۔",
    "راولپنڈی (اسلام آباد) میٹرو بند رہی۔",
    "کاروبار: منڈی میں تیزی رہی۔",
    "بلدیہ: نئے ٹیکس لگ گئے۔",
    "نیلام: قدیم سکے بک گئے۔",
    "سیالکوٹی: ہمارے شہر کے لوگ۔",
    "راست: مکتوب ملا ہے۔",
    "پنجاب، سندھ اور بلوچستان: تینوں صوبوں نے بجٹ پیش کیا۔",
    "ڈھاکہ: 212 رنز، کولمبو: 188 رنز، میزبان ٹیم جیت گئی۔",
    "لاہور: 42 | ملتان: 45 | پشاور: 39",
    "گوادر (حصہ سوم) ساحل کی سیر کا حال یہاں سے آگے پڑھیے۔",
    "گوادر (تیسرا دن) ہم صبح سویرے ساحل کی طرف نکلے۔",
    "گوادر (آخری قسط) ساحل کی سیر کا حال یہاں سے آگے پڑھیے۔",
    "کشمیر - جنت نظیر وادی - کئی برس سے سوگوار ہے۔",
    "نامہ نگار (اے پی پی) کو بتایا گیا۔",
    "ویب ڈیسک/کسان: فصل اچھی ہے",
    "ویب ڈیسک/لاہور میں بارش",
    # Parties, boards, banks and companies with their short names.
    "پاکستان تحریک انصاف (پی ٹی آئی) کے کارکنوں نے جلسہ کیا۔",
    "پاکستان مسلم لیگ (ن) کا اجلاس کل ہو گا۔",
    "عوامی نیشنل پارٹی (اے این پی) نے امیدوار نامزد کر دیے۔",
    "نیشنل بینک آف پاکستان (این بی پی) کے ملازمین نے احتجاج کیا۔",
    "پاکستان پیٹرولیم لمیٹڈ(پی پی ایل) نے نیا کنواں کھودا۔",
    "سینٹرل پاور پرچیزنگ ایجنسی (سی پی پی اے) نے درخواست دی۔",
    "پاکستان کرکٹ بورڈ (پی سی بی) نے اسکواڈ کا اعلان کیا۔",
    "پاکستان (پی سی بی) نے ٹیم روانہ کر دی۔",
    "بھارت (بی سی سی آئی) کے عہدیدار نے دورہ کیا۔",
    "لاہور ڈویلپمنٹ اتھارٹی (ایل ڈی اے) نے پلاٹ نیلام کیے۔",
    "لاہور ہائیکورٹ (ایل ایچ سی) نے فیصلہ محفوظ کر لیا۔",
    "کراچی میٹروپولیٹن کارپوریشن (کے ایم سی) نے نالے صاف کیے۔",
    "کراچی پریس کلب (کے پی سی) میں تقریب ہوئی۔",
    "گوجرانوالہ چیمبر آف کامرس (جی سی سی آئی) کے صدر نے کہا۔",
    "یونیورسٹی آف سرگودھا (یو او ایس) کے طلبہ جیت گئے۔",
    "اقوام متحدہ (یو این) نے امداد کی اپیل کی۔",
    "انجمن تاجران (رجسٹرڈ) کے صدر نے ہڑتال کی کال دی۔",
    "باغ (اے جے کے) میں برفباری ہوئی۔",
    # Years, numbers and explanations in brackets.
    "شاعرہ رضیہ کاظمی (پیدائش 12 جنوری 1957) کی کتاب چھپ گئی۔",
    "مفکر ہارون درانی (1870ء- 1931ء) نے لکھا تھا۔",
    "لاہور (1947ء) کی ایک یادگار تصویر مل گئی۔",
    "کراچی (2024) رپورٹ جاری کر دی گئی۔",
    "کراچی (16) پوائنٹس کے ساتھ سرفہرست ہے۔",
    "لاہور (پنجاب کا دارالحکومت) میں بارش ہوئی۔",
    "لندن (برطانیہ) سے آنے والے مسافر پھنس گئے۔",
    "دبئی (متحدہ عرب امارات) میں نمائش لگی۔",
    "سلیم درانی (ملتان) نے پہلا انعام جیتا۔",
    "نادیہ (کراچی) اور مہوش (لاہور) جیت گئیں۔",
    "گلی نمبر چار (محلہ نور) میں پانی آ گیا۔",
    "لاہور () میں بارش ہوئی۔",
    "لاہور (اے پی پی میں خبر چھپی۔",
    "لاہور اے پی پی) میں خبر چھپی۔",
    "(2024) میں کام شروع ہوا۔",
    "(ن) لیگ کا جلسہ ہوا۔",
    "(فائل فوٹو) منظر",
    "() خالی",
    # A place that begins a sentence.
    "پاکستان میں گندم کی فصل اچھی رہی۔",
    "کراچی میں گرمی کی شدت بڑھ گئی۔",
    "لاہور کے شہری پریشان ہیں۔",
    "لاہور بم دھماکے میں تین افراد زخمی ہوئے۔",
    "کوئٹہ سے کراچی جانے والی بس الٹ گئی۔",
    "کراچی",
    "کراچی 22 مئی کو بند رہے گا۔",
    "لاہور 14 اگست کی تقریبات کے لیے تیار ہے۔",
    "لاہور 5 مئی (بروز اتوار) کو میزبان ہو گا۔",
    "مظفر آباد آزاد کشمیر کا شہر ہے۔",
    # Lists of names.
    "لاہور، کراچی اور پشاور کے تاجر ہڑتال پر ہیں۔",
    "لاہور اور کراچی کے درمیان پروازیں بحال ہو گئیں۔",
    "منیلا، فلپائن کے ساحل پر طوفان آیا۔",
    "بیجنگ سے واشنگٹن، برلن سے ٹوکیو تک مظاہرے ہوئے۔",
    "کراچی، سکھر، لاڑکانہ میں بارش ہوئی۔",
    "فلائی جناح، پاکستان کی نئی پرواز روانہ ہوئی۔",
    # Topics, speakers, labels and quotations before a colon.
    "پانامہ لیکس: تحقیقات مکمل ہو گئیں۔",
    "ورلڈ کپ: ٹیم فائنل میں پہنچ گئی۔",
    "بجٹ 2026: تنخواہوں میں اضافہ ہو گیا۔",
    "پی ٹی آئی: نیا چیئرمین منتخب ہوا۔",
    "محکمہ موسمیات: بارش کا امکان ہے۔",
    "لاہور قلندرز: ٹرافی گھر لے آئے۔",
    "یہ بھی پڑھیں: سونا سستا",
    "شیئر کریں:",
    "تحریر: سلیم درانی",
    "رپورٹ: نادیہ چانڈیو",
    "انتباہ: یہ دوا بچوں کو نہ دیں۔",
    "انہوں نے کہا: ہم محنت کریں گے۔",
    "ترجمان نے بتایا: کام مکمل ہے۔",
    "کپتان: ٹیم تیار ہے۔",
    "سوال: آپ کب آئے؟",
    "وقت: صبح دس بجے",
    # Stops, dots and hyphens after other words.
    "موجودہ صورت حال ۔۔ کیا ہو گا",
    "ہائے۔۔ یہ کیا ہوا",
    "پاکستان ۔ بھارت میچ آج ہو گا۔",
    "پاکستان - بھارت میچ آج ہو گا۔",
    "لاہور-اسلام آباد موٹروے دھند کے باعث بند ہے۔",
    # Credits that begin a sentence, and words that are not credits.
    "دنیا نیوز نے بتایا کہ بارش ہو گی۔",
    "دنیا نیوز کے مطابق بارش ہو گی۔",
    "ویب ڈیسک",
    "وحدت نیوز (نور گڑھی) کا دفتر کھل گیا۔",
    "وحدت نیوز (پشاور کا دفتر کھل گیا۔",
    "نیا دفتر (اے پی پی) کا ہے۔",
    "نور گڑھی 5 مئی کو (اے پی پی) خبر آئی۔",
    "یکم مئی (اے پی پی) چھٹی ہو گی۔",
    # Pictures of places.
    "وادی کاغان (فائل فوٹو) سیاحوں نے برف باری دیکھی۔",
    "کاغان (فوٹو/اے پی پی) سیاحوں نے برف باری دیکھی۔",
    "کاغان 5 مئی (فوٹو اے پی پی) سیاحوں نے برف باری دیکھی۔",
    "نور گڑھی (اے پی پی فوٹو) سیاحوں نے برف باری دیکھی۔",
    "(فوٹو/اے پی پی) سیاحوں نے برف باری دیکھی۔",
    "ویب ڈیسک (فائل فوٹو) سیاحوں نے برف باری دیکھی۔",
    # Weekdays and months.
    "دو شنبہ ۹ ستمبر: بارش ہوئی۔",
    "دوشنبہ ۹ ستمبر۔ بارش ہوئی۔",
    "دو شنبہ ۹ ستمبر (اے ایف پی) بارش ہوئی۔",
    "جمعہ (اے پی پی) بارش ہوئی۔",
    "مارچ (اے پی پی) بارش ہوئی۔",
    "لاہور، جمعہ: بارش ہوئی۔",
    # Only a date, or nothing.
    "18 جنوری 2026",
    "دو شنبہ ۹ ستمبر",
    "پیر 3 فروری 2026",
    ": بارش",
    "",
]


@pytest.mark.parametrize("rest", [f" {BODY}", BODY], ids=["space", "glued"])
@pytest.mark.parametrize(("dateline", "places", "credits_", "date"), DATELINES)
def test_a_dateline_is_read_with_all_its_parts(
    dateline: str,
    places: list[str],
    credits_: Credits,
    date: str | None,
    rest: str,
) -> None:
    line = fold(dateline + rest)
    reading = read_dateline(line, LEXICON)
    assert reading is not None
    assert line[: reading.end] == fold(dateline)
    assert [line[place.start : place.end] for place in reading.places] == places
    assert [(line[c.start : c.end], c.kind) for c in reading.credits] == [
        (fold(credit), kind) for credit, kind in credits_
    ]
    assert reading.date == (None if date is None else PartialDate.fromisoformat(date))
    assert reading.basis == "lexicon"


@pytest.mark.parametrize(("dateline", "places", "credits_", "date"), DATELINES)
def test_an_article_has_the_dateline_and_its_body_after_it(
    dateline: str,
    places: list[str],
    credits_: Credits,
    date: str | None,
) -> None:
    (article,) = urdunews.parse(f" date 2026-02-03 نہر کی صفائی مکمل\n{dateline} {BODY}\n")
    read = article.dateline
    assert read is not None
    assert article.source[slice(*read.span)] == dateline == read.text
    assert [place.text for place in read.places] == places
    assert [(credit.text, credit.kind) for credit in read.credits] == credits_
    assert [article.source[slice(*place.span)] for place in read.places] == places
    assert [(article.source[slice(*credit.span)], credit.kind) for credit in read.credits] == (
        credits_
    )
    assert (None if read.date is None else read.date.isoformat()) == date
    assert article.text == BODY
    assert article.headline == "نہر کی صفائی مکمل"


@pytest.mark.parametrize(("dateline", "places"), STOPS)
def test_a_single_stop_or_hyphen_ends_a_dateline_after_known_places(
    dateline: str,
    places: list[str],
) -> None:
    line = f"{dateline} {BODY}"
    reading = reading_of(line)
    assert reading is not None
    assert line[: reading.end] == dateline
    assert [line[place.start : place.end] for place in reading.places] == places
    assert (reading.credits, reading.date, reading.basis) == ((), None, "lexicon")


@pytest.mark.parametrize(("dateline", "places", "credits_", "basis"), PARTLY_KNOWN)
def test_a_dateline_with_unknown_names_says_so(
    dateline: str,
    places: list[str],
    credits_: Credits,
    basis: DatelineBasis,
) -> None:
    line = f"{dateline} {BODY}"
    reading = reading_of(line)
    assert reading is not None
    assert line[: reading.end] == dateline
    assert [line[place.start : place.end] for place in reading.places] == places
    assert [(line[c.start : c.end], c.kind) for c in reading.credits] == credits_
    assert reading.basis == basis


@pytest.mark.parametrize("line", NO_DATELINES)
def test_other_openings_are_not_datelines(line: str) -> None:
    assert reading_of(line) is None


@pytest.mark.parametrize("line", [line for line in NO_DATELINES if line.endswith("۔")])
def test_an_article_that_opens_otherwise_has_no_dateline(line: str) -> None:
    (article,) = urdunews.parse(f" date 2026-02-03 نہر کی صفائی مکمل\n{line} {BODY}\n")
    assert article.dateline is None
    assert article.text == f"{line} {BODY}"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("کراچی (رپورٹ:زبیدہ میمن) بارش", "زبیدہ میمن"),
        ("کراچی (رپورٹ / زبیدہ میمن) بارش", "زبیدہ میمن"),
        ("کراچی (رپورٹ : زبیدہ میمن) بارش", "زبیدہ میمن"),
        ("کراچی (زبیدہ میمن) بارش", "زبیدہ میمن"),
        ("کراچی (ا ب پ ت) بارش", "ا ب پ ت"),
        ("ویب ڈیسک: بارش", "ویب ڈیسک"),
    ],
)
def test_the_name_of_a_credit_follows_the_label(line: str, name: str) -> None:
    reading = reading_of(line)
    assert reading is not None
    (credit,) = reading.credits
    assert line[credit.name_start : credit.end] == name


@pytest.mark.parametrize(
    ("line", "name", "country"),
    [
        ("دوبئی: بارش", "دبئی", "AE"),
        ("لنڈن (اے پی پی) بارش", "لندن", "GB"),
        ("رنگ پور: بارش", "رنگپور", None),
    ],
)
def test_a_known_place_has_its_row(line: str, name: str, country: str | None) -> None:
    reading = reading_of(line)
    assert reading is not None
    (place,) = reading.places
    assert place.row is not None
    assert (place.row.name, place.row.country) == (name, country)


@pytest.mark.parametrize(
    ("line", "dateline"),
    [
        pytest.param("اِسلام آباد: بارش", "اسلام آباد:", id="diacritic"),
        pytest.param("كراچي (نامه نگار) بارش", "کراچی (نامہ نگار)", id="arabic-letters"),
        pytest.param("سکھر ۔٥ مئي (اے پي پي) بارش", "سکھر ۔5 مئی (اے پی پی)", id="arabic-digits"),
        pytest.param("اسلام\xa0آباد\xa0: بارش", "اسلام آباد :", id="no-break-spaces"),
        pytest.param("اسلام\u200cآباد: بارش", "اسلامآباد:", id="non-joiner"),
        pytest.param("ٓکوئٹہ: بارش", "کوئٹہ:", id="a-mark-in-front"),
    ],
)
def test_a_dateline_is_read_however_it_is_typed(line: str, dateline: str) -> None:
    reading = reading_of(line)
    assert reading is not None
    assert fold(line)[: reading.end] == dateline


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("، ".join(["لاہور"] * 40) + " (اے پی پی)", id="places"),
        pytest.param(f"لاہور ({'اے پی پی، ' * 40}) بارش", id="credits"),
        pytest.param("نور گڑھی " * 40 + "(اے پی پی) بارش", id="unknown-places"),
        pytest.param(f"وحدت نیوز ({'پشاور ' * 40}) بارش", id="a-place-in-brackets"),
        pytest.param("ا ب پ ت ٹ (اے پی پی) بارش", id="words-of-a-place"),
        pytest.param("لاہور (ا ب پ ت ٹ) بارش", id="words-of-a-name"),
    ],
)
def test_long_lists_are_not_datelines(line: str) -> None:
    assert reading_of(line) is None


def test_a_user_can_add_places_and_credits() -> None:
    line = "نور گڑھی (صبح نو) بارش ہوئی۔"
    own = Lexicon(
        places=(PlaceName(name="نور گڑھی", countries=("PK",)),),
        credits=(CreditName(name="صبح نو", kind="outlet"),),
    )
    assert reading_of(line) is None
    reading = read_dateline(line, own)
    assert reading is not None
    assert reading.basis == "lexicon"
    (article,) = urdunews.Parser(lexicon=own).parse(line)
    assert article.dateline is not None
    assert article.dateline.credits[0].kind == "outlet"


@pytest.mark.parametrize("line", ["مٹھی —", "مٹھی -", "لاہور –"])
def test_a_dash_ends_a_dateline_on_its_own_line(line: str) -> None:
    reading = reading_of(line)
    assert reading is not None
    assert (reading.form, reading.end) == ("dash", len(line))
    article = urdunews.parse_article(f" date 2026-02-03 نہر کی صفائی\n{line}\n{BODY}\n")
    assert article.dateline is not None
    assert (article.dateline.text, article.text) == (line, BODY)


# The text before the dateline, the dateline, the names of its places and of its credits.
DAMAGED = [
    # Junk characters before it.
    pytest.param("c", "ممبئی:", ["ممبئی"], [], id="a-latin-letter"),
    pytest.param("V ", "کراچی:", ["کراچی"], [], id="a-letter-and-a-space"),
    pytest.param("۳", "لاہور:", ["لاہور"], [], id="a-figure"),
    pytest.param("* ", "ممبئی (یو این آئی)", ["ممبئی"], ["یو این آئی"], id="a-star"),
    pytest.param("*** ", "ممبئی (یو این آئی)", ["ممبئی"], ["یو این آئی"], id="stars"),
    pytest.param("ح*", "تہران (ارنا)", ["تہران"], ["ارنا"], id="a-letter-and-a-star"),
    pytest.param("3. ", "لاہور (نامہ نگار)", ["لاہور"], ["نامہ نگار"], id="a-number"),
    pytest.param("3. ", "لاہور، 5 مئی:", ["لاہور"], [], id="a-number-and-a-date"),
    pytest.param("“", "لاہور (نامہ نگار)", ["لاہور"], ["نامہ نگار"], id="a-quote"),
    pytest.param("د", "لاہور (نامہ نگار)", ["لاہور"], ["نامہ نگار"], id="a-letter-too-many"),
    # Names.
    pytest.param("", "راچی (نامہ نگار)", ["کراچی"], ["نامہ نگار"], id="first-letter-lost"),
    pytest.param("", "راچی:", ["کراچی"], [], id="first-letter-lost-and-a-colon"),
    pytest.param("", "گوجرنوالہ//", ["گوجرانوالہ"], [], id="letter-lost-and-slashes"),
    pytest.param("", "فیسل آباد، سکھر:", ["فیصل آباد", "سکھر"], [], id="one-of-two"),
    pytest.param("", "ممبئیلاہور:", ["ممبئی", "لاہور"], [], id="places-without-a-border"),
    pytest.param("", "ممبئیلاہور۔", ["ممبئی", "لاہور"], [], id="and-a-stop"),
    pytest.param(
        "", "لاہور (مانیٹنگ ڈیسک)", ["لاہور"], ["مانیٹرنگ ڈیسک"], id="a-misprinted-credit"
    ),
    pytest.param("", "لاہور (نا مہ نگار)", ["لاہور"], ["نامہ نگار"], id="a-space-in-a-credit"),
    # Twice.
    pytest.param("", "لاہور: لاہور:", ["لاہور"], [], id="twice-with-colons"),
    pytest.param("", "لاہور… لاہور…", ["لاہور"], [], id="twice-with-dots"),
    pytest.param("", "لاہور// لاہور//", ["لاہور"], [], id="twice-with-slashes"),
    pytest.param("", "لاہور، قصور: لاہور، قصور:", ["لاہور", "قصور"], [], id="two-twice"),
    pytest.param("", "لاہور لاہور (نامہ نگار)", ["لاہور"], ["نامہ نگار"], id="the-place-twice"),
    pytest.param("", "لاہور لاہور:", ["لاہور"], [], id="the-place-twice-and-a-colon"),
    pytest.param(
        "", "لاہور (نامہ نگار) (نامہ نگار)", ["لاہور"], ["نامہ نگار"], id="the-credit-twice"
    ),
    # Brackets.
    pytest.param("", "لاہور )نامہ نگار(", ["لاہور"], ["نامہ نگار"], id="turned"),
    pytest.param("", "لاہور (نامہ نگار(", ["لاہور"], ["نامہ نگار"], id="one-turned"),
    pytest.param("", "لاہور ((نامہ نگار))", ["لاہور"], ["نامہ نگار"], id="doubled"),
    pytest.param("", "لاہور (نامہ نگار", ["لاہور"], ["نامہ نگار"], id="not-closed"),
    pytest.param("", "لاہور نامہ نگار)", ["لاہور"], ["نامہ نگار"], id="not-opened"),
    pytest.param("", "لاہور نامہ نگار:", ["لاہور"], ["نامہ نگار"], id="a-colon-for-brackets"),
    pytest.param("", "نئی دہلی نامہ نگار:", ["نئی دہلی"], ["نامہ نگار"], id="two-words-each"),
    pytest.param("", "لاہور 5 مئی اے پی پی)", ["لاہور"], ["اے پی پی"], id="not-opened-and-a-date"),
    pytest.param("", "لاہور 5 مئی اے پی پی", ["لاہور"], ["اے پی پی"], id="none-and-a-date"),
    pytest.param("", "لاہور این این آئی", ["لاہور"], ["این این آئی"], id="none"),
    pytest.param("", "لاہور ویب ڈیسک", ["لاہور"], ["ویب ڈیسک"], id="none-round-a-desk"),
]


@pytest.mark.parametrize(("before", "dateline", "places", "credits_"), DAMAGED)
def test_damaged_parts_are_read_if_the_rest_is_sure(
    before: str,
    dateline: str,
    places: list[str],
    credits_: list[str],
) -> None:
    line = fold(f"{before}{dateline} {BODY}")
    reading = read_dateline(line, LEXICON)
    assert reading is not None
    assert line[reading.start : reading.end] == fold(dateline)
    assert [place.row and place.row.name for place in reading.places] == places
    assert [credit.row and credit.row.name for credit in reading.credits] == credits_
    assert (reading.damaged, reading.basis) == (True, "lexicon")


@pytest.mark.parametrize(("before", "dateline", "places", "credits_"), DAMAGED)
def test_an_article_reports_that_its_dateline_is_damaged(
    before: str,
    dateline: str,
    places: list[str],
    credits_: list[str],
) -> None:
    (article,) = urdunews.parse(f" date 2026-02-03 نہر کی صفائی مکمل\n{before}{dateline} {BODY}\n")
    read = article.dateline
    assert read is not None
    assert (article.source[slice(*read.span)], article.text) == (dateline, BODY)
    assert [place.name for place in read.places] == places
    assert [credit.name for credit in read.credits] == credits_
    (damage,) = article.defects
    assert (damage.code, damage.span) == (urdunews.DefectCode.DATELINE_DAMAGED, read.span)


@pytest.mark.parametrize(
    ("line", "dateline"),
    [
        # The place again, as the first word of the sentence.
        ("لاہور لاہور میں آج صبح سے بارش ہو رہی ہے۔", "لاہور"),
        ("اسلام آباد اسلام آباد میں آج صبح سے بارش ہو رہی ہے۔", "اسلام آباد"),
        # A second bracket, of another credit.
        ("لاہور (نامہ نگار) (اے پی پی) بارش", "لاہور (نامہ نگار) (اے پی پی)"),
        ("لاہور (نامہ نگار)(اے پی پی): بارش", "لاہور (نامہ نگار)(اے پی پی):"),
        ("لاہور (نامہ نگار) (پی پی پی) بارش", "لاہور (نامہ نگار)"),
        ("لاہور (نامہ نگار) (اے پی پی بارش", "لاہور (نامہ نگار)"),
        ("لاہور [نامہ نگار] بارش", "لاہور [نامہ نگار]"),
        # A postposition that may also begin a sentence.
        ("لاہور (نامہ نگار) پر امن جلوس نکالا گیا۔", "لاہور (نامہ نگار)"),
        # A comma in place of the colon.
        ("لاہور،سونے کی قیمت میں اضافہ ہو گیا۔", "لاہور،"),
        # A stop after a place that the sentence begins with again.
        ("سرینگر۔ جموں کے عوام نے احتجاج کیا۔", "سرینگر۔"),
        ("سرینگر// سرینگر جموں قومی شاہراہ بند ہے۔", "سرینگر//"),
        ("لاہور: قصور: بارش", "لاہور:"),
        ("لاہور: لاہور، قصور: بارش", "لاہور:"),
        ("لاہور: لاہور میں بارش", "لاہور:"),
        ("لاہور// لاہور: بارش", "لاہور//"),
        ("لاہور - جنت نظیر وادی میں بارش", "لاہور -"),
        ("لاہور—بارش", "لاہور—"),
        ("لاہور -- بارش", "لاہور --"),
        ("پاکستان… بارش", "پاکستان…"),
        ("لاہور 5 مئی، اے پی پی", "لاہور 5 مئی،"),
        # A credit before the place.
        ("روزنامہ جنگ: بارش", "روزنامہ جنگ:"),
        ("سحرنیوز: بارش", "سحرنیوز:"),
        ("بی بی سی اردو: بارش", "بی بی سی اردو:"),
        ("نیوز ایجنسیاں: بارش", "نیوز ایجنسیاں:"),
        ("ویب ڈیسک-لاہور: بارش", "ویب ڈیسک-لاہور:"),
        ("ویب ڈیسک، لاہور: بارش", "ویب ڈیسک، لاہور:"),
        ("ویب ڈیسک۔ بارش", "ویب ڈیسک۔"),
    ],
)
def test_a_dateline_ends_where_the_sentence_begins(line: str, dateline: str) -> None:
    reading = reading_of(line)
    assert reading is not None
    assert line[: reading.end] == dateline


@pytest.mark.parametrize(
    "line",
    [
        # Junk is a few characters before known names, not the number of an item or a quotation.
        "xنور گڑھی: بارش ہوئی۔",
        "***** لاہور (نامہ نگار) بارش ہوئی۔",
        "3. لاہور: بارش ہوئی۔",
        "’لاہور: میرا شہر‘ ایک کتاب ہے۔",
        "“لاہور: میرا شہر” ایک کتاب ہے۔",
        "*درخت پر پرندے بیٹھے ہیں۔",
        "# (نامہ نگار) بارش ہوئی۔",
        "د پشاور: بارش ہوئی۔",
        # Regions that a sentence is about.
        "پنجاب، سندھ اور بلوچستان: تینوں صوبوں میں بارش ہوئی۔",
        "پاکستان، بھارت: مذاکرات شروع ہو گئے۔",
        "پاکستان۔ بارش ہوئی۔",
        "پاکستان - بارش ہوئی۔",
        # A stop or hyphen that joins names, and dashes around an apposition.
        "سرینگر۔ جموں قومی شاہراہ بند ہے۔",
        "لاہور۔ کراچی کے درمیان ٹرین بند ہے۔",
        "کشمیر - جنت نظیر وادی - گزشتہ کئی برس سے بند ہے۔",
        "لاہور - شہروں کا شہر - آج بند ہے۔",
        "لاہور–قصور روڈ بند ہے۔",
        # A comma of a list or a clause.
        "لاہور،قصور ٹرین بند ہے۔",
        "لاہور،سونا، چاندی اور پیتل مہنگا ہوا۔",
        "لاہور،کراچی،سونے کی قیمت میں اضافہ ہو گیا۔",
        "لاہور،کے تاجروں نے ہڑتال کی۔",
        "لاہور،5 افراد زخمی ہوئے۔",
        "پاکستان،سونے کی قیمت میں اضافہ ہو گیا۔",
        "نور گڑھی،سونے کی قیمت میں اضافہ ہو گیا۔",
        # A bracket that is tied into the sentence.
        "لاہور (اے پی پی) کے ملازمین نے احتجاج کیا۔",
        "راولپنڈی (اسلام آباد) میٹرو بس بند ہے۔",
        "نور گڑھی (نامہ نگار) کے گھر چوری ہو گئی۔",
        # A bracket without a place must be complete.
        "(اے پی پی بارش ہوئی۔",
        "((اے پی پی)) بارش ہوئی۔",
        # A date of the sentence.
        "لاہور 5 مئی صبح سے بند ہے۔",
        "لاہور 5 مئی اے پی پی کے مطابق بند ہے۔",
        "لاہور 5 مئی دنیا نیوز پر دیکھیے۔",
        # Leading credits that are also ordinary words, or acronyms of parties and companies.
        "جنگ: دونوں فریقوں نے بات چیت کی۔",
        "سحر: ایک نئی کتاب چھپ گئی۔",
        "اے پی پی: نیا ڈائریکٹر مقرر ہوا۔",
        "رائٹرز: نئی کتاب چھپ گئی۔",
        "ویب ڈیسک (لاہور) میں بارش ہوئی۔",
        "ویب ڈیسک (لاہور بارش ہوئی۔",
        "ویب ڈیسک (نور گڑھی) بارش ہوئی۔",
        "ویب ڈیسک () بارش ہوئی۔",
        "ویب ڈیسک،لاہور میں بارش ہوئی۔",
        # Misprints that are words or countries, or without anything certain after them.
        "شاور: نہانے کا سامان مہنگا ہوا۔",
        "جرات: ایک سپاہی کی کہانی چھپ گئی۔",
        "ندوستان: بارش ہوئی۔",
        "راچی میں بارش ہوئی۔",
        "سرنگر۔۔ جموں",
        # Places and credits without brackets.
        "لاہور نامہ نگار) کے گھر چوری ہو گئی۔",
        "لاہور نامہ نگار نے: بارش ہوئی۔",
        "لاہور صبح نو: بارش ہوئی۔",
        "پاکستان نامہ نگار: بارش ہوئی۔",
        "لاہور این این آئی کے مطابق بارش ہوئی۔",
        "لاہور این این آئی",
        "لاہور این این آئی (محکمہ) بارش ہوئی۔",
        "لاہور رائٹرز محکمہ نے کہا۔",
        "لاہور دنیا نیوز محکمہ نے کہا۔",
        "پاکستان این این آئی محکمہ نے کہا۔",
        "لاہور لاہور ہے۔",
        "لاہور لاہور",
        "لاہور لاہور شہر",
        "لاہور کا نمائندہ مقرر ہوا۔",
        "محکمہ محکمہ ہوتا ہے۔",
        "5 مئی (نامہ نگار) بارش ہوئی۔",
        "نور گڑھی، 5 مئی کو (نامہ نگار) بارش ہوئی۔",
    ],
)
def test_other_lines_that_look_like_damaged_datelines_are_not_read(line: str) -> None:
    assert reading_of(line) is None


long_runs = pytest.mark.parametrize(
    "length", [10_000, pytest.param(100_000, marks=pytest.mark.thorough)]
)


@pytest.mark.parametrize("unit", ["(", ")", "[", ")(", "((", " ", ".", "۔", "…", "-", "—", "/"])
@pytest.mark.parametrize("start", ["", "لاہور", "لاہور (", "راچی ", "ویب ڈیسک ", "* "])
@long_runs
def test_long_runs_of_punctuation_are_read_like_any_other_line(
    start: str, unit: str, length: int
) -> None:
    for end in ("", " (اے پی پی) بارش", ": بارش"):
        reading = reading_of(start + unit * (length // len(unit)) + end)
        assert reading is None or reading.start <= 200


@pytest.mark.parametrize(
    "unit",
    [
        "ا",
        "لاہور",
        "لاہور ",
        "لاہور، ",
        "لاہور: ",
        "لاہور// ",
        "لاہور (اے پی پی) ",
        "(اے پی پی) ",
        "اے پی پی ",
        "5 مئی ",
        "5",
        "اور ",
        "یکم ",
        "رپورٹ: ",
        "x",
        "\u0653",
        "\u0640",
    ],
)
@pytest.mark.parametrize("start", ["", "لاہور ", "لاہور (", "نور گڑھی، "])
@long_runs
def test_long_runs_of_words_are_read_like_any_other_line(
    start: str, unit: str, length: int
) -> None:
    for end in ("", " (اے پی پی) بارش", ": بارش"):
        reading = reading_of(start + unit * (length // len(unit)) + end)
        assert reading is None or reading.start <= 200


@pytest.mark.parametrize(
    ("dateline", "credits_"),
    [
        ("لاہور (نامہ نگار (اے پی پی)", ["نامہ نگار", "اے پی پی"]),
        ("لاہور (نامہ نگار))", ["نامہ نگار"]),
        ("لاہور (( نیوز رپورٹر ))", ["نیوز رپورٹر"]),
        ("لاہور (نامہ نگار)(نامہ نگار)", ["نامہ نگار"]),
        ("لاہور این این آئی", ["این این آئی"]),
    ],
)
def test_extra_or_missing_brackets_are_damage(dateline: str, credits_: list[str]) -> None:
    line = f"{dateline} {BODY}"
    reading = reading_of(line)
    assert reading is not None
    assert reading.damaged
    assert line[: reading.end] == dateline
    assert [line[c.start : c.end] for c in reading.credits] == credits_


def test_two_brackets_have_two_credits() -> None:
    line = f"لاہور (نامہ نگار) (اے پی پی) {BODY}"
    reading = reading_of(line)
    assert reading is not None
    assert not reading.damaged
    assert [credit.kind for credit in reading.credits] == ["role", "agency"]


EXAMPLES = [
    pytest.param(form, example, id=f"{form.read.__name__}-{number}")
    for form in FORMS
    for number, example in enumerate(form.examples)
]


def opening_of(line: str) -> Opening:
    words = shapes.NAMES.match(line)
    return Opening(line, "" if words is None else words[0], LEXICON)


@pytest.mark.parametrize(("form", "example"), EXAMPLES)
def test_every_form_is_the_first_to_read_its_examples(form: Form, example: str) -> None:
    opening = opening_of(example)
    readings = [(other, other.read(opening)) for other in FORMS]
    first, reading = next(found for found in readings if found[1] is not None)
    assert first is form
    assert reading is not None
    assert reading.damaged or not form.damaged
    assert read_dateline(example, LEXICON) == reading


def test_forms_are_tried_in_order_with_undamaged_ones_first() -> None:
    assert [form.damaged for form in FORMS] == sorted(form.damaged for form in FORMS)
    assert all(form.syntax for form in FORMS)


TESTS = Path(__file__).parents[1]
#: The parts of generated lines.
PIECES = (
    *("لاہور", "نئی دہلی", "پاکستان", "بہار", "دیر", "راچی", "گوجرنوالہ", "نور گڑھی", "دوشنبہ"),
    *("(سندھ)", "محکمہ", "اے پی پی", "نامہ نگار", "ویب ڈیسک", "پی ٹی آئی", "نادیہ بلوچ", "رپورٹ:"),
    *("(اے پی پی)", "5 مئی", "یکم مئی", "جمعہ", "اور", "سے", "کے", "نے", "میں", "3", "2026", "x"),
    *("(", ")", "[", "]", "،", "/", "//", "۔", "..", "…", ":", "-", "—", "‘", "’", " ", " ", " "),
)


def golden_lines() -> Iterator[str]:
    for page in sorted((TESTS / "golden").rglob("*.txt")):
        yield from page.read_text("utf-8", "replace").splitlines()
    for row in (TESTS / "datelines" / "openings.jsonl").read_text("utf-8").splitlines():
        yield json.loads(row)["text"]


def generated_lines(count: int) -> Iterator[str]:
    chance = random.Random(11)  # noqa: S311 - a test, not a secret
    for _ in range(count):
        pieces = chance.choices(PIECES, k=chance.randint(1, 12))
        yield chance.choice(("", " ")).join(pieces)


def read_by_all_forms(line: str) -> DatelineReading | None:
    """Return the reading of the first form that succeeds, without regard to its first name."""
    opening = opening_of(line)
    after = line[len(opening.words) :][:2].lstrip(" ")[:1]
    is_marked = after != "" and after in "(:؛۔.،,/+‘’…–—-'0123456789)[]"
    is_marked = is_marked or " اور " in opening.words or " یکم " in opening.words
    # Without a mark, only the form without delimiters is possible.
    forms = FORMS if opening.words and is_marked else FORMS[-1:]
    readings = (form.read(opening) for form in forms)
    return next((reading for reading in readings if reading is not None), None)


def test_quick_tests_do_not_exclude_lines_that_a_form_reads() -> None:
    lines = set(map(fold, itertools.chain(golden_lines(), generated_lines(4000))))
    asked = [line for line in lines if line[:1] not in {"(", "["} and not junk_before(line)]
    read = {line: read_by_all_forms(line) for line in asked}
    assert {line for line in asked if read_dateline(line, LEXICON) != read[line]} == set()
    # Most lines have no dateline, and each form reads some lines.
    found = [reading for reading in read.values() if reading is not None]
    assert 500 < len(found) < len(asked) / 2
