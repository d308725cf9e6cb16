"""The formulas of the workbook as text. The values beside them come from the tables; tests compare both."""

from itertools import product

from minestd.reporting.committee.sheet_plan import NODE_COLUMNS, PlannedSheet, SheetPlan
from minestd.reporting.excel.as_printed import as_printed, quoted_text
from minestd.reporting.table import Live
from minestd.wording import say

_SHOWN_ONLY = ("international", "foreign")
_IN_FORCE = ("now.in-force", "now.under-revision", "now.presumed")
"""The status words of what is in force."""


class Formulas:
    """Formulas over the register of a plan."""

    def __init__(self, plan: SheetPlan, nodes: str) -> None:
        """`nodes` is the range that holds the `NODE_COLUMNS` of every node."""
        self._plan, self._nodes, self._lang = plan, nodes, plan.lang
        self._words: dict[str, str] = {}

    def live(self, cell: Live, row: int, planned: PlannedSheet) -> str:
        """The formula of a live cell in a row (from 0) of a table."""
        match cell.rule:
            case "top" | "part":
                return self._node(cell.rule, row, planned)
            case "once":
                own = not cell.where and planned.key == "register"
                return self._once(row, planned) if own else self._sum(cell)
            case "possible":
                return self._possible(row, planned)
            case "running-count" if not cell.where and planned.key == "register":
                return self._running(row, planned)
            case "as-printed":
                return self._as_printed(cell, row, planned)
            case "across":
                return f"=SUM({_cell(planned, cell.parts[0], row)}:{_cell(planned, cell.parts[-1], row)})"
            case _:
                return self._sum(cell)

    def ratio(self, part: str, whole: str) -> str:
        """part / whole, but never 0 % or 100 % unless true; — where nothing is required."""
        return (
            f'=IF(N({whole})=0,"—",IF({part}={whole},1,IF({part}=0,0,'
            f"IF({part}<{whole},MAX(0.001,MIN(0.999,{part}/{whole})),MAX(1.001,{part}/{whole})))))"
        )

    def _word(self, key: str) -> str:
        found = self._words.get(key)
        if found is None:
            found = self._words[key] = quoted_text(say(self._lang, key))
        return found

    def _node(self, column: str, row: int, planned: PlannedSheet) -> str:
        home = _cell(planned, "counted-under", row)
        place = NODE_COLUMNS.index(column) + 1
        return f'=IF({home}="","",IFERROR(VLOOKUP({home},{self._nodes},{place},FALSE),""))'

    def _counts(self, row: int, planned: PlannedSheet) -> str:
        """Has a home and is of a level that counts."""
        home, level = (_cell(planned, key, row) for key in ("counted-under", "suited-level"))
        shown = ",".join(f"{level}<>{self._word(f'level.{key}')}" for key in _SHOWN_ONLY)
        return f'{home}<>"",{shown}'

    def _others(self, status: str, row: int, planned: PlannedSheet, *, before: bool) -> str:
        """How many of the same standard have a status: of all, or of those that count before this row."""
        plan = self._plan
        group, order = (_cell(planned, key, row) for key in ("group", "order"))
        earlier = f',{plan.name("order")},"<"&{order}' if before else ""
        return (
            f"COUNTIFS({plan.name('group')},{group},{plan.name('status-now')},{self._word(status)}{earlier})"
        )

    def _once(self, row: int, planned: PlannedSheet) -> str:
        """In force, and no edition of it that counts before this row is in force."""
        status, group = (_cell(planned, key, row) for key in ("status-now", "group"))
        in_force = f"OR({','.join(f'{status}={self._word(one)}' for one in _IN_FORCE)})"
        others = "+".join(self._others(one, row, planned, before=True) for one in _IN_FORCE)
        return f'=IF(AND({in_force},{self._counts(row, planned)}),IF({group}="",1,IF({others}=0,1,0)),0)'

    def _possible(self, row: int, planned: PlannedSheet) -> str:
        """Of unknown status; no edition of it is in force, and none that counts before this row is unknown too."""
        status, group = (_cell(planned, key, row) for key in ("status-now", "group"))
        in_force = (self._others(one, row, planned, before=False) for one in _IN_FORCE)
        others = "+".join((*in_force, self._others("now.unknown", row, planned, before=True)))
        unknown = f"{status}={self._word('now.unknown')}"
        return f'=IF(AND({unknown},{self._counts(row, planned)}),IF({group}="",1,IF({others}=0,1,0)),0)'

    def _running(self, row: int, planned: PlannedSheet) -> str:
        status, home = (_cell(planned, key, row) for key in ("status-now", "counted-under"))
        words = ",".join(
            f"{status}={self._word(key)}" for key in ("now.in-preparation", "now.under-revision")
        )
        return f'=IF(AND({home}<>"",OR({words})),1,0)'

    def _as_printed(self, cell: Live, row: int, planned: PlannedSheet) -> str:
        """What the list said while the printed cell stands as it was written, else what the cell says now."""
        column, printed = cell.parts
        return as_printed(_cell(planned, column, row), printed, str(cell.value))

    def _sum(self, cell: Live) -> str:
        """The sum of columns of the register, or the number of its rows, where the conditions hold."""
        choices = [[(column, value) for value in values] for column, values in cell.where]
        terms = []
        for chosen in product(*choices):
            conditions = "".join(
                f",{self._plan.name(_COLUMNS[name])},{self._value(name, v)}" for name, v in chosen
            )
            for column in cell.rule.split("+"):
                if column == "rows":
                    terms.append(f"COUNTIFS({conditions.removeprefix(',')})")
                elif conditions:
                    terms.append(f"SUMIFS({self._plan.name(column)}{conditions})")
                else:
                    terms.append(f"SUM({self._plan.name(column)})")
        return "=" + "+".join(terms)

    def _value(self, name: str, value: str) -> str:
        """A condition as the register's own cells say it."""
        if name in ("level", "kind"):
            return self._word(f"{name}.{value}")
        return value if name == "year" and value.isdecimal() else quoted_text(value)


_COLUMNS = {"level": "suited-level", "kind": "kind", "top": "top", "part": "part", "year": "year"}


def _cell(planned: PlannedSheet, column: str, row: int) -> str:
    return f"{planned.letter(column)}{row + 1}"
