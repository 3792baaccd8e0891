import re

import pytest

from model.pickling import through_pickle
from urdunews.model.segments import NOTHING, Partition, Segment, partition_of

MARK = Segment(kind="mark", start=0, end=6)
SPACE = Segment(kind="space", start=6, end=8)
JUNK = Segment(kind="junk", start=8, end=9)


def test_a_partition_is_made_of_its_segments_and_gives_them_back() -> None:
    partition = partition_of([MARK, SPACE, JUNK])
    assert (partition.pieces, partition.length) == ((("mark", 0, 6), ("junk", 8, 9)), 9)
    assert tuple(partition) == partition.segments == (MARK, SPACE, JUNK)
    assert partition.segments is partition.segments


def test_a_partition_that_was_made_is_taken_as_it_is() -> None:
    partition = Partition((("mark", 0, 6),), 8)
    assert partition_of(partition) is partition
    assert partition.segments == (MARK, SPACE)


def test_nothing_has_no_segments() -> None:
    assert partition_of(()) == NOTHING
    assert NOTHING.segments == ()


def test_spaces_side_by_side_are_one() -> None:
    halves = [Segment(kind="space", start=0, end=1), Segment(kind="space", start=1, end=2)]
    assert partition_of(halves).segments == (Segment(kind="space", start=0, end=2),)


def test_partitions_are_equal_where_they_cut_alike() -> None:
    partition = Partition((("mark", 0, 6),), 8)
    assert partition == partition_of([MARK, SPACE])
    assert hash(partition) == hash(partition_of([MARK, SPACE]))
    assert partition != Partition((("mark", 0, 6),), 9)
    assert partition != Partition((("date", 0, 6),), 8)
    assert partition.__eq__(MARK) is NotImplemented
    assert through_pickle(partition) == partition


def test_what_claimed_a_segment_is_kept_and_is_no_part_of_equality() -> None:
    partition = Partition((("mark", 0, 6), ("junk", 8, 9)), 9, (("mark", None), ("phrase", "ایپ")))
    assert [(s.form, s.phrase) for s in partition] == [
        ("mark", None),
        (None, None),
        ("phrase", "ایپ"),
    ]
    assert partition.segments == (MARK, SPACE, JUNK)
    again = partition_of(partition.segments)
    assert [(s.form, s.phrase) for s in again] == [(s.form, s.phrase) for s in partition]
    assert again == partition == partition_of([MARK, SPACE, JUNK])
    mixed = partition_of([partition.segments[0], SPACE, JUNK])
    assert [segment.form for segment in mixed] == [None, None, None]


@pytest.mark.parametrize(
    ("segments", "index", "at"),
    [
        ([SPACE], 0, 0),
        ([MARK, JUNK], 1, 6),
        ([MARK, Segment(kind="junk", start=4, end=9)], 1, 6),
        ([MARK, Segment(kind="junk", start=6, end=6)], 1, 6),
        ([MARK, Segment(kind="junk", start=6, end=5)], 1, 6),
        ([MARK, MARK], 1, 6),
    ],
)
def test_what_leaves_a_gap_overlaps_or_is_empty_is_refused(
    segments: list[Segment], index: int, at: int
) -> None:
    message = f"Article.segments[{index}] must begin at {at}, where the one before it ends"
    with pytest.raises(ValueError, match=f"^{re.escape(message)}"):
        partition_of(segments)


def test_a_segment_is_checked() -> None:
    with pytest.raises(ValueError, match=r"^Segment\.kind must be one of mark, date, .*'weather'$"):
        Segment(kind="weather", start=0, end=1)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"^Segment\.start must be an int, not '0'$"):
        Segment(kind="junk", start="0", end=1)  # type: ignore[arg-type]
