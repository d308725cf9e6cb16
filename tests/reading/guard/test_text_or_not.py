"""What is text is read, however many control characters came with it from other files; what is not is refused."""

import random

import pytest

from minestd.errors import MinestdError
from minestd.reading.guard import Limits, inspect_bytes

HEAD = "标准号,标准名称\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize(
    "row",
    [
        "\x01T/NMXH 901-1996\x07,某装置安装规范",
        "\x02MT/T 90001-2020\x03,\x0b某装置\x0c\n\x0fMT/T 90002-2020,乙\x1f",
        "MT/T 90001-2020\x7f\x7f,甲",
    ],
)
def test_a_few_control_characters_in_a_short_list(row: str, encoding: str) -> None:
    assert inspect_bytes("list.csv", (HEAD + row + "\n").encode(encoding), Limits())


@pytest.mark.parametrize("seed", range(5))
def test_noise_is_refused(seed: int) -> None:
    data = b"\x07" + random.Random(seed).randbytes(600)
    with pytest.raises(MinestdError, match="wrong-type"):
        inspect_bytes("list.csv", data, Limits())


def test_signs_without_a_word_are_refused() -> None:
    with pytest.raises(MinestdError, match="wrong-type"):
        inspect_bytes("list.csv", b"abc\x01\x02\x03\x04" * 40, Limits())
