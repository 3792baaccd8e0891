"""Explaining: collect the reasons why each line of a record was read as it was."""

from collections.abc import Iterator
from typing import Final

import attrs

from urdunews.lines.weighing import Weighed
from urdunews.model.explanations import Decision, Explanation, LineExplanation, LineWeighing
from urdunews.pipeline import Tools
from urdunews.reasons.advice import candidates
from urdunews.reasons.choices import weighings
from urdunews.reasons.findings import Finding, SourceLine, lines_of
from urdunews.reasons.sentences import BLANK, HEADER, reasons
from urdunews.reasons.tracing import Trace, traced
from urdunews.reasons.trials import Trials, try_forms
from urdunews.reasons.trying import Trying

_UNTRIED: Final = Trials((), ())


def explain(source: str, tools: Tools) -> Explanation:
    """Return why each line of a record was read as it was.

    Args:
        source: The source of an article.
        tools: The tools of the parser.
    """
    trace = traced(source, tools)
    weighed, trying = trace.weighed, Trying(trace.article, tools)
    if not isinstance(weighed, Weighed):
        nothing: Iterator[LineWeighing | None] = iter([None] * len(trace.page.layout))
        return Explanation(lines=tuple(_lines(trace, nothing, trying)), decision=weighed)
    decision: Decision = "overruled" if weighed.overrules else "kept"
    return Explanation(
        lines=tuple(_lines(trace, weighings(weighed), trying)),
        decision=decision,
        gain=weighed.gain,
        needed=weighed.needed,
    )


def _lines(
    trace: Trace, found: Iterator[LineWeighing | None], trying: Trying
) -> Iterator[LineExplanation]:
    for line in lines_of(trace):
        if line.finding is None:
            yield _bare(line)
            continue
        explained = _explained(line, line.finding, next(found))
        advice = [
            trying.advice(candidate, line.number)
            for candidate in candidates(line.finding, trace.article)
        ]
        yield attrs.evolve(explained, advice=tuple(filter(None, advice)))


def _bare(line: SourceLine) -> LineExplanation:
    """Return the explanation of a blank line, or of a header with nothing after its date."""
    if line.segment is None:
        return LineExplanation(number=line.number, span=line.span, kind="space", why=(BLANK,))
    segment = line.segment
    return LineExplanation(
        number=line.number,
        span=line.span,
        kind=segment.kind,
        form=segment.form,
        why=(HEADER,),
    )


def _explained(
    line: SourceLine, finding: Finding, weighing: LineWeighing | None
) -> LineExplanation:
    segment = finding.segment
    facts, trials = _trials(finding)
    return LineExplanation(
        number=line.number,
        span=line.span,
        kind=segment.kind,
        form=segment.form,
        phrase=segment.phrase,
        why=tuple(reasons(finding, weighing)),
        part=finding.part,
        ends_story=finding.ends_story,
        facts=facts,
        trials=trials,
        weighing=weighing,
    )


def _trials(finding: Finding) -> Trials:
    """Return the result of each form on a line; on some lines no forms are tried."""
    page, index = finding.page, finding.at
    if page.layout.is_long[index] and finding.part != "foot":
        return _UNTRIED
    is_known = page.kinds[index] == "headline-repeat" or finding.reading.form == "source"
    if finding.part != "front" and is_known:
        return _UNTRIED
    return try_forms(finding.text, finding.part, page.lexicon)
