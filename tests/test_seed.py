"""The user's own sample, field by field."""

import datetime
from pathlib import Path

import urdunews

SEED = Path(__file__).parent.parent / "seeds" / "000_c2ef6eb630669090.txt"


def test_every_field_of_the_seed() -> None:
    data = SEED.read_bytes()
    (article,) = urdunews.read(SEED)

    assert article.date == datetime.date(2026, 2, 3)
    assert article.date_precision == "day"
    assert article.headline is not None
    assert article.headline.startswith("فیلڈ مارشل سے لیبیا")
    assert article.headline.endswith("جنرل کی ملاقات")
    assert article.headline_basis == "header"
    (deck,) = article.deck
    assert deck.startswith("فیلڈ مارشل خلیفہ ابوالقاسم حفتر ،")
    assert deck.endswith("میجر جنرل المغیدی سے گفتگو")
    assert article.bylines == ()
    assert article.sections == ()
    assert article.dates == ()
    assert article.defects == ()

    dateline = article.dateline
    assert dateline is not None
    assert dateline.text == "راولپنڈی (دنیا نیوز)"
    assert dateline.basis == "lexicon"
    assert dateline.date is None
    (place,) = dateline.places
    assert (place.text, place.name, place.country) == ("راولپنڈی", "راولپنڈی", "PK")
    (credit,) = dateline.credits
    assert (credit.text, credit.name, credit.kind) == ("دنیا نیوز", "دنیا نیوز", "outlet")

    assert [paragraph.kind for paragraph in article.paragraphs] == ["text"] * 3
    first, second, third = article.paragraphs
    assert first.text.startswith("فیلڈ مارشل عاصم منیر سے لیبیا کی فوجی")
    assert first.text.endswith("اہمیت پر بھی زور دیا گیا۔")
    assert second.text.startswith("ترجمان پاک فوج نے بتایا")
    assert third.text.startswith("اس دوران باہمی دلچسپی")
    assert "(آئی ایم سی ٹی سی)" in third.text

    kinds = [segment.kind for segment in article.segments if segment.kind != "space"]
    assert kinds == ["mark", "date", "headline", "deck", "dateline", "body", "body", "body"]
    segments = (article.source[s.start : s.end] for s in article.segments)
    assert "".join(segments).encode() == data

    assert article.id == "215b133aab100850"
    origin = article.origin
    assert origin is not None
    assert (origin.path, origin.line) == (str(SEED), 1)
    assert (origin.start, origin.end) == (0, len(data))


def test_every_span_of_the_seed_leads_to_its_text() -> None:
    (article,) = urdunews.read(SEED)
    dateline = article.dateline
    assert dateline is not None
    parts = [(dateline.span, dateline.text)]
    parts += [(place.span, place.text) for place in dateline.places]
    parts += [(credit.span, credit.text) for credit in dateline.credits]
    parts += [(paragraph.span, paragraph.text) for paragraph in article.paragraphs]
    for span, text in parts:
        assert article.source[slice(*span)] == text
    assert article.source[slice(*article.source_span(0, 10))] == article.text[:10]
