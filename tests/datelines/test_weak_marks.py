import pytest

from urdunews.datelines.places import known_places
from urdunews.datelines.weak_marks import after_weak_mark
from urdunews.words.lexicon import Lexicon

LEXICON = Lexicon.default()


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        pytest.param("ملتان،سونے کی قیمت", "ملتان،", id="comma"),
        pytest.param("ملتان،سونے اور چاندی کی قیمت", None, id="comma-and-a-list"),
        pytest.param("ملتان،کے شہری", None, id="comma-and-grammar"),
        pytest.param("ملتان،سکھر میں", None, id="comma-and-a-place"),
        pytest.param("ملتان، سونے کی قیمت", None, id="comma-and-a-space"),
        pytest.param("ملتان/گزشتہ روز نامعلوم افراد", "ملتان/", id="slash"),
        pytest.param("ملتان/ صوبائی حکومت نے", "ملتان/", id="slash-and-a-space"),
        pytest.param("ملتان / گزشتہ روز نامعلوم افراد", "ملتان /", id="slash-and-two-spaces"),
        pytest.param("ملتان/نور گڑھی میں پانی", None, id="slash-and-an-unlisted-place"),
        pytest.param("ملتان/سکھر شاہراہ بند", None, id="slash-and-a-place"),
        pytest.param("ملتان/نور گڑھی روڈ بند", None, id="slash-and-a-way"),
        pytest.param("ملتان/نور گڑھی", None, id="slash-and-a-name"),
        pytest.param("ملتان/ گڑھی(رپورٹ: نادیہ بلوچ) نہر", None, id="slash-and-a-bracket"),
        pytest.param("ملتان/a", None, id="slash-and-a-latin-letter"),
        pytest.param("ملتان/ 5 افراد زخمی", None, id="slash-and-a-figure"),
        pytest.param("ملتان؛ محکمہ صحت نے مہم شروع کر دی", "ملتان؛", id="semicolon"),
        pytest.param("ملتان؛ نہر؛ سڑک؛ پل اور مکان ڈوب گئے", None, id="semicolons-of-a-list"),
        pytest.param("ملتان؛ جہاں میں نے بچپن گزارا ہے", None, id="semicolon-and-a-clause"),
        pytest.param("ملتان؛ جو کبھی باغوں کا شہر تھا، اب", None, id="semicolon-and-who"),
        pytest.param("ملتان؛ ’ہم سب نہر صاف کریں گے‘ وزیر", None, id="semicolon-and-a-quote"),
        pytest.param("ملتان؛ آپ کے شہر کا موسم خشک رہے گا", "ملتان؛", id="semicolon-and-you"),
        pytest.param("ملتان؟ نہر", None, id="no-mark"),
        pytest.param("پاکستان/گزشتہ روز نامعلوم افراد", None, id="a-land"),
        pytest.param("ملتان، لاہور/گزشتہ روز نامعلوم افراد", None, id="two-places"),
    ],
)
def test_a_comma_or_slash_ends_a_dateline_before_a_sentence(
    text: str, dateline: str | None
) -> None:
    reading = after_weak_mark(text, known_places(text, LEXICON), LEXICON)
    assert (reading and text[: reading.end]) == dateline
