import datetime

import attrs
import pytest

from urdunews import bulk
from urdunews.bulk.judging import share
from urdunews.bulk.summaries import Counted, Damage, DefectCount, Ranking, Summary
from urdunews.model.defects import DefectCode, Severity

PARTS = ("date", "headline", "deck", "byline", "dateline", "section", "body")


def rows(**counts: int) -> tuple[Counted, ...]:
    return tuple(Counted(name=name, count=count) for name, count in counts.items())


def with_defect(code: DefectCode, articles: int, severity: Severity = "warning") -> Summary:
    count = DefectCount(code=code, severity=severity, count=articles, articles=articles)
    return attrs.evolve(GOOD, defects=(count,))


def without(part: str, articles: int) -> Summary:
    counts = {name: 1000 - articles * (name == part) for name in PARTS}
    return attrs.evolve(GOOD, parts=rows(**counts))


def on_days(*counts: int, apart: int = 1) -> Summary:
    first = datetime.date(2026, 1, 1)
    days = tuple(
        Counted(name=(first + datetime.timedelta(days=n * apart)).isoformat(), count=count)
        for n, count in enumerate(counts)
    )
    return attrs.evolve(GOOD, days=days)


GOOD = Summary(
    articles=1000,
    size=6_000_000,
    parts=rows(**dict.fromkeys(PARTS, 1000)),
    bases=rows(lexicon=950, partial=40, form=10),
    kinds=rows(body=9_000_000, junk=1_000_000),
    languages=Ranking(rows=rows(ur=990, en=10)),
)


@pytest.mark.parametrize(
    ("summary", "rule"),
    [
        (GOOD, "good"),
        (Summary(), "empty"),
        (attrs.evolve(GOOD, damages=(Damage(path="a.gz", offset=7, reason="cut"),)), "damage"),
        (attrs.evolve(GOOD, size=700_000_000), "long"),
        (with_defect(DefectCode.HEADER_MISSING, 20), "header"),
        (with_defect(DefectCode.HEADER_MISSING, 19), "good"),
        (with_defect(DefectCode.RECORD_CUT, 20), "header"),
        (without("date", 20), "date"),
        (without("date", 19), "good"),
        (without("body", 50), "body"),
        (without("body", 49), "good"),
        (with_defect(DefectCode.CHARACTER_UNDECODABLE, 1), "characters"),
        (with_defect(DefectCode.CHARACTER_REPLACED, 1), "characters"),
        (with_defect(DefectCode.ENCODING_OTHER, 1), "encoding"),
        (without("headline", 120), "headline"),
        (without("headline", 119), "good"),
        (without("dateline", 600), "dateline"),
        (without("dateline", 599), "good"),
        (attrs.evolve(GOOD, bases=rows(lexicon=900, partial=100, form=0)), "names"),
        (attrs.evolve(GOOD, bases=()), "good"),
        (attrs.evolve(GOOD, languages=Ranking(rows=rows(ur=950, en=50))), "language"),
        (with_defect(DefectCode.DATELINE_REPEATED, 20), "stories"),
        (with_defect(DefectCode.LINES_WRAPPED, 10), "wrapped"),
        (attrs.evolve(GOOD, kinds=rows(body=700, junk=300)), "junk"),
        (attrs.evolve(GOOD, kinds=rows(body=701, junk=299)), "good"),
        (on_days(500, 200, 300), "one-day"),
        (on_days(499, 201, 300), "good"),
        (on_days(1000), "good"),
        (on_days(*[10] * 100, apart=2), "gaps"),
        (on_days(*[10] * 100), "good"),
        (attrs.evolve(on_days(1, 18, apart=9), articles=19, languages=Ranking()), "good"),
    ],
)
def test_a_rule_holds_from_its_share_on(summary: Summary, rule: str) -> None:
    assert [verdict.rule for verdict in bulk.verdicts(summary)] == [rule]


def test_an_unknown_language_is_no_other_one() -> None:
    languages = Ranking(rows=(Counted(name="", count=500), *rows(ur=500)))
    assert bulk.verdicts(attrs.evolve(GOOD, languages=languages))[0].rule == "good"


def test_a_verdict_has_its_numbers_and_says_what_to_do() -> None:
    (verdict,) = bulk.verdicts(without("headline", 125))
    assert verdict.level == "look"
    assert verdict.text == "12 % of records (125) have no headline"
    assert verdict.advice.startswith("Is the header keyword right, ")


def test_every_verdict_is_a_sentence_and_ends_as_one() -> None:
    worst = attrs.evolve(
        on_days(900, 100, apart=9),
        size=700_000_000,
        parts=(),
        bases=rows(form=1),
        kinds=rows(junk=1),
        languages=Ranking(rows=rows(en=1000)),
        damages=(Damage(path=None, offset=0, reason="the gzip data is truncated"),),
        defects=tuple(
            DefectCount(code=code, severity="note", count=999, articles=999) for code in DefectCode
        ),
    )
    found = bulk.verdicts(worst)
    levels = [verdict.level for verdict in found]
    assert levels == sorted(levels, key=lambda level: level != "problem")
    assert len({verdict.rule for verdict in found}) == len(found) == 16
    for verdict in found:
        assert "{" not in verdict.text
        assert verdict.text[-1] not in ".?!"
        assert verdict.advice[0].isupper()
        assert verdict.advice[-1] in ".?"
    assert any("standard input could not be read to its end" in v.text for v in found)


@pytest.mark.parametrize(
    ("count", "total", "shown"),
    [
        (0, 10, "0 %"),
        (5, 0, "0 %"),
        (10, 10, "100 %"),
        (1, 8, "12 %"),
        (1, 100, "1 %"),
        (1, 300, "0.3 %"),
        (1, 10_000, "0.1 %"),
        (9_999, 10_000, "99.9 %"),
        (99, 100, "99 %"),
    ],
)
def test_a_share_never_looks_like_all_or_none(count: int, total: int, shown: str) -> None:
    assert share(count, total) == shown
