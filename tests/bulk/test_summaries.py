import json

import attrs

import urdunews
from reported import REPORTED
from urdunews import bulk
from urdunews.bulk.summaries import as_plain


def test_a_summary_is_ready_for_json() -> None:
    summary = bulk.summary_of(urdunews.parse(REPORTED))
    data = json.loads(json.dumps(summary.to_dict()))
    assert list(data) == [field.name for field in attrs.fields(bulk.Summary)]
    assert data["articles"] == 4
    assert data["defects"][0]["code"] == "date-impossible"
    assert data["places"]["rows"][0] == {
        "name": "ملتان",
        "count": 2,
        "detail": "PK",
        "first": "",
    }
    assert data["credits"][0][0] == "agency"


def test_plain_values_are_valid_unicode_of_the_usual_classes() -> None:
    example = bulk.DefectExample(
        where="", date="", headline="", message="", before="نہر\udcff", text="\ud800", after=""
    )
    defect = next(urdunews.parse(REPORTED).all_defects())
    data = as_plain(example) | as_plain(defect)
    assert (data["before"], data["text"]) == ("نہر\ufffd", "\ufffd")
    assert type(data["code"]) is str
    assert data["span"] == (defect.span.start, defect.span.end)
