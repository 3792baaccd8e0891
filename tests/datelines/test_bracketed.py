import pytest

from urdunews.datelines.bracketed import in_brackets
from urdunews.words.lexicon import Lexicon

LEXICON = Lexicon.default()
STORY = "شہر کے وسط میں پرانے بازار کی مرمت کا کام آج صبح سے شروع کر دیا گیا ہے۔"


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("(نامہ نگار) نہر", "(نامہ نگار)"),
        ("(نامہ نگار، صبح نو) نہر", None),
        ("(نامہ نگار نہر", None),
        ("(نہر) صاف", None),
    ],
)
def test_credits_alone_are_all_known(text: str, dateline: str | None) -> None:
    reading = in_brackets(text, LEXICON)
    assert (reading and text[: reading.end]) == dateline


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("(نیویارک) – نہر", "(نیویارک) –"),
        ("( نیویارک ): نہر", "( نیویارک ):"),
        ("(نیویارک) نہر", None),
        ("(نیویارک) کی سڑکوں", None),
        ("(نیویارک، لندن) – نہر", None),
        ("(نیویارک کا میلہ) – نہر", None),
        ("(پاکستان) – نہر", None),
        ("(نیویارک – نہر", None),
        ("(نہر) – نیویارک", None),
    ],
)
def test_a_town_in_brackets_needs_a_dash_or_colon(text: str, dateline: str | None) -> None:
    reading = in_brackets(text, LEXICON)
    assert (reading and text[: reading.end]) == dateline
    assert reading is None or reading.start == 0


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        (f"(نادیہ بلوچ) {STORY}", "(نادیہ بلوچ)"),
        (f"(نادیہ بلوچ): {STORY}", "(نادیہ بلوچ):"),
        (f"(نادیہ بلوچ) نے {STORY}", None),
        (f"(نادیہ بلوچ) اور {STORY}", None),
        (f"(نادیہ) {STORY}", None),
        (f"(نادیہ بلوچ، سلیم اعوان) {STORY}", "(نادیہ بلوچ، سلیم اعوان)"),
        (f"(نادیہ بلوچ، نہر) {STORY}", None),
        (f"(نادیہ بلوچ، سلیم) {STORY}", None),
        (f"(شاہد ندیم سپرا) {STORY}", "(شاہد ندیم سپرا)"),
        (f"(محمد علی جناح روڈ) {STORY}", None),
        (f"(حضرت علی) {STORY}", None),
        (f"(فیصل مسجد) {STORY}", None),
        (f"(محمد بن قاسم) 712ء میں {STORY}", None),
        (f"(صحیح بخاری) {STORY}", None),
        (f"(صبح نو) {STORY}", None),
        (f"(رپورٹ: نادیہ بلوچ) {STORY}", "(رپورٹ: نادیہ بلوچ)"),
        ("(نادیہ بلوچ) شام ہوئی تو یاد آیا وہ شہر", None),
        (f"(نادیہ بلوچ) {STORY.rstrip('۔')}", None),
        (f"(نادیہ بلوچ {STORY}", None),
    ],
)
def test_a_reporter_s_full_name_may_stand_alone_before_a_story(
    text: str, dateline: str | None
) -> None:
    reading = in_brackets(text, LEXICON)
    assert (reading and text[: reading.end]) == dateline


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("(اوسلو (نامہ نگار ناروے کے شہر", "(اوسلو (نامہ نگار"),
        ("(اوسلو (صبح نو ناروے کے شہر", None),
        ("(اوسلو (نامہ نگار) ناروے کے شہر", None),
        ("(اوسلو: ناروے کے شہر", None),
        ("(نور گڑھی (نامہ نگار ناروے کے شہر", None),
        ("((نہر", None),
    ],
)
def test_the_brackets_of_a_place_and_its_credit_may_have_lost_their_order(
    text: str, dateline: str | None
) -> None:
    reading = in_brackets(text, LEXICON)
    assert (reading and text[: reading.end]) == dateline
    assert reading is None or (reading.start, reading.damaged) == (0, True)
