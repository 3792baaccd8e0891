"""Comparisons: how the articles of two runs differ, as values."""

from typing import Any, Final, Literal, TypeAlias, get_args

from attrs import frozen

from urdunews.bulk.summaries import as_plain

ChangeKind: TypeAlias = Literal["gained", "lost", "changed"]
"""What happened to a field: it was empty, it is empty now, or it has other values."""

CHANGE_KINDS: Final[tuple[ChangeKind, ...]] = get_args(ChangeKind)


@frozen(kw_only=True)
class ComparedArticle:
    """An article that only one of two runs has, as an example."""

    id: str
    """Its id."""

    where: str
    """Its file and line, as that run knew them; empty if unknown."""

    date: str
    """Its date; empty without one."""

    headline: str
    """Its headline, cut short; empty without one."""


@frozen(kw_only=True)
class ChangedField:
    """A field that differs between two runs of one article, as an example."""

    kind: ChangeKind
    """How it differs."""

    article: ComparedArticle
    """The article, as the new run has it."""

    old: str
    """The old value, cut short around the first difference; empty without one."""

    new: str
    """The new value, cut short likewise."""


@frozen(kw_only=True)
class FieldChanges:
    """How a field differs over all articles that both runs have."""

    field: str
    """Its name."""

    before: int
    """How many articles had it."""

    after: int
    """How many have it now."""

    gained: int
    """How many did not have it and have it now."""

    lost: int
    """How many had it and do not have it now."""

    changed: int
    """How many have a different value."""

    examples: tuple[ChangedField, ...]
    """The first three articles that gained it, lost it and have another value."""


@frozen(kw_only=True)
class Comparison:
    """How the articles of two runs differ; `urdunews.bulk.compare` makes one."""

    old: int = 0
    """How many different ids the earlier run has."""

    new: int = 0
    """How many different ids the new run has."""

    both: int = 0
    """How many ids both runs have; these are compared."""

    equal: int = 0
    """How many of these have equal values."""

    old_copies: int = 0
    """How many further rows of the earlier run repeat an id."""

    new_copies: int = 0
    """The same for the new run. The first row with an id is compared."""

    only_old: tuple[ComparedArticle, ...] = ()
    """The first three articles that the new run lacks."""

    only_new: tuple[ComparedArticle, ...] = ()
    """The first three articles that the earlier run lacks."""

    fields: tuple[FieldChanges, ...] = ()
    """The fields that both runs have."""

    not_compared: tuple[str, ...] = ()
    """The fields that the earlier run does not have."""

    def to_dict(self) -> dict[str, Any]:
        """Return all values as dicts, tuples, strings and numbers, ready for JSON."""
        return as_plain(self)
