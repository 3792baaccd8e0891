"""Countries: the country of each place of a dateline, by evidence if its name is ambiguous."""

from collections.abc import Iterator, Sequence

from urdunews.datelines.readings import CreditReading, PlaceReading


def countries(
    places: Sequence[PlaceReading],
    credits_: Sequence[CreditReading],
) -> tuple[str | None, ...]:
    """Return the country of each place of a dateline.

    There is a حیدرآباد in Pakistan and one in India. A district or country in brackets after it
    decides, then another place of the dateline (`حیدرآباد، سندھ`), then the country of a credit.

    Args:
        places: The places, in order.
        credits_: The credits.

    Returns:
        ISO 3166-1 alpha-2 codes, in the order of the places; None for a place without a country,
        or if nothing decides between several.
    """
    return tuple([_country(index, places, credits_) for index in range(len(places))])


def _country(
    index: int, places: Sequence[PlaceReading], credits_: Sequence[CreditReading]
) -> str | None:
    place = places[index]
    if place.within is not None and place.within.country is not None:
        return place.within.country
    candidates: tuple[str, ...] = () if place.row is None else place.row.countries
    if len(candidates) <= 1:
        # Most names mean one place.
        return candidates[0] if candidates else None
    for countries_ in _evidence(index, places, credits_):
        if len(candidates) <= 1:
            break
        candidates = tuple(c for c in candidates if c in countries_) or candidates
    return candidates[0] if len(candidates) == 1 else None


def _evidence(
    index: int,
    places: Sequence[PlaceReading],
    credits_: Sequence[CreditReading],
) -> Iterator[tuple[str, ...]]:
    """Yield the countries of the other names of the dateline, the nearest first."""
    for other in (*places[index + 1 :], *reversed(places[:index])):
        if other.row is not None:
            yield other.row.countries
    for credit in credits_:
        if credit.row is not None and credit.row.country is not None:
            yield (credit.row.country,)
