"""Text tables as they arrive: what is wrong with one row changes no other."""

import random
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from corpus.making import csv_bytes
from minestd.reading.files.delimited import TextFinding, read_delimited
from minestd.reading.guard import Limits
from minestd.reading.guard.container import Container
from minestd.reading.inputs import Role, open_input

NUMBERS = [f"GB/T {number}-20{number % 20:02}" for number in range(1000, 1400)]


def read(data: str | bytes, suffix: str = ".csv") -> tuple[list[list[object]], tuple[TextFinding, ...]]:
    """The rows of a text and what was found."""
    raw = data.encode() if isinstance(data, str) else data
    return read_delimited(Container(name="a" + suffix, suffix=suffix, kind="text", data=raw, limits=Limits()))


titles = st.text("煤矿智能化开采装备通用技术条件 ,;\"'（）ABx12\n", min_size=1, max_size=14)
remarks = st.sampled_from(
    ["", "2021-05-01", "机电科", "甲, 乙", "第一行\n第二行", '管径 12"', '"甲"乙', "；"]
)


@st.composite
def tables(draw: st.DrawFn) -> list[list[str]]:
    """A header and rows of number, title, status, remark."""
    count = draw(st.integers(4, 12))
    rows = [
        [NUMBERS[place], draw(titles).strip() or "甲", draw(st.sampled_from(["现行", "废止"])), draw(remarks)]
        for place in range(count)
    ]
    return [["标准号", "标准名称", "状态", "备注"], *rows]


@settings(max_examples=300, deadline=None)
@given(tables(), st.sampled_from([",", ";", "\t", "|"]), st.sampled_from(["\r\n", "\n", "\r"]))
def test_a_sound_file_is_read_as_it_was_written(rows: list[list[str]], separator: str, end: str) -> None:
    if end == "\r":  # the library puts a cell in quotes for the line end of the file only
        rows = [[cell.replace("\n", " ") for cell in row] for row in rows]
    found, told = read(csv_bytes(rows, separator, end))
    assert [row[:3] for row in found] == [row[:3] for row in rows]
    assert [row[3] if len(row) > 3 else "" for row in found] == [row[3] for row in rows]
    assert not told


DAMAGES = {
    "opened": lambda row: [row[0], '"' + row[1], *row[2:]],
    "ended": lambda row: [row[0], row[1] + '"', *row[2:]],
    "number opened": lambda row: ['"' + row[0], *row[1:]],
    "last opened": lambda row: [*row[:3], '"' + row[3]],
    "in the middle": lambda row: [row[0], row[1][:2] + '"' + row[1][2:], *row[2:]],
}


@settings(max_examples=400, deadline=None)
@given(
    tables(),
    st.integers(1, 100),
    st.sampled_from(sorted(DAMAGES)),
    st.sampled_from([",", "\t", ";"]),
    st.booleans(),
)
def test_a_quote_without_its_pair_spoils_its_own_row_only(
    rows: list[list[str]], place: int, damage: str, separator: str, quoted: bool
) -> None:
    # In a short table a quote that stays open beside cells of several lines can be read in two ways.
    assume(len(rows) > 8 or not any("\n" in cell for row in rows for cell in row))
    hurt = 1 + place % (len(rows) - 1)
    lines = []
    for number, row in enumerate(rows):
        if number == hurt:
            bare = [row[0], "煤矿用输送带", row[2], "机电科"]
            lines.append(separator.join(DAMAGES[damage](bare)) + "\n")
        elif quoted:
            lines.append(separator.join(f'"{cell}"' if cell.isprintable() and '"' not in cell else
                                        '"' + cell.replace('"', '""') + '"' for cell in row) + "\n")  # fmt: skip
        else:
            lines.append(csv_bytes([row], separator, "\n"))
    found, told = read("".join(lines))
    others = [row for number, row in enumerate(found) if number != hurt]
    assert others == [row for number, row in enumerate(rows) if number != hurt]
    assert found[hurt][0] == rows[hurt][0]
    assert [(one.code, one.row) for one in told] == [("quotes-unclosed", hurt + 1)]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ('甲,"煤矿用"智能"设备, 通用条件",现行', ["甲", '煤矿用"智能"设备, 通用条件', "现行"]),
        ('甲,"煤矿"用输送带,现行', ["甲", '"煤矿"用输送带', "现行"]),
        ('甲, "煤矿, 输送带" ,现行', ["甲", "煤矿, 输送带", "现行"]),
        ('甲,12" 钢管,现行', ["甲", '12" 钢管', "现行"]),
        ('"甲","煤矿""用""输送带","现行"', ["甲", '煤矿"用"输送带', "现行"]),
        ('"甲","",""', ["甲", "", ""]),
    ],
)
def test_quotes_inside_a_row(text: str, row: list[str]) -> None:
    found, told = read(f"标准号,标准名称,状态\nGB 1-2020,乙,现行\n{text}\nGB 2-2020,丙,现行\n")
    assert found[2] == row
    assert found[3] == ["GB 2-2020", "丙", "现行"]
    assert not told


def test_two_stray_quotes_do_not_make_one_cell_of_the_rows_between() -> None:
    found, told = read(
        '标准号,标准名称,状态\nGB 1-2020,"输送带,现行\nGB/T 2-2020,甲,废止\nMT/T 3-2020,乙",现行\nGB 4-2020,丙,现行\n'
    )
    assert [row[0] for row in found[1:]] == ["GB 1-2020", "GB/T 2-2020", "MT/T 3-2020", "GB 4-2020"]
    assert [row[1] for row in found[1:]] == ["输送带", "甲", "乙", "丙"]
    assert [(one.row, one.column, one.seen) for one in told] == [(2, 2, "输送带"), (4, 2, "乙")]


@pytest.mark.parametrize("line", ["GB 9-2020;标题;现行", "GB 9-2020\t标题\t现行", "GB 9-2020，标题，现行",
                                  "GB 9-2020,标题;现行", "GB 9-2020;标题,现行", 'GB 9-2020;"标题";现行'])  # fmt: skip
def test_a_row_parted_by_another_sign(line: str) -> None:
    found, told = read(f"标准号,标准名称,状态\nGB 1-2020,乙,现行\n{line}\nGB 2-2020,丙,现行\n")
    assert found[2] == ["GB 9-2020", "标题", "现行"]
    assert [(one.code, one.rows) for one in told] == [("separators-mixed", (3,))]


def test_a_header_parted_by_another_sign() -> None:
    found, told = read("标准号;标准名称;状态\nGB 1-2020,乙,现行\nGB 2-2020,丙,现行\n")
    assert found[0] == ["标准号", "标准名称", "状态"]
    assert [one.code for one in told] == ["separators-mixed"]


@pytest.mark.parametrize("line", ["注：甲，乙，丙", "GB 9-2020,GB 8;GB 7", "一、甲;乙"])
def test_other_signs_in_a_cell_part_nothing(line: str) -> None:
    found, told = read(f"标准号,标准名称,状态\nGB 1-2020,乙,现行\n{line}\nGB 2-2020,丙,现行\n")
    assert [cell for cell in found[2] if cell] == line.split(",")
    assert not told


def test_ragged_rows_and_trailing_separators() -> None:
    found, _ = read("标准号,标准名称,状态,,,\nGB 1-2020,乙\nGB 2-2020,丙,现行,,,,,,\n\n,,,\nGB 3-2020\n")
    assert found == [
        ["标准号", "标准名称", "状态"],
        ["GB 1-2020", "乙", ""],
        ["GB 2-2020", "丙", "现行"],
        ["", "", ""],
        ["", "", ""],
        ["GB 3-2020", "", ""],
    ]


def test_line_ends_of_all_kinds_in_one_file() -> None:
    found, _ = read("标准号,标准名称\r\nGB 1-2020,甲\nGB 2-2020,乙\rGB 3-2020,丙\r\n\x1a")
    assert [row[0] for row in found] == ["标准号", "GB 1-2020", "GB 2-2020", "GB 3-2020"]


ROWS = [["标准号", "标准名称", "状态"], *([number, "煤矿用带式输送机", "现行"] for number in NUMBERS[:6])]


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_lines_of_another_encoding(encoding: str) -> None:
    other = {"utf-8": "gbk", "gb18030": "utf-8"}[encoding]
    lines = [(",".join(row) + "\r\n").encode(encoding) for row in ROWS]
    lines[3] = lines[3].decode(encoding).encode(other)
    first, rest = lines[5].split(b",", 1)
    lines[5] = first + b"," + rest.decode(encoding)[:8].encode(other) + b"," + "现行\r\n".encode(encoding)
    found, told = read(b"".join(lines))
    assert found == ROWS
    assert [(one.code, one.row, one.rows) for one in told] == [("encodings-mixed", 4, (4, 6))]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "gbk", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_files_of_one_encoding(encoding: str, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes("\r\n".join(",".join(row) for row in ROWS).encode(encoding))
    assert read_delimited(open_input(Role.LIST, file).container) == (ROWS, ())


def test_bytes_that_nothing_explains_are_told_with_their_row() -> None:
    data = "\n".join(",".join(row) for row in ROWS).encode().replace("带式".encode(), b"\xff\xff\x80", 2)
    found, told = read(data)
    assert [row[0] for row in found] == [row[0] for row in ROWS]
    assert [(one.code, one.rows) for one in told] == [("undecodable", (2, 3))]


@pytest.mark.parametrize("filling", [b"\0", b"\0\0\0\0\0\0"])
def test_noughts_between_the_signs(filling: bytes, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    lines = [",".join(row).encode() for row in ROWS]
    lines[2:4] = [line.replace(b",", filling + b",") for line in lines[2:4]]
    file.write_bytes(b"\n".join(lines))
    found, told = read_delimited(open_input(Role.LIST, file).container)
    assert found == ROWS
    assert [(one.code, one.rows) for one in told] == [("nul-bytes", (3, 4))]


@pytest.mark.parametrize("first", ["sep=;", '"sep=;"', "SEP=;"])
def test_the_separator_is_named_in_the_first_line(first: str) -> None:
    found, told = read(f"{first}\r\n标准号;标准名称\r\nGB 1-2020;甲,乙\r\n")
    assert found == [["", ""], ["标准号", "标准名称"], ["GB 1-2020", "甲,乙"]]
    assert not told


def test_tabs_in_cells_are_kept() -> None:
    found, told = read("标准号,标准名称,状态\nGB 1-2020,甲\t乙,现行\nGB 2-2020\t,丙,\t现行\n")
    assert found[1:] == [["GB 1-2020", "甲\t乙", "现行"], ["GB 2-2020\t", "丙", "\t现行"]]
    assert not told


HOSTILE = {
    "quotes": '"' * 1_000_000,
    "quotes and signs": '"x,' * 1_000 + '"' * 900_000,
    "a quote a line": '"x\n' * 30_000,
    "pairs": 'a,"' + '""\n' * 60_000,
    "opened anew": 'a,"b\nc",' + '"d\ne",' * 1_000,
    "never closed": 'a,"b\n' + "c,d\n" * 100_000,
    "quotes inside": 'a,"' + 'b"c' * 300_000,
}


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_hostile_text_is_read(name: str) -> None:
    """A megabyte takes a second or two; what grows with the square would never end."""
    rows, _ = read("标准号,标准名称\n" + HOSTILE[name])
    assert rows[0][:2] == ["标准号", "标准名称"]


def test_noise_is_read_without_a_fault() -> None:
    chance = random.Random(7)
    for _ in range(400):
        text = "".join(chance.choice('"",;\t\n\r a1煤') for _ in range(chance.randint(1, 60)))
        rows, _ = read(text)
        assert len({len(row) for row in rows}) <= 1


def test_columns_kept_apart_by_blanks() -> None:
    text = (
        "标准号  标准名称                       实施日期\n"
        "GB/T 90001-2018  煤炭工业 智能化矿井设计标准  2019-03-01\n"
        "\n"
        "MT/T 90002-2008   煤矿机电设备检修技术规范   2009-01-01\n"
    )
    found, _ = read(text)
    assert found[0] == ["标准号", "标准名称", "实施日期"]
    assert found[1] == ["GB/T 90001-2018", "煤炭工业 智能化矿井设计标准", "2019-03-01"]
    assert found[3] == ["MT/T 90002-2008", "煤矿机电设备检修技术规范", "2009-01-01"]


@pytest.mark.parametrize(
    "text",
    [
        "标准号 标准名称\nGB/T 90001-2018 煤炭  设计标准\n",
        "标准清单\nGB/T 90001-2018  甲标准\nGB/T 90002-2018\nGB/T 90003-2018\n",
        "标准号,标准名称\nGB/T 90001-2018,煤炭  设计标准\n",
    ],
)
def test_blanks_within_cells_part_nothing(text: str) -> None:
    assert "GB/T 90001-2018" in str(read(text)[0][1][0])
    assert len([cell for cell in read(text)[0][1] if cell]) == (2 if "," in text else 1)
