"""The records that a profile is learnt from, of which each counts once."""

from urdunews.bulk.seen_records import SeenRecords


def test_a_record_is_seen_when_its_text_was_there_before() -> None:
    seen = SeenRecords()
    texts = [f"نہر {number} میں پانی" for number in range(100)]
    assert [seen.check_and_add(text) for text in texts] == [False] * 100
    assert [seen.check_and_add(f" {text}\n") for text in texts] == [True] * 100


def test_a_text_that_no_file_can_store_is_remembered() -> None:
    seen = SeenRecords()
    assert not seen.check_and_add("\ud800")
    assert seen.check_and_add("\ud800")
