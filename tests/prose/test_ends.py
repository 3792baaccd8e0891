import pytest

from prose.test_stop import stop_at
from urdunews.prose.ends import ends, is_ellipsis


@pytest.mark.parametrize(
    ("marked", "answer"),
    [
        pytest.param("پل بن گیا|۔ پانی", True, id="finished"),
        pytest.param("پل کی بات|۔ پانی", True, id="default"),
        # Brackets
        pytest.param("دفتر (رپورٹ|۔ جمال) بند ہے", False, id="bracket"),
        pytest.param("دفتر [رپورٹ|۔ جمال] بند ہے", False, id="square-bracket"),
        pytest.param("(پل بن گیا|۔ پانی آیا) اور", True, id="bracket-of-sentences"),
        pytest.param("(آن لائن|۔ 5 مارچ) پل", False, id="credit-bracket"),
        pytest.param("پل بن گیا (یہ نیا ہے|۔) پانی", True, id="bracket-behind-a-sentence"),
        pytest.param("وزیر (جو آئے تھے|۔) بولے", False, id="bracket-in-a-sentence"),
        pytest.param("وزیر (جو آئے تھے|۔ وہ", True, id="bracket-never-closed"),
        pytest.param("وزیر (نئے) آئے|۔ (پل) وہ", True, id="bracket-closed-before"),
        # Addresses
        pytest.param("دیکھیں www|.x.pk پر", False, id="web"),
        pytest.param("دیکھیں x|./a پر", False, id="slash"),
        pytest.param("یہ |.pk ڈومین ہے", False, id="domain"),
        pytest.param("وہ آیا |.BBC نے", True, id="capital"),
        pytest.param("وہ آیا |۔pk ڈومین", True, id="danda-before-latin"),
        pytest.param("وہ آیا|.BBC نے", True, id="urdu-before-latin"),
        pytest.param("پتہ a/|?b=c ہے", False, id="query"),
        # Lost letters
        pytest.param("وہ ا|?خر کار آیا", False, id="lost-letter"),
        pytest.param("کیا وہ آیا|?اس نے", True, id="question-glued"),
        # What goes on
        pytest.param("اس نے کہا ’چلو|۔‘، وہ بولا", False, id="comma"),
        pytest.param("فلم ’کون کیوں|؟‘ کا", False, id="title"),
        pytest.param("فلم ’کون|؟‘ میں وہ ہے", False, id="title-inside"),
        pytest.param("اس نے پوچھا ’کون|؟‘ میں نے کہا", True, id="i-said"),
        pytest.param(
            "یہ ’وہ پرانا اور بہت ہی طویل جملہ ہے جو ختم نہیں ہوتا تھا|۔‘ میں چپ", True, id="long"
        ),
        pytest.param("پل بن گیا|۔ کے بعد", True, id="garbled"),
        pytest.param("نیا پل|۔ کے بعد", False, id="postposition"),
        pytest.param('نعرے "چلو|! چلو!" کے ساتھ', False, id="slogan"),
        pytest.param('اس نے کہا "چلو|! چلو!" پھر', True, id="no-slogan"),
        pytest.param("وہ بولا چلو|! چلو “کے ساتھ", True, id="slogan-without-opening"),
        pytest.param("بچوں نے ’چلو|!‘ پکارا۔ پھر", False, id="verb-alone"),
        pytest.param("بچوں نے کہا ’چلو|!‘ وہ چلے۔ پھر", True, id="subject-and-verb"),
        # Ellipses
        pytest.param("نتیجہ 3|...5 رہا", False, id="range"),
        pytest.param("اس نے کہا کہ|... پل", False, id="open-word"),
        pytest.param("وہ|... گیا", False, id="ellipsis-inside"),
        pytest.param("وہ گیا|... پل", True, id="ellipsis-behind-a-verb"),
        pytest.param("شام ہو گئی|... تو وہ", False, id="ellipsis-before-a-clitic"),
        pytest.param("وہ گیا|... کے", False, id="ellipsis-before-a-postposition"),
        pytest.param("اس نے کہا ’کاش|...‘ وہ چپ رہا", True, id="quoted-ellipsis"),
        pytest.param("ڈراما ’کاش|...‘ مقبول ہوا", False, id="quoted-title"),
        # Initials
        pytest.param("ایم|۔اے۔جناح", False, id="initials"),
        pytest.param("ایم۔اے|۔جناح", False, id="initials-tied"),
        pytest.param("نیا ڈی۔این۔اے|۔ اس کے", True, id="initials-before-an-opening"),
        pytest.param("کل بارش آئی|۔ پھر", True, id="verb-like-a-letter"),
        pytest.param("جیتی پی ٹی ڈی|۔ لوگ", True, id="letters-with-spaces"),
        pytest.param("مسلم لیگ ن|۔ لوگ", True, id="faction"),
        pytest.param("شاعر ن|۔ راشد", False, id="one-letter"),
        pytest.param("پلان کا نام ڈی|۔ پھر", True, id="one-letter-before-an-opening"),
        pytest.param("اس نے چائے پی|۔ مہمان", True, id="another-verb-like-a-letter"),
        pytest.param("حلقہ این اے|۔ 125 لاہور", False, id="constituency"),
        pytest.param("کل بارش آئی|۔ 12 افراد", True, id="verb-before-a-number"),
        pytest.param("کلاسیں ایف۔ اے|۔ اور بی۔ اے", False, id="initials-and-more"),
        # Titles
        pytest.param("نیا ڈاکٹر|۔ نسیم", False, id="title-of-a-name"),
        pytest.param("وہ ایک ڈاکٹر|۔ نسیم", True, id="a-doctor"),
        pytest.param("وہ ڈاکٹر|۔ اس نے", True, id="title-before-an-opening"),
        pytest.param("فون نمبر|۔ 512", False, id="number"),
        pytest.param("یہ اچھا نمبر|۔ نسیم", True, id="number-without-digits"),
        # Numbers
        pytest.param("شرح ۳|۔۵ رہی", False, id="decimal"),
        pytest.param("شرح 3|. 5 رہی", False, id="spaced-decimal"),
        pytest.param("شرح 3|۔ 5 فیصد رہی", False, id="unit"),
        pytest.param("شرح 3|۔فیصد رہی", False, id="unit-glued"),
        pytest.param("مطالبات یہ ہیں:|۔ پانی", False, id="colon-and-danda"),
        pytest.param("سال 2013|. 15 افراد", True, id="year-and-number"),
        pytest.param("سال 3|۔ 5 افراد", True, id="danda-between-numbers"),
        pytest.param("• 3|۔ پل", False, id="list"),
        pytest.param("نکات: 1|۔ پل", False, id="list-behind-a-colon"),
        pytest.param("یہ 1۔ پل 2|۔ نہر", False, id="second-item"),
        pytest.param("یہ پل 2|۔ نہر", True, id="no-item"),
        pytest.param("سال 2013|۔ وزیر", True, id="year"),
        pytest.param("دن 28|۔ مارچ", False, id="day-and-month"),
        pytest.param("دن 7 جنوری|۔2016ء کو", False, id="month-and-year"),
        pytest.param("گاؤں کیماڑی|۔ 3 مارچ (اے پی پی) پل", False, id="before-a-datelines-date"),
        pytest.param("پل پر لوگ|۔ 3 افراد (زخمی)", True, id="no-dateline"),
        pytest.param("مکان 5|۔اے میں", False, id="number-and-letter"),
        pytest.param("مکان 5|۔نہر میں", True, id="number-and-word"),
        pytest.param("مرض کووڈ|۔19 کے", False, id="designation"),
        pytest.param("مرض کووڈ|۔19، پھر", False, id="designation-before-a-comma"),
        pytest.param("بڑی تعداد میں لوگ اور عمارت|۔35 ارکان", True, id="number-behind-a-sentence"),
        pytest.param("بڑی تعداد میں لوگ اور عمارت|۔3500 ارکان", True, id="great-number"),
        # Latin
        pytest.param("وہ Mr|. Khan", False, id="latin-title"),
        pytest.param("مصنفP|. Lane نے", False, id="latin-initial"),
        pytest.param("شہر U.S.A|. اس نے", True, id="latin-initials-before-an-opening"),
        pytest.param("نئی Vitamin C|. ماہرین", True, id="latin-name"),
        pytest.param("صدر John F|. Kennedy", False, id="latin-name-goes-on"),
        pytest.param("ویب dunya|. com پر", False, id="spaced-address"),
        pytest.param("اخبار Worker|. نیا", True, id="latin-word"),
        pytest.param("اخبار Worker|۔ com", True, id="danda-behind-latin"),
        # Datelines
        pytest.param("اسلام آباد |۔ پریس", False, id="dateline"),
        pytest.param("(اے پی پی)|۔ پل", False, id="credit-alone"),
        pytest.param("(نیا پل)|۔ نہر", True, id="bracket-alone"),
        pytest.param("لاہور، کراچی (اے پی پی)|۔ پل", False, id="places-and-credit"),
        pytest.param("نیا پل، کراچی|۔ نہر", True, id="no-place"),
        # Hyphens
        pytest.param("شہر میں نئے پٹرول|۔ڈیزل", False, id="of-one-class"),
        pytest.param("پٹرول|۔ ڈیزل", False, id="of-one-class-with-a-space"),
        pytest.param("بہت سا نیا پٹرول|۔ ڈیزل", True, id="of-one-class-behind-words"),
        pytest.param("بڑی تعداد میں لوگ بھکر|۔سرگودھا روڈ", False, id="places"),
        pytest.param("بڑی تعداد میں لوگ بھکر|۔نہر روڈ", True, id="place-and-word"),
        pytest.param("نیم|۔مردہ پل", False, id="one-word"),
        pytest.param("نیا نیم|۔مردہ پل", False, id="few-words"),
        pytest.param("نیا کام ادھورا|۔مردہ پل", True, id="perhaps-a-verb"),
        pytest.param("نئی حکومت نے پرانے بازار کا نیم|۔مردہ پل", False, id="agent-without-a-verb"),
        pytest.param("حکومت نے کہا کہ بازار کا نیم|۔مردہ پل", True, id="agent-with-a-verb"),
        pytest.param("شہر کے بڑے بازار کا انتظام|۔پولیس طلب", True, id="glued-headline"),
        pytest.param("نیم|۔اس نے", True, id="opening"),
        pytest.param("نیم|۔اور وہ", True, id="joining"),
        pytest.param("نیا بجٹ منظور|۔وزیراعظم خوش", True, id="subject"),
        pytest.param("نیا بجٹ منظور|۔کابینہ نے", True, id="agent-behind"),
        pytest.param("نیم|۔BBC نے", True, id="latin-behind"),
    ],
)
def test_the_rules_tell_whether_a_stop_ends_its_sentence(marked: str, answer: bool) -> None:
    assert ends(stop_at(marked)) is answer


@pytest.mark.parametrize(
    ("marks", "answer"),
    [
        ("…", True),
        ("‥", True),
        ("۔۔", True),
        ("...", True),
        ("۔.", True),
        ("۔", False),
        ("؟۔", False),
    ],
)
def test_an_ellipsis_is_several_dots(marks: str, answer: bool) -> None:
    assert is_ellipsis(marks) is answer
