import pytest
from hypothesis import given
from hypothesis import strategies as st

from characters.texts import dirty_texts
from counting import count_calls
from urdunews.characters import speller as module
from urdunews.characters.aspirates import aspirated, hehs_of
from urdunews.characters.respelling import apply_rules
from urdunews.characters.speller import Look, Speller, look, speller, with_line_feeds
from urdunews.characters.spelling import FOLDED, NORMAL, UNTOUCHED, Spelling

LINE = "ضلعے کی ۱۲ نہروں میں پانی چھوڑ دیا گیا، کسان خوش ہیں۔"


@pytest.mark.parametrize(
    "spelling",
    [
        pytest.param(NORMAL, id="normal"),
        pytest.param(FOLDED, id="folded"),
        pytest.param(UNTOUCHED, id="untouched"),
        pytest.param(Spelling(spaces="keep", digits="urdu"), id="keeping-spaces"),
    ],
)
@given(text=dirty_texts())
def test_a_speller_spells_as_the_rules_say(spelling: Spelling, text: str) -> None:
    asked = with_line_feeds(aspirated(text, spelling.aspirates, hehs_of(spelling)), spelling)
    spelt = speller(spelling)(text)
    assert spelt == apply_rules(asked, spelling)
    assert speller(spelling).letters(text) == "".join(filter(str.isalnum, spelt))


@pytest.mark.parametrize("count", [1, 2, 3_000])
def test_what_does_not_change_is_the_text_itself_whatever_its_size(count: int) -> None:
    text = f"{LINE}\n" * count
    assert speller(NORMAL)(text) is text


@pytest.mark.parametrize(
    "dirty",
    [
        pytest.param("سڑك پر\tپاني\n", id="letters"),
        pytest.param("نہر\r\n", id="line-ends"),
        pytest.param("سات\u0647\n", id="aspirates"),
        pytest.param("नदी\u0654 \u0651\u064e\n", id="the-slow-way"),
        pytest.param("نہر", id="no-line-feed"),
    ],
)
@pytest.mark.parametrize("before", [1_000, 1_190, 2_500])
def test_a_long_text_is_spelt_as_its_lines_are(dirty: str, before: int) -> None:
    text = f"{LINE}\n" * before + dirty + f"{LINE}\n" * 1_500
    lines = [speller(NORMAL)(line) for line in text.split("\n")]
    assert speller(NORMAL)(text) == "\n".join(lines)
    assert speller(NORMAL).letters(text) == "".join(filter(str.isalnum, "".join(lines)))


@pytest.mark.parametrize("size", [65_535, 65_536, 65_537, 140_000])
def test_a_long_line_is_spelt_as_one(size: int) -> None:
    text = "ي" * size + "\r\n" + "ك" * size + "\r"
    assert speller(NORMAL)(text) == "ی" * size + "\n" + "ک" * size


@given(st.integers(65_500, 65_560), st.sampled_from(["\r\n", "\n", "\n\n", " \n ", "\r\r\n"]))
def test_a_text_may_be_cut_anywhere(size: int, line_end: str) -> None:
    text = "ک" * size + line_end + "ي" * 70 + line_end + "ک" * 65_536
    assert speller(NORMAL)(text).split("\n") == [speller(NORMAL)(x) for x in text.split("\n")]


@pytest.mark.parametrize(
    ("text", "with_feeds"),
    [
        pytest.param("نہر\r\nپل\r\n", "نہر\nپل\n", id="crlf"),
        pytest.param("نہر\r", "نہر", id="at-the-end"),
        pytest.param("نہر\r\r", "نہر\r", id="one-of-two-at-the-end"),
        pytest.param("نہر\rپل", "نہر\rپل", id="inside"),
        pytest.param("نہر\r\r\nپل", "نہر\r\nپل", id="doubled"),
    ],
)
def test_a_carriage_return_belongs_to_the_line_feed_after_it(text: str, with_feeds: str) -> None:
    assert with_line_feeds(text, NORMAL) == with_feeds
    assert with_line_feeds(text, UNTOUCHED) == text


def test_a_speller_is_shared_by_equal_spellings() -> None:
    assert speller(Spelling()) is speller(NORMAL)
    assert speller(FOLDED) is not speller(NORMAL)


def test_a_speller_names_invariant_characters() -> None:
    assert {*"نہرآؤئ۔،؟12۳ ﷺ\n"} <= {*speller(NORMAL).invariant_chars}
    assert {*"\u0643\u064a\u0640\u0653\u0654\u0674\u200c\r\x00"}.isdisjoint(
        speller(NORMAL).invariant_chars
    )
    assert {*"۳\u064e"}.isdisjoint(speller(FOLDED).invariant_chars)
    assert {*"\u0640\x00"} <= {*speller(UNTOUCHED).invariant_chars}


@given(st.lists(st.sampled_from([*speller(NORMAL).invariant_chars]), max_size=12).map("".join))
def test_invariant_characters_do_not_change_together(text: str) -> None:
    assert speller(Spelling(spaces="keep")).is_unchanged(text)
    assert speller(Spelling(spaces="keep"))(text) == text


@pytest.mark.parametrize(
    ("text", "tidy", "plain"),
    [
        pytest.param("", True, True, id="nothing"),
        pytest.param("نہر کی صفائی، 12 دن۔\n", True, True, id="clean"),
        pytest.param("نہر\r\nپل\r\n", True, True, id="crlf"),
        pytest.param("نہرِ ۱۲", True, False, id="diacritics-and-digits"),
        pytest.param("محبّت ﷺ", True, False, id="signs"),
        pytest.param("محبَّت", False, False, id="two-marks"),
        pytest.param("نہر  کی", True, True, id="spaces"),
        pytest.param("نهر", False, False, id="arabic-letter"),
        pytest.param("نہر\x00", False, False, id="control"),
        pytest.param("नहर", False, False, id="another-script"),
        pytest.param("نہرِ  کی", True, False, id="spaces-and-diacritics"),
    ],
)
def test_a_look_says_what_normalising_and_folding_leave(
    text: str,
    tidy: bool,
    plain: bool,
) -> None:
    assert look(text) == Look(tidy=tidy, plain=plain, single_spaced="  " not in text)


def test_a_stretch_of_a_tidy_text_is_tidy_where_it_is_single_spaced() -> None:
    seen = look("نہر  کی صفائی")
    assert (seen.is_tidy("کی صفائی"), seen.is_plain("کی صفائی")) == (True, True)
    assert (seen.is_tidy("نہر  کی"), seen.is_plain("نہر  کی")) == (False, False)
    assert not look("نهر كي").is_tidy("صفائی")


@given(dirty_texts(), st.data())
def test_a_text_that_is_tidy_stays_in_every_stretch(text: str, data: st.DataObject) -> None:
    for spelling in (NORMAL, FOLDED, UNTOUCHED):
        spells = Speller(spelling) if spelling is UNTOUCHED else speller(spelling)
        end = data.draw(st.integers(0, len(text)))
        stretch = text[data.draw(st.integers(0, end)) : end]
        assert spells(stretch) == stretch or not spells.is_tidy(text)
        assert spells(stretch) == stretch or not spells.is_unchanged(text)


def test_a_character_off_the_page_sends_its_own_line_alone_the_slow_way(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    odd = "نہر\u0602 كي"
    calls = count_calls(monkeypatch, module, "apply_rules")
    assert speller(FOLDED)(f"پاني كم\n{odd}\nسڑك") == "پانی کم\nنہر\u0602 کی\nسڑک"
    assert calls == [(odd, FOLDED)]


@given(st.lists(dirty_texts().map(lambda text: text.replace("\n", " ")), max_size=4))
def test_lines_are_spelt_together_as_they_are_alone(lines: list[str]) -> None:
    for spelling in (NORMAL, FOLDED, UNTOUCHED):
        spells = Speller(spelling) if spelling is UNTOUCHED else speller(spelling)
        text = "\n".join(["\u0602نهر", *lines])
        assert spells(text).split("\n") == list(map(spells, text.split("\n")))
