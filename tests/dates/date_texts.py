"""Texts that are dates, as newspapers and pages print them, and how they are read in prose."""

from typing import Final, Literal, NamedTuple, TypeAlias

HIJRI: Final = "[u-ca=islamic-umalqura]"

ProseReason: TypeAlias = Literal[
    "abroad",
    "for-machines",
    "latin-hijri",
    "month-before-day",
    "month-in-figures",
    "time-inside",
    "two-dates",
    "weekday-inside",
    "year-first",
]
"""Why a form of a whole text is not read as the same date inside prose:

abroad            the names of months abroad are also words of Urdu: `مارس`, `اوت`
for-machines      it is not written for readers, and bare figures are amounts and numbers
latin-hijri       Hijri months in Latin letters occur only on pages
month-before-day  without a year, the figure may count the next word: `فروری 3 افراد`
month-in-figures  the figures may be a case or a score: `345/2023`
time-inside       the timestamps of mail and Unix occur only on pages
two-dates         each of them is a mention
weekday-inside    the year is apart from the day and is a mention of its own
year-first        a year before a month mostly belongs to the words before it: `2026 فروری 3`
"""


class DateText(NamedTuple):
    """A text that is a date."""

    text: str
    date: str
    """The date, as `isoformat` writes it."""

    prose: ProseReason | None = None
    """Why it is not read as the same date inside prose; None if it is."""


DATE_TEXTS: Final = [
    # ISO 8601
    DateText("2026-02-03", "2026-02-03"),
    DateText("۲۰۲۶-۰۲-۰۳", "2026-02-03"),
    DateText(" date 2026-02-03", "2026-02-03"),
    DateText("20260203", "2026-02-03", "for-machines"),
    DateText("20260203T101500Z", "2026-02-03", "for-machines"),
    DateText("2026-W06-2", "2026-02-03", "for-machines"),
    DateText("2026-02", "2026-02", "for-machines"),
    DateText("2026", "2026"),
    DateText("--02-03", "--02-03", "for-machines"),
    DateText("2026-02-03T10:00", "2026-02-03"),
    DateText("2026-02-03T10:00:00.250+05:00", "2026-02-03"),
    DateText("2026-02-03T23:59:59Z", "2026-02-03"),
    DateText("2026-02-03 10:00:00", "2026-02-03"),
    DateText("1403-08-14", "1403-08-14"),
    DateText("شائع 1403-08-14", "1403-08-14"),
    # Urdu months
    DateText("3 فروری 2026ء", "2026-02-03"),
    DateText("۳ فروری ۲۰۲۶ء", "2026-02-03"),
    DateText("٣ فروري ٢٠٢٦", "2026-02-03"),
    DateText("3فروری2026", "2026-02-03"),
    DateText("۳؍فروری", "--02-03"),
    DateText("3؍ فروری ؍2026", "2026-02-03"),
    DateText("3۔فروری۔2026", "2026-02-03"),
    DateText("3/فروری/2026", "2026-02-03"),
    DateText("3-فروری-2026", "2026-02-03"),
    DateText("یکم جولائی", "--07-01"),
    DateText("یکم جولائی 2025ء", "2025-07-01"),
    DateText("05 ستمبر ، 2025", "2025-09-05"),
    DateText("5 ڈسمبر 2025", "2025-12-05"),
    DateText("5 اگسٹ 2025", "2025-08-05"),
    DateText("5 اکٹوبر 2025", "2025-10-05"),
    DateText("3 فبروری 2025", "2025-02-03"),
    DateText("3 فـروری 2026", "2026-02-03"),
    DateText("ماہ فروری 2026", "2026-02"),
    DateText("14ویں اگست", "--08-14"),
    DateText("3 فروری 2026 عیسوی", "2026-02-03"),
    DateText("3 فروری، سنہ 2026ء", "2026-02-03"),
    DateText("3 فروری سن عیسوی 2026", "2026-02-03"),
    DateText("3 فروری 2026 AD", "2026-02-03"),
    DateText("29 فروری 2024", "2024-02-29"),
    DateText("29 فروری", "--02-29"),
    # Days in words
    DateText("چودہ اگست 1947ء", "1947-08-14"),
    DateText("نو مئی", "--05-09"),
    DateText("جمعرات، چودہ اگست 1947ء", "1947-08-14"),
    DateText("انتیس فروری 2024", "2024-02-29"),
    DateText("پچیس دسمبر ۱۸۷۶ء", "1876-12-25"),
    DateText("دس محرم 1445ھ", f"1445-01-10{HIJRI}"),
    DateText("شام پانچ بجے تیئیس مارچ 1940ء", "1940-03-23"),
    # Other orders
    DateText("فروری 3، 2026", "2026-02-03"),
    DateText("بدھ, دسمبر 17, 2025", "2025-12-17"),
    DateText("فروری 3", "--02-03", "month-before-day"),
    DateText("2026 فروری 3", "2026-02-03", "year-first"),
    DateText("2026ء 3 فروری", "2026-02-03", "year-first"),
    DateText("2026 فروری", "2026-02", "year-first"),
    # Parts
    DateText("دسمبر 2013ء", "2013-12"),
    DateText("دسمبر، 2013", "2013-12"),
    DateText("سنہ 2013ء", "2013"),
    DateText("سال 2013", "2013"),
    DateText("2013ء", "2013"),
    DateText("2013 عیسوی", "2013"),
    DateText("جولائی", "--07"),
    DateText("1447ھ", f"1447{HIJRI}"),
    DateText("سنہ 1447 ہجری", f"1447{HIJRI}"),
    DateText("سن ہجری 1447", f"1447{HIJRI}"),
    DateText("ہجری 1447", f"1447{HIJRI}"),
    # Weekdays
    DateText("منگل 3 فروری 2026", "2026-02-03"),
    DateText("منگل، 3 فروری 2026ء", "2026-02-03"),
    DateText("بروز منگل 3 فروری 2026ء", "2026-02-03"),
    DateText("3 فروری 2026ء بروز منگل", "2026-02-03"),
    DateText("بروزمنگل 3 فروری 2026ء", "2026-02-03"),
    DateText("3 فروری 2026 (منگل)", "2026-02-03"),
    DateText("3 فروری، منگل، 2026", "2026-02-03", "weekday-inside"),
    DateText("پير 2 فروری 2026", "2026-02-02"),
    DateText("جمعـء 6 فروری 2026", "2026-02-06"),
    DateText("جمعۃ المبارک، 6 فروری 2026", "2026-02-06"),
    DateText("جمعتہ المبارک 6 فروری 2026", "2026-02-06"),
    DateText("چہارشنبہ 4 فروری 2026", "2026-02-04"),
    # The weekday is not looked at.
    DateText("اتوار 3 فروری 2026", "2026-02-03"),
    # Figures
    DateText("03-02-2026", "2026-02-03"),
    DateText("3/2/2026", "2026-02-03"),
    DateText("3.2.2026", "2026-02-03"),
    DateText("۰۳۔۰۲۔۲۰۲۶", "2026-02-03"),
    DateText("۳؍۲؍۲۰۲۶ء", "2026-02-03"),
    DateText("03 / 02 / 2026", "2026-02-03"),
    DateText("2026/2/3", "2026-02-03"),
    DateText("2026.02.03", "2026-02-03"),
    DateText("10/25/2025 8:21 PM", "2025-10-25"),
    DateText("15-08-1447ھ", f"1447-08-15{HIJRI}"),
    DateText("1447/8/15 ہجری", f"1447-08-15{HIJRI}"),
    DateText("03/02/1650ء", "1650-02-03"),
    DateText("02/2026", "2026-02", "month-in-figures"),
    DateText("02-2026", "2026-02", "month-in-figures"),
    DateText("۰۲/۲۰۲۶ء", "2026-02", "month-in-figures"),
    # Latin letters
    DateText("February 2, 2024", "2024-02-02"),
    DateText("FEBRUARY 2, 2024", "2024-02-02"),
    DateText("Feb. 2, 2024", "2024-02-02"),
    DateText("2 Feb 2024", "2024-02-02"),
    DateText("02-Feb-2024", "2024-02-02"),
    DateText("2nd February, 2024", "2024-02-02"),
    DateText("the 2nd of February 2024", "2024-02-02"),
    DateText("February 2nd, 2024", "2024-02-02"),
    DateText("Fri, Feb 2, 2024", "2024-02-02"),
    DateText("Nov ۰۴, ۲۰۲۵ ۱۵:۰۰ Asia/Tehran", "2025-11-04"),
    DateText("Tue, 29 Nov 2016 13:12:50 +0500", "2016-11-29"),
    DateText("Fri, 11 Nov 2016 11:23:29 GMT", "2016-11-11"),
    DateText("Tue Nov 29 13:12:50 2016", "2016-11-29", "time-inside"),
    DateText("Tue Nov 29 13:12:50 PKT 2016", "2016-11-29", "time-inside"),
    DateText("Monday، 16 July 2018", "2018-07-16"),
    DateText("May 2024", "2024-05"),
    DateText("3 Feb 2026 10h36m28s", "2026-02-03"),
    # Times and zones
    DateText("3 فروری 2026 06:24pm", "2026-02-03"),
    DateText("3 فروری، 2026، 2:00 PM", "2026-02-03"),
    DateText("3 فروری 2026 17:54", "2026-02-03"),
    DateText("17:54 3 فروری 2026", "2026-02-03"),
    DateText("شام 5 بجے، 3 فروری 2026", "2026-02-03"),
    DateText("3 فروری 2026 رات 10 بجکر 30 منٹ پر", "2026-02-03"),
    DateText("3 فروری 2026 بوقت 5:30 شام", "2026-02-03"),
    DateText("بوقت 5.30 بجے شام 3 فروری 2026", "2026-02-03"),
    DateText("3 فروری 2026 صبح", "2026-02-03"),
    DateText("3 فروری 2026 سہ پہر ساڑھے تین بجے", "2026-02-03"),
    DateText("3 فروری 2026 17:54 (پاکستانی وقت)", "2026-02-03"),
    DateText("3 فروری 2026 17:54 UTC+05:00", "2026-02-03"),
    DateText("Tue Feb 03 2026 17:54:00 GMT+0500 (Pakistan Standard Time)", "2026-02-03"),
    DateText("May 9, 2025 at 9:17 AM IST", "2025-05-09"),
    DateText("3 فروری 17 بجے", "--02-03"),
    # Labels and tags
    DateText("شائع 28 اکتوبر 2022 06:24pm", "2022-10-28"),
    DateText("شائع شدہ: 28 اکتوبر 2022", "2022-10-28"),
    DateText("تاریخ اشاعت : 28 اکتوبر 2022", "2022-10-28"),
    DateText("اپ ڈیٹ 02 اپريل 2022 10:54am", "2022-04-02"),
    DateText("آخری بار اپ ڈیٹ کیا گیا: 2 اپریل 2022", "2022-04-02"),
    DateText("مورخہ 2 اپریل 2022ء", "2022-04-02"),
    DateText("Published On 23 September,2025 09:34 pm", "2025-09-23"),
    DateText("Last Updated: Nov 9, 2025", "2025-11-09"),
    DateText("datetime 15  ستمبر  2015", "2015-09-15"),
    DateText("2 اپریل 2022 کو شائع ہوا", "2022-04-02"),
    DateText("سحر نیوز نے Monday، 16 July 2018 کو شائع کیا.", "2018-07-16"),
    DateText("18 جنوری 2026 | ملتان", "2026-01-18"),
    DateText("ویب ڈیسک | 18 جنوری 2026 | 10:30", "2026-01-18"),
    DateText("• 18 جنوری 2026 •", "2026-01-18"),
    DateText("(18 جنوری 2026ء)", "2026-01-18"),
    DateText("«18 جنوری 2026ء»", "2026-01-18"),
    DateText("- 18 جنوری 2026۔", "2026-01-18"),
    DateText("اتوار\n18 جنوری 2026", "2026-01-18"),
    # Hijri
    DateText("15 شعبان المعظم 1447ھ", f"1447-08-15{HIJRI}"),
    DateText("15 شعبان المعظم 1447 ہجری", f"1447-08-15{HIJRI}"),
    DateText("15 شعبان 1447هـ", f"1447-08-15{HIJRI}"),
    DateText("15 شعبان سن ہجری 1447", f"1447-08-15{HIJRI}"),
    DateText("10 ذی الحجۃ الحرام 1447ھ", f"1447-12-10{HIJRI}"),
    DateText("۱۵ شعبان ۱۴۴۷", f"1447-08-15{HIJRI}"),
    DateText("یکم رمضان المبارک", f"--09-01{HIJRI}"),
    DateText("27 ویں رمضان", f"--09-27{HIJRI}"),
    DateText("1446 ربیع الاول 05", f"1446-03-05{HIJRI}", "year-first"),
    DateText("11جمادی الاولیٰ1446ہجری", f"1446-05-11{HIJRI}"),
    DateText("رمضان المبارک 1447ھ", f"1447-09{HIJRI}"),
    DateText("16 Jumada Al-Akhirah 1446", f"1446-06-16{HIJRI}", "latin-hijri"),
    DateText("15 Sha’ban 1447 AH", f"1447-08-15{HIJRI}", "latin-hijri"),
    DateText("Ramadan 15, 1447", f"1447-09-15{HIJRI}", "latin-hijri"),
    DateText(f"1447-08-15{HIJRI}", f"1447-08-15{HIJRI}", "for-machines"),
    # Two calendars
    DateText("25 رجب المرجب 1441 ہجری - 20 مارچ 2020ء", "2020-03-20", "two-dates"),
    DateText("20 مارچ 2020ء بمطابق 25 رجب 1441ھ", "2020-03-20", "two-dates"),
    DateText("25 رجب 1441ھ م 20 مارچ 2020ء", "2020-03-20", "two-dates"),
    DateText("منگل 14 شعبان المعظم 1447ھ 3 فروری 2026ء 21 ماگھ 2082ب", "2026-02-03", "two-dates"),
    DateText("Sunday, May 5, 2024 | 1445 شوال 26", "2024-05-05"),
    DateText("14 شعبان، 3 فروری", "--02-03", "two-dates"),
    # The same date twice is one.
    DateText("3 فروری 2026 | 2026-02-03", "2026-02-03", "two-dates"),
    # The months of neighbours
    DateText("3 فبراير 2026م", "2026-02-03", "abroad"),
    DateText("3 فوریه 2026", "2026-02-03", "abroad"),
    DateText("3 شباط 2026", "2026-02-03", "abroad"),
    DateText("14 آگسٽ 2025ع", "2025-08-14", "abroad"),
    DateText("الثلاثاء 3 فبراير 2026", "2026-02-03", "abroad"),
    DateText("سه‌شنبه 14 بهمن 1404، 3 فوریه 2026", "2026-02-03", "abroad"),
]
