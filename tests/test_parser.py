import io
import pickle
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import attrs
import pytest

import urdunews
from urdunews import parser as module
from urdunews.model.defects import DefectCode
from urdunews.reading.sources import Source

SOUND = " date 2026-02-03 نہر صاف\nملتان (نامہ نگار) محکمے نے نہر صاف کر دی۔\n"
ODD = " date 2026-02-31 میلہ شروع\nسکھر (نامہ نگار) شہر میں میلہ آج سے شروع ہو رہا ہے۔\n"
OWN = urdunews.Lexicon(places=(urdunews.PlaceName(name="نور گڑھ", countries=("PK",)),))
STRICT = urdunews.Parser(strict=True)


def through_pickle(parser: urdunews.Parser) -> urdunews.Parser:
    again = pickle.loads(pickle.dumps(parser))  # noqa: S301
    assert isinstance(again, urdunews.Parser)
    return again


def test_a_parser_has_defaults() -> None:
    parser = urdunews.Parser()
    assert parser.lexicon is urdunews.Lexicon.default()
    assert parser.strict is False
    assert parser.header_keywords == ("date",)


def test_the_functions_are_those_of_a_default_parser_made_once() -> None:
    assert module.default() is module.default()
    assert module.default() == urdunews.Parser()
    parser = urdunews.Parser()
    assert urdunews.parse(ODD + SOUND) == parser.parse(ODD + SOUND)
    assert urdunews.parse_article(ODD + SOUND) == parser.parse_article(ODD + SOUND)
    assert list(urdunews.read(io.StringIO(ODD))) == list(parser.read(io.StringIO(ODD)))


def test_options_are_given_by_name() -> None:
    with pytest.raises(TypeError):
        urdunews.Parser(OWN)  # type: ignore[call-arg]


@pytest.mark.parametrize("name", ["lexicon", "strict", "header_keywords", "anything"])
def test_a_parser_is_frozen(name: str) -> None:
    parser = urdunews.Parser()
    with pytest.raises((attrs.exceptions.FrozenInstanceError, AttributeError)):
        setattr(parser, name, None)
    assert not hasattr(parser, "__dict__")


PARSERS = [
    urdunews.Parser(),
    urdunews.Parser(strict=True),
    urdunews.Parser(strict={"body-missing", "character-control"}),
    urdunews.Parser(lexicon=OWN),
    urdunews.Parser(header_keywords=("Date", "تاریخ")),
]


@pytest.mark.parametrize("parser", PARSERS)
def test_a_parser_comes_back_from_a_pickle(parser: urdunews.Parser) -> None:
    again = through_pickle(parser)
    assert again == parser
    assert hash(again) == hash(parser)
    assert again.header_keywords == parser.header_keywords
    if not again.strict:
        assert again.parse(ODD + SOUND) == parser.parse(ODD + SOUND)


def test_the_default_lexicon_is_found_again_and_not_carried_along() -> None:
    assert through_pickle(urdunews.Parser()).lexicon is urdunews.Lexicon.default()
    assert len(pickle.dumps(urdunews.Parser())) < 500


def test_parsers_are_equal_by_their_options() -> None:
    assert len({*PARSERS, urdunews.Parser(), urdunews.Parser(header_keywords=["date:"])}) == 5
    others: list[object] = ["date", ("date",), None]
    assert urdunews.Parser() not in others


@pytest.mark.parametrize(
    ("parser", "shown"),
    [
        (urdunews.Parser(), "Parser()"),
        (urdunews.Parser(strict=True), "Parser(strict=True)"),
        (
            urdunews.Parser(lexicon=OWN, header_keywords=("Date",)),
            ("Parser(lexicon=<Lexicon: 1 place, 0 credits, 0 phrases>, header_keywords=('Date',))"),
        ),
        (
            urdunews.Parser(
                normalizer=urdunews.Normalizer(digits="ascii"),
                profile=urdunews.bulk.Profile(records=9),
            ),
            (
                "Parser(normalizer=Normalizer(digits='ascii'), "
                "profile=<Profile: 9 records, 0 shared lines>)"
            ),
        ),
    ],
)
def test_a_parser_shows_the_options_that_differ_from_a_default_one_s(
    parser: urdunews.Parser, shown: str
) -> None:
    assert repr(parser) == shown


def test_what_a_parser_shows_is_short() -> None:
    parser = urdunews.Parser(
        lexicon=OWN.without(sections=["کھیل"], labels=["تحریر"]),
        normalizer=urdunews.Normalizer(letters=False, digits="ascii", repairs=("cp1252",)),
        header_keywords=["Date" * 100] * 100,
    )
    assert len(repr(parser)) < 200
    assert repr(parser).endswith("…)")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (
            {"lexicon": "names.tsv"},
            (
                "Parser.lexicon must be a Lexicon, not 'names.tsv'; "
                "Lexicon.default().extended_from(path) reads a file of names"
            ),
        ),
        (
            {"profile": "profile.tsv"},
            (
                "Parser.profile must be a Profile or None, not 'profile.tsv'; "
                "Profile.load(path) reads one, and urdunews.bulk.profile(path) learns one"
            ),
        ),
        ({"normalizer": str.strip}, "Parser.normalizer must be a Normalizer, not "),
        (
            {"strict": "yes"},
            (
                "Parser.strict must be a bool or a collection of codes, not 'yes'; one is written "
                "{'yes'}"
            ),
        ),
        ({"strict": None}, "Parser.strict must be a bool or a collection of codes, not None"),
        ({"strict": 1}, "Parser.strict must be a bool or a collection of codes, not 1"),
        ({"strict": [1]}, "Parser.strict[0] must be a str, not 1"),
        ({"header_keywords": 5}, "header_keywords takes several items, each a str, not 5"),
    ],
)
def test_an_option_of_another_type_is_named_at_once(options: dict[str, Any], message: str) -> None:
    with pytest.raises(TypeError) as raised:
        urdunews.Parser(**options)
    assert str(raised.value).startswith(message)


@pytest.mark.parametrize(
    ("given", "keywords"),
    [
        (("Date",), ("Date",)),
        (["Date", "تاریخ"], ("Date", "تاریخ")),
        (("date:", "Published On:"), ("date", "Published On")),
        ((word for word in ("date",)), ("date",)),
    ],
)
def test_header_keywords_are_words_without_their_colon(
    given: tuple[str, ...],
    keywords: tuple[str, ...],
) -> None:
    assert urdunews.Parser(header_keywords=given).header_keywords == keywords


def test_a_keyword_with_its_colon_reads_both_forms() -> None:
    parser = urdunews.Parser(header_keywords=("Date:",))
    dump = parser.parse("Date: 2026-02-03 نہر\nDate 2026-02-04 میلہ\n date 2026-02-05 بارش\n")
    assert [str(article.date) for article in dump] == ["2026-02-03", "2026-02-04"]


@pytest.mark.parametrize("keywords", ["date", "", "تاریخ"])
def test_one_string_is_not_several_keywords(keywords: str) -> None:
    with pytest.raises(TypeError) as raised:
        urdunews.Parser(header_keywords=keywords)
    assert str(raised.value) == (
        f"header_keywords takes several words, such as ({keywords!r},), not a string"
    )


@pytest.mark.parametrize("keyword", ["", ":", " date", "date ", "date\n2026", "\tdate"])
def test_a_keyword_is_a_word(keyword: str) -> None:
    with pytest.raises(ValueError, match=r"^a header keyword is a word such as 'date', not "):
        urdunews.Parser(header_keywords=("date", keyword))


def test_no_keyword_at_all_is_an_error_that_says_what_to_do() -> None:
    with pytest.raises(ValueError, match=r"^header_keywords is empty; leave it out to read"):
        urdunews.Parser(header_keywords=())


@pytest.mark.parametrize("value", [b" date 2026-02-03", None, 5, Path("a.txt"), [SOUND]])
@pytest.mark.parametrize("name", ["parse", "parse_article"])
def test_what_is_no_text_is_a_type_error_that_names_read(name: str, value: object) -> None:
    functions: list[Callable[[object], object]] = [
        getattr(urdunews, name),
        getattr(urdunews.Parser(), name),
    ]
    for function in functions:
        with pytest.raises(TypeError) as raised:
            function(value)
        assert str(raised.value) == (
            f"{name} takes text (str), not {type(value).__name__}; "
            "read takes paths, folders and binary files"
        )


def test_a_str_of_ones_own_is_text() -> None:
    class _Text(str):
        __slots__ = ()

    assert urdunews.parse(_Text(SOUND)) == urdunews.parse(SOUND)


def test_a_dump_has_its_articles_in_order_and_no_bytes() -> None:
    dump = urdunews.parse(SOUND + ODD)
    assert [article.headline for article in dump] == ["نہر صاف", "میلہ شروع"]
    assert [article.origin for article in dump] == [
        urdunews.Origin(line=1),
        urdunews.Origin(line=3),
    ]
    assert dump.defects == ()


def test_a_paragraph_of_marks_alone_is_none_where_marks_are_dropped() -> None:
    text = (
        " date 2026-02-03 نہر صاف\nملتان (نامہ نگار) محکمہ آبپاشی نے نہر کی صفائی مکمل کر لی ہے۔\n"
        "\u064b\u0650\nناظم نے بتایا کہ پانی آج شام سے چھوڑا جائے گا اور کسان خوش ہیں۔\n"
    )
    dropping = urdunews.Parser(normalizer=urdunews.Normalizer(diacritics="drop"))
    article = dropping.parse_article(text)
    assert len(article.find("body") + article.find("subheading")) == 3
    assert len(article.paragraphs) == 2
    assert article.text.count("\n") == 1


def test_an_empty_text_is_an_empty_dump() -> None:
    assert urdunews.parse("") == urdunews.Dump()


@pytest.mark.parametrize(
    ("text", "span"),
    [
        pytest.param("نہر\r\nپل\n", (3, 5), id="crlf-first"),
        pytest.param("نہر\nپل\r\nسڑک\r\n", (6, 8), id="lf-first"),
        pytest.param("\r\nنہر\n", (0, 2), id="at-the-very-start"),
        pytest.param("نہر\nپل\n", None, id="lf-alone"),
        pytest.param("نہر\r\nپل\r\n", None, id="crlf-alone"),
        pytest.param("نہر\rپل\n", None, id="lone-cr"),
        pytest.param("نہر", None, id="no-line-end"),
    ],
)
def test_mixed_line_ends_are_a_defect_of_the_dump(
    text: str,
    span: tuple[int, int] | None,
) -> None:
    defects = urdunews.parse(text).defects
    assert [(d.code, d.span, d.severity) for d in defects] == (
        [] if span is None else [(DefectCode.LINE_ENDS_MIXED, span, "note")]
    )


def test_parse_article_reads_the_whole_text_as_one_record() -> None:
    article = urdunews.parse_article(f"\n{SOUND}{SOUND}")
    assert article.source == f"\n{SOUND}{SOUND}"
    assert str(article.date) == "2026-02-03"
    assert article.origin == urdunews.Origin(line=2)
    found, story = article.defects
    assert story.code is DefectCode.DATELINE_REPEATED
    assert (found.code, found.severity) == (DefectCode.HEADER_REPEATED, "warning")
    assert article.source[slice(*found.span)] == " date 2026-02-03 نہر صاف"
    assert found.span.start > len(SOUND)


def test_parse_article_reads_nothing_as_an_article_without_body() -> None:
    article = urdunews.parse_article("")
    assert (article.source, article.date, article.segments) == ("", None, ())
    assert sorted(d.code for d in article.defects) == ["body-missing", "header-missing"]


def test_strict_parsing_of_a_sound_text_is_like_lenient_parsing() -> None:
    warned = f"مینو\n{SOUND}"
    assert STRICT.parse(SOUND) == urdunews.parse(SOUND)
    assert STRICT.parse(warned) == urdunews.parse(warned)
    assert STRICT.parse_article(SOUND) == urdunews.parse_article(SOUND)


def test_strict_parsing_raises_all_errors_with_the_dump() -> None:
    text = SOUND + ODD + SOUND + ODD
    with pytest.raises(urdunews.DumpError, match=r"^date-impossible: .+ \(and 1 more\)$") as raised:
        STRICT.parse(text)
    assert raised.value.dump == urdunews.parse(text)
    assert raised.value.defects == urdunews.parse(ODD)[0].defects * 2


NOTED = " date 2026-02-03 نہر صاف\nملتان (نامہ نگار) محکمے نے\x07 نہر صاف کر دی۔\n"


def test_a_parser_can_be_strict_about_codes_of_any_severity() -> None:
    parser = urdunews.Parser(strict={urdunews.DefectCode.CHARACTER_CONTROL})
    assert parser.parse(SOUND + ODD) == urdunews.parse(SOUND + ODD)
    with pytest.raises(
        urdunews.DumpError, match=r"^character-control: .+ \(and 1 more\)$"
    ) as raised:
        parser.parse(ODD + NOTED * 2)
    assert {defect.severity for defect in raised.value.defects} == {"note"}
    assert raised.value.dump == urdunews.parse(ODD + NOTED * 2)
    with pytest.raises(urdunews.DumpError, match=r"^character-control: "):
        parser.parse_article(NOTED)
    articles = parser.read(io.StringIO(ODD + NOTED))
    assert next(articles) == urdunews.parse(ODD)[0]
    with pytest.raises(urdunews.DumpError, match=r"^character-control: "):
        next(articles)


def test_a_parser_can_be_strict_about_the_text_as_a_whole() -> None:
    text = SOUND.replace("\n", "\r\n", 1)
    assert "line-ends-mixed" in {defect.code for defect in urdunews.parse(text).defects}
    with pytest.raises(urdunews.DumpError, match=r"^line-ends-mixed: "):
        urdunews.Parser(strict=["line-ends-mixed"]).parse(text)


def test_a_parser_that_is_strict_about_no_code_never_raises() -> None:
    assert urdunews.Parser(strict=()).parse(ODD) == urdunews.parse(ODD)


def test_codes_are_kept_in_order_each_once() -> None:
    parser = urdunews.Parser(strict=["character-control", "body-missing", "character-control"])
    assert parser.strict == ("body-missing", "character-control")
    assert parser == urdunews.Parser(strict={"body-missing", "character-control"})


def test_a_parser_cannot_be_strict_about_a_code_that_does_not_exist() -> None:
    with pytest.raises(
        ValueError, match=r"^Parser\.strict: there is no such defect code: 'body'; "
    ):
        urdunews.Parser(strict={"body"})


def test_strict_parsing_of_one_article_raises_with_that_article() -> None:
    with pytest.raises(urdunews.DumpError, match=r"^date-impossible: ") as raised:
        STRICT.parse_article(ODD)
    assert raised.value.dump == urdunews.Dump(articles=(urdunews.parse_article(ODD),))


def test_strict_reading_raises_at_the_first_article_with_an_error(tmp_path: Path) -> None:
    path = tmp_path / "dump.txt"
    path.write_text(SOUND + ODD + SOUND, "utf-8")
    with path.open("rb") as file:
        readers = [STRICT.read(path), STRICT.read(str(path)), STRICT.read(file)]
        for articles in (*readers, STRICT.read(io.StringIO(SOUND + ODD))):
            assert next(articles) == urdunews.parse(SOUND)[0]
            with pytest.raises(urdunews.DumpError, match=r"^date-impossible: ") as raised:
                next(articles)
            assert raised.value.dump.articles == urdunews.parse(ODD).articles


@pytest.mark.parametrize("kind", ["path", "folder", "pattern", "binary", "text"])
def test_after_an_error_strict_reading_is_exhausted(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "dump.txt"
    path.write_text(ODD + SOUND, "utf-8")
    (tmp_path / "more.txt").write_text(SOUND, "utf-8")
    sources: dict[str, Source] = {
        "path": path,
        "folder": tmp_path,
        "pattern": tmp_path / "*.txt",
        "binary": _file(ODD + SOUND),
        "text": io.StringIO(ODD + SOUND),
    }
    articles = STRICT.read(sources[kind])
    with pytest.raises(urdunews.DumpError):
        next(articles)
    assert list(articles) == []


def test_after_a_failure_reading_is_exhausted(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SOUND, "utf-8")
    (tmp_path / "b.txt").symlink_to("missing")
    (tmp_path / "c.txt").write_text(SOUND, "utf-8")
    articles = urdunews.read(tmp_path)
    assert next(articles) == urdunews.parse(SOUND)[0]
    with pytest.raises(FileNotFoundError):
        next(articles)
    assert list(articles) == []


def test_nothing_is_read_before_an_article_is_asked_for(tmp_path: Path) -> None:
    articles = urdunews.read(tmp_path / "later.txt")
    (tmp_path / "later.txt").write_text(SOUND, "utf-8")
    assert [article.headline for article in articles] == ["نہر صاف"]


def test_own_keywords_and_lexicon_reach_every_way_of_reading() -> None:
    parser = urdunews.Parser(lexicon=OWN, header_keywords=("تاریخ",))
    text = "تاریخ: 2026-02-03 نہر صاف\nنور گڑھ: محکمے نے نہر صاف کر دی۔\n"
    for article in (parser.parse(text)[0], parser.parse_article(text), *parser.read(_file(text))):
        assert str(article.date) == "2026-02-03"
        assert article.dateline is not None
        assert article.dateline.places[0].country == "PK"
    assert urdunews.parse(text)[0].dateline is None


def _file(text: str) -> io.BytesIO:
    return io.BytesIO(text.encode())


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    """Nine pages that share a line which no table has."""
    page = (
        " date 2026-02-{:02} نہر نمبر {} صاف\n"
        "ملتان (نامہ نگار) محکمہ آبپاشی نے دو ماہ کی محنت کے بعد نہر نمبر {} صاف کر دی ہے۔\n"
        "ہمارا نقشہ\n"
    )
    path = tmp_path / "shared.txt"
    path.write_text("".join(page.format(day, day, day) for day in range(1, 10)), "utf-8")
    return path


def forms(articles: Iterable[urdunews.Article]) -> list[str | None]:
    return [article.segments[-2].form for article in articles]


@pytest.mark.usefixtures("by_form")
def test_read_learns_a_profile_on_request(shared: Path) -> None:
    assert forms(urdunews.read(shared)) == ["position"] * 9
    assert forms(urdunews.read(shared, profile="auto")) == ["profile"] * 9
    assert forms(urdunews.parse(shared.read_text("utf-8"))) == ["position"] * 9
    with shared.open(encoding="utf-8") as text, shared.open("rb") as data:
        data.readline()
        for file, count in ((text, 9), (data, 9)):
            assert forms(urdunews.read(file, profile="auto")) == ["profile"] * count


@pytest.mark.usefixtures("by_form")
def test_an_open_file_is_learnt_from_where_it_stands(shared: Path) -> None:
    with shared.open("rb") as file:
        for _ in range(12):
            file.readline()
        assert forms(urdunews.read(file, profile="auto")) == ["profile"] * 5


def test_what_cannot_be_read_twice_teaches_nothing() -> None:
    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

    pipe = Pipe(" date 2026-02-03 نہر\n".encode())
    with pytest.raises(OSError, match="a pipe can be read only once; use a file"):
        next(urdunews.read(pipe, profile="auto"))
    assert len(list(urdunews.read(pipe))) == 1


def test_a_learnt_profile_is_the_only_one_that_read_takes() -> None:
    with pytest.raises(ValueError, match=r"read takes profile='auto' or None, not 'lines.tsv'"):
        urdunews.read("seeds/", profile="lines.tsv")  # type: ignore[arg-type]


def test_only_an_article_is_explained() -> None:
    with pytest.raises(TypeError, match=r"^Parser\.explain takes an Article, not 'a'; parse_artic"):
        urdunews.Parser().explain("a")  # type: ignore[arg-type]


def test_a_parser_that_is_passed_must_be_one() -> None:
    parser = urdunews.Parser(strict=True)
    assert module.given_or_default(parser) is parser
    assert module.given_or_default(None) is module.default()
    with pytest.raises(TypeError, match=r"^parser= takes a Parser, not 'a'$"):
        urdunews.bulk.summarize("seeds/", parser="a")  # type: ignore[arg-type]
