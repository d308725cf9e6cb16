"""Which mine uses a standard: a column that says so, or sheets that are named after mines."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from minestd.model.problem import Severity
from minestd.reading.columns.blocks import Block
from minestd.reading.rows.fields import CellReader
from minestd.reading.rows.intake import Intake
from minestd.reading.words.plain import plain, tidy

_SEPARATORS = re.compile(r"[、,，;；/／\n\r]+")
_OF_A_SHEET = re.compile(r"[（(].*?[)）]|(?:的)?(?:标准|清单|台账|明细|目录|体系|一览|汇总|在用|适用|表)+$")


def mines_in(text: str, cells: CellReader) -> tuple[str, ...]:
    """The mines that a cell names: 一矿、二矿. 全部煤矿 and 公司 name none."""
    pieces = (tidy(piece) for piece in _SEPARATORS.split(text))
    return tuple(
        dict.fromkeys(
            piece
            for piece in pieces
            if piece and not (cells.says("empty", piece) or cells.says("all_mines", piece))
        )
    )


def mine_of_sheet(sheet: str | None, cells: CellReader) -> str | None:
    """The mine that a sheet is named after, without the words for what it holds (甲矿标准清单); None if none is."""
    name = tidy(sheet or "")
    while (shorter := _OF_A_SHEET.sub("", name).strip()) != name:
        name = shorter
    return name if plain(name).endswith(cells.data.vocabulary.lists["mine_ending"]) else None


def note_mines(found: Sequence[Block], cells: CellReader, intake: Intake) -> tuple[str, ...]:
    """The mines of a list, each standard told whose it is; several are said once (`several-mines`)."""
    listed = [block for block in found if block.header.is_list]
    of_sheet = {block.table.sheet: mine_of_sheet(block.table.sheet, cells) for block in listed}
    named = {sheet: mine for sheet, mine in of_sheet.items() if mine is not None}
    if len(set(named.values())) > 1:
        _take_from_sheets(named, intake)
    mines = tuple(dict.fromkeys(mine for one in intake.standards.values() for mine in one.mines))
    if len(mines) > 1:
        shared = sum(1 for one in intake.standards.values() if len(one.mines) > 1)
        intake.find(
            "several-mines", Severity.WARNING, None, "、".join(mines), mines=len(mines), shared=shared
        )
    return mines


def _take_from_sheets(named: dict[str | None, str], intake: Intake) -> None:
    """Standards whose rows name no mine are of those whose sheets they stand on."""
    for key, one in intake.standards.items():
        if not one.mines:
            mines = dict.fromkeys(named[row.sheet] for row in one.rows if row.sheet in named)
            intake.standards[key] = replace(one, mines=tuple(mines))
