import pytest

import urdunews
from urdunews.datelines.countries import countries
from urdunews.datelines.readings import CreditReading, PlaceReading
from urdunews.words.rows import CreditName, PlaceName

BODY = "نہر کی صفائی کا کام مکمل ہو گیا ہے اور پانی ٹیل تک پہنچ رہا ہے۔"


def place(*codes: str, within: tuple[str, ...] | None = None) -> PlaceReading:
    """Make a place in one of some countries, with its district in brackets."""
    district = None if within is None else PlaceName(name="ضلع نور", countries=within)
    return PlaceReading(0, 4, PlaceName(name="نور گڑھ", countries=codes), district)


def credit(code: str | None) -> CreditReading:
    return CreditReading(6, 9, 6, "agency", CreditName(name="نور وائر", country=code))


UNKNOWN_PLACE = PlaceReading(0, 4, None)
UNKNOWN_CREDIT = CreditReading(6, 9, 6, "unknown", None)


@pytest.mark.parametrize(
    ("places", "credits_", "expected"),
    [
        pytest.param([], [], (), id="no-places"),
        pytest.param([place("PK")], [], ("PK",), id="one-country"),
        pytest.param([place()], [], (None,), id="no-country"),
        pytest.param([place()], [credit("PK")], (None,), id="no-country-and-evidence"),
        pytest.param([UNKNOWN_PLACE], [credit("PK")], (None,), id="unknown"),
        pytest.param([place("PK", "IN")], [], (None,), id="nothing-decides"),
        # The district in brackets.
        pytest.param([place("PK", "IN", within=("IN",))], [credit("PK")], ("IN",), id="district"),
        pytest.param(
            [UNKNOWN_PLACE._replace(within=PlaceName(name="ضلع نور", countries=("DE",)))],
            [],
            ("DE",),
            id="district-of-an-unknown-place",
        ),
        pytest.param([place("PK", "IN", within=("PK", "IN"))], [], (None,), id="it-is-two-itself"),
        pytest.param([place("PK", within=("PK", "IN"))], [], ("PK",), id="the-place-alone-decides"),
        # Another place.
        pytest.param([place("PK", "IN"), place("PK")], [], ("PK", "PK"), id="the-next-place"),
        pytest.param([place("IN"), place("PK", "IN")], [], ("IN", "IN"), id="the-place-before"),
        pytest.param(
            [place("IN"), place("PK", "IN"), place("PK")],
            [],
            ("IN", "PK", "PK"),
            id="the-next-place-first",
        ),
        pytest.param(
            [place("AF"), place("PK", "IN"), place("DE")],
            [credit("PK")],
            ("AF", "PK", "DE"),
            id="places-elsewhere-say-nothing",
        ),
        pytest.param(
            [place("AF", "IN", "PK"), place("PK", "IN"), place("PK", "AF")],
            [],
            ("PK", "PK", "PK"),
            id="each-narrows-what-is-left",
        ),
        pytest.param(
            [place("PK", "IN"), UNKNOWN_PLACE, place("IN")],
            [],
            ("IN", None, "IN"),
            id="an-unknown-place-between",
        ),
        # The country of a credit.
        pytest.param([place("PK", "IN")], [credit("IN")], ("IN",), id="credit"),
        pytest.param([place("PK", "IN")], [credit("DE")], (None,), id="credit-from-elsewhere"),
        pytest.param([place("PK", "IN")], [credit(None)], (None,), id="credit-of-the-world"),
        pytest.param([place("PK", "IN")], [UNKNOWN_CREDIT], (None,), id="unknown-credit"),
        pytest.param(
            [place("PK", "IN")], [credit(None), credit("PK")], ("PK",), id="the-second-credit"
        ),
        pytest.param(
            [place("PK", "IN"), place("IN")], [credit("PK")], ("IN", "IN"), id="a-place-first"
        ),
        pytest.param([place("DE")], [credit("PK")], ("DE",), id="no-credit-moves-a-place"),
    ],
)
def test_the_nearest_evidence_decides(
    places: list[PlaceReading],
    credits_: list[CreditReading],
    expected: tuple[str | None, ...],
) -> None:
    assert countries(places, credits_) == expected


@pytest.mark.parametrize(
    ("dateline", "expected"),
    [
        ("حیدرآباد (نامہ نگار)", [None]),
        ("حیدرآباد (سیاست نیوز)", ["IN"]),
        ("حیدرآباد (اے پی پی)", ["PK"]),
        ("حیدرآباد، سندھ (رائٹرز)", ["PK", "PK"]),
        ("حیدرآباد (سندھ) (رائٹرز)", ["PK"]),
        ("حیدرآباد (بھارت) (اے پی پی)", ["IN"]),
        ("حیدرآباد، ممبئی (اے پی پی)", ["IN", "IN"]),
        ("گجرات، سیالکوٹ:", ["PK", "PK"]),
        ("نور گڑھی (اے پی پی)", [None]),
    ],
)
def test_the_places_of_an_article_lie_where_its_dateline_says(
    dateline: str,
    expected: list[str | None],
) -> None:
    article = urdunews.parse_article(f" date 2026-02-03 نہر صاف\n{dateline} {BODY}")
    assert article.dateline is not None
    assert [place.country for place in article.dateline.places] == expected
