"""A small text file of ours is read in one encoding, and gives its bytes back."""

import pytest

from minestd.reading.files.whole_text import whole_text

MARK = "\ufeff"


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [("utf-8", ""), ("utf-8", MARK), ("gb18030", ""), ("utf-16-le", MARK), ("utf-16-be", MARK)],
)
def test_a_text_gives_its_bytes_back(encoding: str, mark: str) -> None:
    data = (mark + "编号,名称\nA1,煤矿\n").encode(encoding)
    found = whole_text(data)
    assert found is not None
    assert (found.text, found.marked) == ("编号,名称\nA1,煤矿\n", bool(mark))
    assert ((MARK if found.marked else "") + found.text).encode(found.encoding) == data


def test_bytes_of_no_encoding_are_no_text() -> None:
    assert whole_text(b"\x81\xff\xff") is None
