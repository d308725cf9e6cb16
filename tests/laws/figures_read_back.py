"""The figures that a file of ours prints, by their words: each heading of a table with the node of the row, and each
labelled fact."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import docx
import openpyxl

_CODE = re.compile(r"[A-Z][0-9]?(?:\.[0-9]{2})?")
_CODE_HEADS = frozenset({"体系编号", "编号", "归属"})
_WHOLE = "合计"
_FIGURE = re.compile(r"—|-?[0-9]+(?:\.[0-9]+)?(?: ?%)?(?:–[0-9]+(?:\.[0-9]+)?(?: ?%)?)?")
_NO_FIGURES = frozenset({"序号", "序位", "统计年份", "组内序", "发布年份", "年份", "复审年度", "完成年限"})
_LOOKED_UP = "节点与选项"  # what formulas look up: columns that have nothing to do with each other
_WORDS = re.compile(r"状态")

_IN_JSON = {
    "应有数": ("required", ""),
    "覆盖数（已确认）": ("filled", "confirmed"),
    "覆盖数（含建议）": ("filled", "all"),
    "现有数（已确认）": ("existing", "confirmed"),
    "现有数（含建议）": ("existing", "all"),
    "在研": ("in_preparation", ""),
    "拟立项": ("proposed", ""),
    "待复审": ("review_due", ""),
}
"""Heading → the key of the data and the view that it stands in."""

Told = tuple[str, str, str]
"""A figure: the words of its heading, the node that it is of, what is printed."""

Table = Sequence[Sequence[str]]


def figures_of(path: Path) -> Iterator[Told]:
    """All figures that stand in the tables of a file under a heading and beside a code."""
    for table in _tables(path):
        yield from _of_table(table)


def _tables(path: Path) -> Iterator[Table]:
    if path.suffix == ".xlsx":
        for sheet in openpyxl.load_workbook(path, data_only=True):
            if sheet.title == _LOOKED_UP:
                continue
            yield [[_shown(cell.value, cell.number_format) for cell in row] for row in sheet.iter_rows()]
    elif path.suffix == ".docx":
        for table in docx.Document(str(path)).tables:
            yield [[cell.text for cell in row.cells] for row in table.rows]
    elif path.suffix == ".md":
        rows: list[list[str]] = []
        for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
            if line.startswith("|"):
                rows.append([cell.strip() for cell in line.strip("|").split("|")])
            elif rows:
                yield rows
                rows = []
    elif path.suffix == ".json":
        yield _of_json(json.loads(path.read_text(encoding="utf-8")))
    elif path.suffix == ".html":
        yield from _page_tables(path.read_text(encoding="utf-8"))


def _of_json(data: dict[str, Any]) -> Table:
    """The nodes of the data under the headings that papers give to the same figures."""
    rows = [["体系编号", *_IN_JSON]]
    for node in (*data["nodes"], {"code": _WHOLE, **data["whole"]}):
        rows.append([node["code"], *(_span(node, *where) for where in _IN_JSON.values())])
    return rows


def _span(node: dict[str, Any], name: str, view: str) -> str:
    part = node[view] if view else node
    sure, most = part[name], part.get(f"{name}_possible", part[name])
    return str(sure) if sure == most else f"{sure}–{most}"


def _page_tables(text: str) -> Iterator[Table]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', text, re.DOTALL)
    assert found
    data = json.loads(found[1])

    def said(cell: object) -> str:
        word = data["texts"][cell] if isinstance(cell, int) else cell
        return str(word[0] if isinstance(word, list) else word if word is not None else "")

    for table in data["tables"].values():
        heads = [said(column["heading"]) for column in table["columns"]]
        yield [heads, *([said(cell) for cell in row] for row in table["rows"])]


def _shown(value: object, form: str) -> str:
    """A cell as people see it."""
    if isinstance(value, int | float) and "%" in form:
        tenths = round(value * 1000)
        return f"{tenths // 10} %" if tenths % 10 == 0 else f"{tenths / 10:.1f} %"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)


def _of_table(table: Table) -> Iterator[Told]:
    place = next((at for at, row in enumerate(table) if _CODE_HEADS & {cell.strip() for cell in row}), None)
    if place is None:
        return
    heads = [cell.strip() for cell in table[place]]
    code = next(at for at, head in enumerate(heads) if head in _CODE_HEADS)
    for row in table[place + 1 :]:
        node = _WHOLE if _WHOLE in row and not row[code] else row[code].strip()
        if node != _WHOLE and not _CODE.fullmatch(node):
            continue
        for head, cell in zip(heads, row, strict=False):
            figure = _FIGURE.fullmatch(cell.strip()) is not None or _WORDS.search(head) is not None
            if head and cell.strip() and head not in _NO_FIGURES and figure:
                yield head, node, cell.strip()


def contradictions(files: Iterable[Path]) -> list[str]:
    """Figures of one name and node that are printed with different values, with the files that say so."""
    said: dict[tuple[str, str], dict[str, set[str]]] = {}
    for path in files:
        for head, node, value in figures_of(path):
            said.setdefault((head, node), {}).setdefault(value, set()).add(path.name)
    return [
        f"{head} of {node}: "
        + "; ".join(f"{value} in {', '.join(sorted(names))}" for value, names in by.items())
        for (head, node), by in said.items()
        if len(by) > 1
    ]
