from urdunews.datelines.memory import Memory


def test_a_text_is_read_once() -> None:
    read: list[str] = []

    def length(text: str) -> int:
        read.append(text)
        return len(text)

    memory = Memory(length)
    assert [memory["لاہور"], memory["ملتان"], memory["لاہور"]] == [5, 5, 5]
    assert read == ["لاہور", "ملتان"]


def test_none_is_not_cached() -> None:
    def find(_text: str) -> int | None:
        return None

    memory = Memory(find)
    assert memory["لاہور"] is None
    assert not memory


def test_a_long_text_is_not_cached() -> None:
    memory = Memory(len)
    assert (memory["ا" * 140], memory["ا" * 141]) == (140, 141)
    assert list(memory.values()) == [140]


def test_the_number_of_cached_texts_is_limited() -> None:
    memory = Memory(len, 3)
    for size in range(1, 10):
        assert memory["ا" * size] == size
        assert len(memory) == (size - 1) % 3 + 1
