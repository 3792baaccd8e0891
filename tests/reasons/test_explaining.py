"""Why each line of a record was taken for what it is."""

import attrs
import pytest

import urdunews
from reasons.pages import FIRST, GOLDEN, HEADLINE, KEPT, OVERRULED, SECOND, SURE, THIRD, explained
from urdunews.bulk import Profile, SharedLine
from urdunews.characters.normalization import fold

PARSER = urdunews.Parser()


@pytest.mark.parametrize(
    "text",
    [
        *GOLDEN[::32],
        *(
            pytest.param(text, marks=pytest.mark.thorough)
            for number, text in enumerate(GOLDEN)
            if number % 32
        ),
    ],
)
def test_lines_are_explained_as_they_were_read(text: str) -> None:
    article = PARSER.parse_article(text)
    segments = {segment.start: segment for segment in article.segments}
    explanation = PARSER.explain(article)
    for line in explanation.lines:
        here = [s for at, s in segments.items() if line.span.start <= at < line.span.end]
        found: list[object] = [(s.kind, s.form, s.phrase) for s in here if s.kind != "space"]
        assert (line.kind, line.form, line.phrase) in (found or [("space", None, None)])
        assert all(sentence.endswith(".") for sentence in line.why)
        claimed = [trial.form for trial in line.trials if trial.outcome == "claimed"]
        assert len(claimed) <= 1
        if line.form not in {"evidence", "position", "latin"} and claimed:
            assert claimed == [line.form] or line.form == "author-block"
    assert PARSER.parse_article(text) == article


@pytest.mark.parametrize(
    ("text", "decision"),
    [
        (SURE, "sure"),
        (KEPT, "kept"),
        (OVERRULED, "overruled"),
        ("نہر صاف\nکھیل\n", "no-story"),
        ("", "no-story"),
        (f"{HEADLINE}\n" * 401, "list"),
    ],
)
def test_what_evidence_did(text: str, decision: str) -> None:
    explanation = PARSER.explain(PARSER.parse_article(text))
    assert explanation.decision == decision
    asked = decision in {"kept", "overruled"}
    assert (explanation.gain is not None) == (explanation.needed is not None) == asked
    assert any(line.weighing for line in explanation.lines) == asked
    if asked:
        assert explanation.gain is not None
        assert explanation.needed is not None
        assert (explanation.gain > explanation.needed) == (decision == "overruled")


def test_an_article_without_a_source_has_no_lines() -> None:
    article = urdunews.Article.from_dict(PARSER.parse_article(SURE).to_dict())
    assert PARSER.explain(article).lines == ()


def test_blank_lines_and_a_bare_header_are_lines() -> None:
    header, blank, first = explained(f" date 2026-02-03\n \t\n{FIRST}")
    assert (header.kind, header.form, header.part) == ("date", "date", None)
    assert header.why == ("It is the header line of the record, with nothing after the date.",)
    assert (blank.kind, blank.form, blank.why) == ("space", None, ("It is blank.",))
    assert (first.number, first.kind, first.part) == (3, "body", "front")


def test_of_several_segments_on_a_line_one_decides() -> None:
    header, dateline = explained(
        f" date 2026-02-03 {HEADLINE}\nملتان (نامہ نگار) {SECOND}(جاری ہے)\n"
    )
    assert header.kind == "headline"
    assert (dateline.kind, dateline.form) == ("dateline", "dateline")
    assert "The phrase “(جاری ہے)” is glued to its end." in dateline.why


def test_the_story_ends_at_a_line() -> None:
    lines = explained(KEPT)
    assert [line.ends_story for line in lines] == [False, False, False, True, False, False]
    assert [line.part for line in lines] == ["front", "front", "body", "body", "foot", "foot"]
    goes_on = explained(f"{HEADLINE}\n{FIRST}\nمتعلقہ خبریں\n{SECOND}\n{THIRD}\n")
    assert not any(line.ends_story for line in goes_on)
    assert [line.kind for line in goes_on] == ["headline", "body", "junk", "body", "body"]


def test_a_parser_explains_by_its_own_options() -> None:
    default = urdunews.Lexicon.default()
    lexicon = default.extended(phrases=[urdunews.Phrase(text="ہمارا نقشہ", kind="nav")])
    text = f"تاریخ 2026-02-03 {HEADLINE}\n{FIRST}\n{SECOND}\nہمارا نقشہ\n{THIRD}\n"
    parser = urdunews.Parser(lexicon=lexicon, header_keywords=("تاریخ",))
    lines = explained(text, parser)
    assert (lines[3].kind, lines[3].phrase) == ("junk", "ہمارا نقشہ")
    assert lines[0].why[0] == "No form claims it, and it is the first text before the story."
    assert explained(text)[3].form != "phrase"
    shared = SharedLine(text="ہمارا نقشہ", count=9, ends=True)
    by_profile = attrs.evolve(PARSER, profile=Profile(records=9, lines=(shared,)))
    line = explained(f"{HEADLINE}\n{FIRST}\n{SECOND}\nہمارا نقشہ\n", by_profile)[3]
    assert (line.kind, line.form, line.ends_story) == ("junk", "profile", True)
    assert line.why[0] == "According to the parser's profile, many records of the dump share it."


def test_a_normalizer_may_leave_nothing_of_a_line() -> None:
    line = explained(
        "\u064b\u064b\n", urdunews.Parser(normalizer=urdunews.Normalizer(diacritics="drop"))
    )[0]
    assert fold("\u064b") == ""
    assert line.kind == "junk"
    assert "Nothing of it is left after normalising." in line.why


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(f"{HEADLINE}\n{FIRST}\n{HEADLINE}\n{SECOND}\n", id="repeats-the-headline"),
        pytest.param(f"{HEADLINE}\n{FIRST}\n{SECOND} {THIRD} {FIRST * 3}\n{SECOND}\n", id="long"),
        pytest.param(f"{HEADLINE}\n{FIRST}\n(اے پی پی)", id="source"),
    ],
)
def test_no_form_is_tried_on_some_lines(page: str) -> None:
    line = explained(page)[2]
    assert (line.facts, line.trials) == ((), ())


def test_evidence_says_what_it_would_be_next() -> None:
    lines = explained(OVERRULED)
    first = lines[0].weighing
    assert first is not None
    assert (first.role, first.by_form) == ("junk", "headline")
    assert first.margin is not None
    assert first.margin > 0
    assert first.margin == first.points - (first.runner_up_points or 0)
    assert len(first.speaks_for) == len(first.speaks_against) == 3
    assert all(piece.points > 0 for piece in first.speaks_for)
    assert all(piece.points < 0 for piece in first.speaks_against)
    strengths = [piece.points for piece in first.speaks_for]
    assert strengths == sorted(strengths, reverse=True)
