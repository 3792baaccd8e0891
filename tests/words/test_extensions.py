from pathlib import Path
from typing import Any

import pytest

import urdunews
from urdunews.words.extensions import COLUMNS, TITLE, Row, changed_by, written
from urdunews.words.lexicon import Lexicon
from urdunews.words.rows import (
    CREDIT_KINDS,
    PLACE_KINDS,
    CreditHead,
    CreditName,
    Label,
    Phrase,
    PlaceName,
)

EMPTY = Lexicon()


def lexicon_of(folder: Path, *lines: str, encoding: str = "utf-8", end: str = "\n") -> Lexicon:
    path = folder / "names.tsv"
    path.write_bytes(end.join([*lines, ""]).encode(encoding))
    return EMPTY.extended_from(path)


@pytest.mark.parametrize(
    ("line", "place"),
    [
        pytest.param("place\tنور گڑھی", PlaceName(name="نور گڑھی"), id="name"),
        pytest.param("place\tنور گڑھی\t\t\t\t", PlaceName(name="نور گڑھی"), id="empty-cells"),
        pytest.param(
            "place\tنور گڑھی\tdistrict\tPK\tنورگڑھ|نور نگر\tایک ضلع",
            PlaceName(
                name="نور گڑھی",
                kind="district",
                countries=("PK",),
                spellings=("نورگڑھ", "نور نگر"),
            ),
            id="all-cells",
        ),
        pytest.param(
            "place\tنور گڑھی\tcity\tPK, IN",
            PlaceName(name="نور گڑھی", countries=("PK", "IN")),
            id="two-countries",
        ),
        pytest.param(
            " place \t نور گڑھی \t city \t ,PK, \t |نورگڑھ | ",
            PlaceName(name="نور گڑھی", countries=("PK",), spellings=("نورگڑھ",)),
            id="spaces-and-empty-parts",
        ),
        pytest.param(
            "place\tنورستان\tcountry\tAF",
            PlaceName(name="نورستان", kind="country", countries=("AF",), broad=True),
            id="a-country-needs-more-evidence",
        ),
        pytest.param("place\tنور\tbody", PlaceName(name="نور", kind="body"), id="a-body"),
    ],
)
def test_a_row_is_a_place(line: str, place: PlaceName, tmp_path: Path) -> None:
    lexicon = lexicon_of(tmp_path, line)
    assert (lexicon.places, lexicon.credits, lexicon.phrases) == ((place,), (), ())


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        pytest.param("credit\tصبح نو", CreditName(name="صبح نو"), id="name"),
        pytest.param(
            "credit\tصبح نو\toutlet\tPK\tصبحِ نو|روزنامہ صبح نو",
            CreditName(
                name="صبح نو",
                kind="outlet",
                country="PK",
                spellings=("صبحِ نو", "روزنامہ صبح نو"),
            ),
            id="all-cells",
        ),
        # Its news comes from several countries, so it says nothing about the place.
        pytest.param(
            "credit\tصبح نو\toutlet\tPK,IN",
            CreditName(name="صبح نو", kind="outlet"),
            id="two-countries",
        ),
        pytest.param(
            "credit\tنادیہ بلوچ\tperson",
            CreditName(name="نادیہ بلوچ", kind="person"),
            id="a-person",
        ),
    ],
)
def test_a_row_is_a_credit(line: str, credit: CreditName, tmp_path: Path) -> None:
    lexicon = lexicon_of(tmp_path, line)
    assert (lexicon.places, lexicon.credits, lexicon.phrases) == ((), (credit,), ())


@pytest.mark.parametrize(
    ("line", "phrase"),
    [
        ("junk\tنقشہ دکھائیں", Phrase(text="نقشہ دکھائیں", kind="junk")),
        ("junk\tنقشہ دکھائیں\tshare", Phrase(text="نقشہ دکھائیں", kind="share")),
    ],
)
def test_a_row_is_junk(line: str, phrase: Phrase, tmp_path: Path) -> None:
    lexicon = lexicon_of(tmp_path, line)
    assert (lexicon.places, lexicon.credits, lexicon.phrases) == ((), (), (phrase,))


@pytest.mark.parametrize(
    ("line", "phrases"),
    [
        ("phrase\tنقشہ دکھائیں", (Phrase(text="نقشہ دکھائیں", kind="junk"),)),
        (
            "phrase\tنقشہ دکھائیں\tshare\tstart\tنقشہ دیکھیں\tایک بٹن",
            (
                Phrase(text="نقشہ دکھائیں", kind="share", match="start"),
                Phrase(text="نقشہ دیکھیں", kind="share", match="start"),
            ),
        ),
        ("junk\tنقشہ\tshare\tany", (Phrase(text="نقشہ", kind="share", match="any"),)),
        ("phrase\t© نقشہ", (Phrase(text="© نقشہ", kind="junk"),)),
    ],
)
def test_a_row_is_a_phrase_with_its_place_in_the_line(
    line: str, phrases: tuple[Phrase, ...], tmp_path: Path
) -> None:
    lexicon = lexicon_of(tmp_path, line)
    assert lexicon == EMPTY.extended(phrases=phrases)


@pytest.mark.parametrize(
    ("line", "more"),
    [
        ("section\tموسم کا حال", {"sections": ["موسم کا حال"]}),
        ("section\tموسم\t\t\tحال|احوال", {"sections": ["موسم", "حال", "احوال"]}),
        ("label\tقلم کار\tbyline", {"labels": [Label(text="قلم کار", kind="byline")]}),
        (
            "label\tجدت\tdate\tupdate",
            {"labels": [Label(text="جدت", kind="date", meaning="update")]},
        ),
        ("credit-head\tمحرر\trole", {"credit_heads": [CreditHead(text="محرر", kind="role")]}),
        (
            "credit-head\tماہنامہ\toutlet\tfirst\t\tایک رسالہ",
            {"credit_heads": [CreditHead(text="ماہنامہ", kind="outlet", position="first")]},
        ),
    ],
)
def test_a_row_is_a_section_a_label_or_a_head_of_credits(
    line: str, more: dict[str, list[Any]], tmp_path: Path
) -> None:
    assert lexicon_of(tmp_path, line) == EMPTY.extended(**more)


@pytest.mark.parametrize("kind", PLACE_KINDS)
def test_a_place_may_be_of_every_kind(kind: str, tmp_path: Path) -> None:
    (place,) = lexicon_of(tmp_path, f"place\tنور گڑھی\t{kind}").places
    assert (place.kind, place.broad) == (kind, kind == "country")


@pytest.mark.parametrize("kind", CREDIT_KINDS)
def test_a_credit_may_be_of_every_kind(kind: str, tmp_path: Path) -> None:
    assert [c.kind for c in lexicon_of(tmp_path, f"credit\tصبح نو\t{kind}").credits] == [kind]


@pytest.mark.parametrize(
    ("line", "number", "message"),
    [
        pytest.param("town\tنور گڑھی", 2, "section, label or credit-head, not 'town'", id="what"),
        pytest.param("Place\tنور گڑھی", 2, "section, label or credit-head, not 'Place'", id="case"),
        pytest.param(
            "place\tنور گڑھی\ttown",
            2,
            "is one of city, district, state, country, region, body, not 'town'",
            id="kind-of-a-place",
        ),
        pytest.param(
            "credit\tصبح نو\tpaper",
            2,
            "a credit is one of agency, outlet, desk, role, person, unknown, not 'paper'",
            id="kind-of-a-credit",
        ),
        pytest.param("place\tنور گڑھی\tcity\tPAK", 2, "such as PK, not 'PAK'", id="long-code"),
        pytest.param("place\tنور گڑھی\tcity\tpk", 2, "such as PK, not 'pk'", id="small-code"),
        pytest.param("credit\tصبح نو\toutlet\tپک", 2, "such as PK, not 'پک'", id="urdu-code"),
        pytest.param("place", 2, "a row is what, name, kind", id="one-cell"),
        pytest.param("place نور گڑھی", 2, "with tabs", id="no-tab"),
        pytest.param("place\t \tcity", 2, "a row is what, name, kind", id="no-name"),
        pytest.param("place\tا\tcity\tPK\tب\tپ\tت", 2, "with tabs", id="seven-cells"),
        pytest.param(
            "place\t۔۔", 2, r"PlaceName\.name must have a letter, not '۔۔'", id="no-letter"
        ),
        pytest.param("place\tنور\tcity\tPK\tنوُر|٭", 2, r"spellings\[1\] must have", id="spelling"),
        pytest.param("phrase\tـ", 2, r"Phrase\.text must not be empty, as 'ـ' is", id="no-phrase"),
        pytest.param(
            "phrase\tنقشہ\tshare\tbegin",
            2,
            "is one of line, label, start, ending, tail, any, item, not 'begin'",
            id="match",
        ),
        pytest.param("section\tموسم\tcity", 2, "neither kind nor countries, not 'city'", id="kind"),
        pytest.param("section\tموسم\t\tPK", 2, "neither kind nor countries, not 'PK'", id="code"),
        pytest.param("section\t---", 2, "a section must have a letter, not '---'", id="section"),
        pytest.param(
            "label\tقلم کار",
            2,
            "a label is one of byline, date, caption, section, credit-line, not ''",
            id="label-without-kind",
        ),
        pytest.param(
            "label\tقلم کار\tbyline\tlast",
            2,
            "a label says is one of bare, comma, post, story, update, thanks, pictures, not 'last'",
            id="meaning",
        ),
        pytest.param(
            "label\tقلم کار\tbyline\tupdate",
            2,
            r"Label\.meaning must be one of '', bare, comma, post, not 'update'",
            id="meaning-of-another-kind",
        ),
        pytest.param("credit-head\tمحرر", 2, "a credit is one of agency, outlet", id="no-kind"),
        pytest.param(
            "credit-head\tمحرر\trole\tend",
            2,
            "the end where the word comes is one of first, last, not 'end'",
            id="position",
        ),
        pytest.param(f"{'ا' * 99}\tنور", 2, f"not '{'ا' * 60}'…; without-", id="cut-short"),
        pytest.param("without-\tنور", 2, "not 'without-'", id="without-what"),
        pytest.param("without-place\tنور\tcity", 2, "that removes a name has no 'city'", id="kind"),
        pytest.param(
            "without-place\tنور\t\tPK", 2, "a row that removes a name has no 'PK'", id="countries"
        ),
        pytest.param("\x1b[2J\tنور", 2, r"not '\\x1b\[2J'; without-", id="escaped"),
    ],
)
def test_a_wrong_row_is_named_with_its_line(
    line: str,
    number: int,
    message: str,
    tmp_path: Path,
) -> None:
    with pytest.raises(ValueError, match=message) as raised:
        lexicon_of(tmp_path, "# نام", line)
    assert str(raised.value).startswith(f"{tmp_path / 'names.tsv'}:{number}: ")


@pytest.mark.parametrize(
    ("encoding", "end"), [("utf-8", "\n"), ("utf-8", "\r\n"), ("utf-8-sig", "\n")]
)
def test_a_file_may_come_from_any_editor(encoding: str, end: str, tmp_path: Path) -> None:
    lines = (TITLE, COLUMNS, "", "   ", "# place\tنور نگر", "place\tنور گڑھی")
    lexicon = lexicon_of(tmp_path, *lines, encoding=encoding, end=end)
    assert [place.name for place in lexicon.places] == ["نور گڑھی"]


@pytest.mark.parametrize(
    ("what", "field", "name"),
    [
        ("place", "places", "لاہور"),
        ("credit", "credits", "اے پی پی"),
        ("phrase", "phrases", "مزید خبریں"),
        ("junk", "phrases", "مزید خبریں"),
        ("section", "sections", "کھیل"),
        ("label", "labels", "تحریر"),
        ("credit-head", "credit_heads", "رپورٹر"),
    ],
)
def test_a_row_takes_a_name_away(what: str, field: str, name: str, tmp_path: Path) -> None:
    path = tmp_path / "names.tsv"
    path.write_text(f"without-{what}\t{name}\n", "utf-8")
    default = Lexicon.default()
    names: Any = {field: [name]}
    assert default.extended_from(path) == default.without(**names) != default
    assert changed_by(default, f"without-{what}\t{name}") == default.without(**names)


def test_a_name_goes_before_another_comes(tmp_path: Path) -> None:
    path = tmp_path / "names.tsv"
    path.write_text("place\tبہار\tdistrict\tPK\nwithout-place\tبہار\n", "utf-8")
    lexicon = Lexicon.default().extended_from(path)
    assert [p.kind for p in lexicon.places if p.name == "بہار"] == ["district"]


def test_several_spellings_go_at_once() -> None:
    lexicon = changed_by(Lexicon.default(), "without-section\tکھیل\t\t\tشوبز")
    assert not lexicon.is_section("کھیل")
    assert not lexicon.is_section("شوبز")


def test_what_is_not_there_cannot_go(tmp_path: Path) -> None:
    message = r"names\.tsv: without\(places=…\): the lexicon has no 'نور'"
    with pytest.raises(ValueError, match=message):
        lexicon_of(tmp_path, "without-place\tنور")


def test_a_file_may_be_empty(tmp_path: Path) -> None:
    path = tmp_path / "names.tsv"
    path.touch()
    assert EMPTY.extended_from(path) == EMPTY
    assert EMPTY.extended_from(str(path)) == EMPTY


def test_a_file_that_is_missing_is_missing(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        EMPTY.extended_from(tmp_path / "none.tsv")


def test_what_is_no_utf_8_is_a_value_error(tmp_path: Path) -> None:
    path = tmp_path / "names.tsv"
    path.write_bytes("place\tنور".encode("cp1256"))
    with pytest.raises(ValueError, match="not UTF-8"):
        EMPTY.extended_from(path)


def test_a_file_of_a_later_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "names.tsv"
    path.write_text("# urdunews lexicon 2\n", "utf-8")
    with pytest.raises(ValueError, match=r"names.tsv:1: this version reads '# .* 1', not '# .* 2'"):
        EMPTY.extended_from(path)
    path.write_bytes(b"# urdunews lexicon 1 \r\n# urdunews lexicon 2\r\n")
    assert EMPTY.extended_from(path) == EMPTY


def test_rows_come_after_those_that_are_there_and_count(tmp_path: Path) -> None:
    path = tmp_path / "names.tsv"
    path.write_text("place\tلاہور\tcity\tIN\ncredit\tاے پی پی\tperson\n", "utf-8")
    default = Lexicon.default()
    lexicon = default.extended_from(path)
    lahore, app = lexicon.place("لاہور"), lexicon.credit("اے پی پی")
    assert (lahore and lahore.country, app and app.kind) == ("IN", "person")
    assert len(lexicon.places) == len(default.places) + 1
    assert lexicon.phrases == default.phrases


def test_written_rows_are_read_again_but_for_the_comments(tmp_path: Path) -> None:
    rows = [
        Row("place", "نور گڑھی", "city", "PK", "نورگڑھ", "3: نور گڑھی (صبح نو)"),
        Row("credit", "صبح نو", "outlet"),
    ]
    text = written(rows, doubtful=[Row("place", "موضوع")])
    assert text.split("\n") == [
        TITLE,
        COLUMNS,
        "place\tنور گڑھی\tcity\tPK\tنورگڑھ\t3: نور گڑھی (صبح نو)",
        "credit\tصبح نو\toutlet\t\t\t",
        "# place\tموضوع\t\t\t\t",
        "",
    ]
    lexicon = lexicon_of(tmp_path, text)
    assert lexicon.places == (PlaceName(name="نور گڑھی", countries=("PK",), spellings=("نورگڑھ",)),)
    assert lexicon.credits == (CreditName(name="صبح نو", kind="outlet"),)


def test_no_rows_are_a_file_too(tmp_path: Path) -> None:
    assert lexicon_of(tmp_path, written([], doubtful=[])) == EMPTY


def test_junk_of_a_file_is_junk_of_a_page(tmp_path: Path) -> None:
    path = tmp_path / "names.tsv"
    path.write_text("junk\tنقشہ دکھائیں\n", "utf-8")
    parser = urdunews.Parser(lexicon=Lexicon.default().extended_from(path))
    text = "ملتان: نہر کی صفائی کا کام وقت سے پہلے مکمل ہو گیا ہے۔\nنقشہ دکھائیں"
    assert [s.kind for s in parser.parse_article(text).segments][-1] == "junk"
