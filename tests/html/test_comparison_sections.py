from html_trees import Element, tree
from urdunews.bulk import ChangedField, ComparedArticle, Comparison, FieldChanges, Summary
from urdunews.bulk.comparisons import ChangeKind
from urdunews.html import report_page
from urdunews.html.comparison_sections import comparison_section

ARTICLE = ComparedArticle(id="a1", where="dump<b>.txt:7", date="2026-02-03", headline="<i>نہر")


def field(name: str, *examples: tuple[ChangeKind, str, str]) -> FieldChanges:
    return FieldChanges(
        field=name,
        before=1_200,
        after=1_300,
        gained=101,
        lost=1,
        changed=2,
        examples=tuple(
            ChangedField(kind=kind, article=ARTICLE, old=old, new=new)
            for kind, old, new in examples
        ),
    )


def shown(**values: object) -> Element:
    return tree(comparison_section(Comparison(**values)).content)  # type: ignore[arg-type]


def rows(element: Element) -> list[list[str]]:
    return [
        [cell.text() for cell in row.content if isinstance(cell, Element)]
        for row in element.all("tr")
    ]


def test_equal_runs_say_so() -> None:
    made = shown(old=1, new=1, both=1, equal=1)
    assert made.text() == "1 article in both runs, 1 of them equal, 0 not.none"


def test_fields_have_their_numbers() -> None:
    made = shown(fields=(field("headline"),))
    assert rows(made) == [
        ["field", "before", "now", "gained", "lost", "changed"],
        ["headline", "1,200", "1,300", "101", "1", "2"],
    ]
    assert list(made.all("details")) == []


def test_old_and_new_stand_side_by_side() -> None:
    changes = field(
        "headline", ("gained", "", "<b>پل"), ("changed", "ا", "ب"), ("changed", "ج", "د")
    )
    (details,) = shown(fields=(changes, field("deck"))).all("details")
    assert details.one("summary").text() == "headline: 104 articles"
    assert [title.text() for title in details.all("h3")] == ["gained", "changed"]
    gained, changed = map(rows, details.all("table"))
    article = "dump<b>.txt:7 2026-02-03 <i>نہر"
    assert gained == [["article", "old", "new"], [article, "", "<b>پل"]]
    assert changed[1:] == [[article, "ا", "ب"], [article, "ج", "د"]]


def test_articles_of_one_run_open_and_close() -> None:
    made = shown(old=5, new=4, both=3, only_old=(ARTICLE,), only_new=(ARTICLE,))
    assert [summary.text() for summary in made.all("summary")] == [
        "2 articles only in the earlier run",
        "1 article only in this run",
    ]
    unknown = ComparedArticle(id="a1", where="", date="", headline="")
    assert shown(old=1, only_old=(unknown,)).one("li").text().strip() == "a1"


def test_what_is_odd_is_told() -> None:
    made = shown(both=1, equal=1, old_copies=2, new_copies=1_000, not_compared=("deck", "date"))
    first, second, third = [part.text() for part in made.all("p")]
    assert first.endswith(
        "Ids that occur again: 2 rows of the earlier run, 1,000 of this one; the first ones are "
        "compared."
    )
    assert (second, third) == ("none", "The earlier run does not have: deck, date.")


def test_the_section_follows_the_verdict() -> None:
    root = tree(report_page(Summary(), Comparison()))
    names = [section.attributes["id"] for section in root.all("section")]
    assert names[:3] == ["verdict", "against", "parts"]
