"""Date mentions: the days, weeks, months and years that the body of an article mentions."""

import datetime

from attrs import frozen

from urdunews.model.dates import PartialDate
from urdunews.spans import Span


@frozen(kw_only=True)
class DateMention:
    r"""A date in running text, and what it means on the day of the article.

    Example:
        >>> import urdunews
        >>> article = urdunews.parse_article(
        ...     " date 2026-02-03 وفد کا دورہ\n"
        ...     "لاہور (نامہ نگار) وفد 6 فروری تک شہر میں رہے گا، گزشتہ روز اس نے قلعہ دیکھا۔"
        ... )
        >>> [(mention.text, mention.value) for mention in article.date_mentions]
        [('6 فروری', '2026-02-06'), ('گزشتہ روز', '2026-02-02')]
    """

    text: str
    """The date as printed, normalised, without the postposition: `6 فروری` of `6 فروری تک`."""

    span: Span = Span(0, 0)
    """Its position in the article's source, in code points."""

    date: PartialDate | None = None
    """The printed date, `--02-06`; None for words such as `آج`. For a range: its start."""

    until: PartialDate | None = None
    """The printed end of a range, `6 سے 9 فروری`; None if it is not a range."""

    value: str | None = None
    """What it means, as the value of a TIMEX3 tag: `2026-02-06`, `2026-W06`, `2026-02`, `2026`,
    `202` (a decade), `2026-02-06/2026-02-09`. None if it is ambiguous or unknown."""

    days: tuple[datetime.date, datetime.date] | None = None
    """The first and the last day of `value`; None if `value` is None."""

    readings: tuple[str, ...] = ()
    """The possible values: two for `کل` in a clause without a tense."""

    @property
    def day(self) -> datetime.date | None:
        """The day that it means; None unless it is exactly one day."""
        if self.days is None or self.days[0] != self.days[1]:
            return None
        return self.days[0]
