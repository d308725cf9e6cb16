"""What several cells of a row say together: its project, its review, the decision of a reviewer."""

from collections.abc import Iterable

from msgspec.structs import replace

from minestd.model.problem import Severity
from minestd.model.standard import Decision, Project, Relation, Review
from minestd.reading.files.raw_tables import RawRow
from minestd.reading.rows.field_cells import FieldCells
from minestd.reading.rows.reviews import review_of
from minestd.reading.words.plain import tidy

_PROJECT = ("project_kind", "stage", "approved", "due", "drafter", "responsible")
_REVIEW = ("reviewed", "review_conclusion", "review_both")
_OF_A_DECISION = ("", "_outside", "_relation", "_by", "_on")
_DECISION = tuple(f"decision{part}" for part in _OF_A_DECISION)
_SETTLED = tuple(f"settled{part}" for part in _OF_A_DECISION)


class GroupReader:
    """Reads the groups of cells that a table has columns for."""

    def __init__(self, cells: FieldCells) -> None:
        self._cells = cells
        self._groups = [
            (name, self._present(fields), read)
            for name, fields, read in (
                ("project", _PROJECT, self._project),
                ("review", _REVIEW, self._review),
                ("decision", _DECISION, self._decision),
                ("decision", _SETTLED, self._settled),
            )
            if self._present(fields)
        ]

    def _present(self, names: Iterable[str]) -> tuple[int, ...]:
        return tuple(self._cells.fields[name] for name in names if name in self._cells.fields)

    def read(self, index: int, row: RawRow, found: dict[str, object]) -> None:
        """Put project, review and decision into `found` where any of their cells is filled."""
        for name, columns, read in self._groups:
            if any(row[column] != "" for column in columns):
                found[name] = read(index, row) or found.get(name)

    def _project(self, index: int, row: RawRow) -> Project | None:
        project = Project(
            kind=self._cells.key(index, row, "project_kind"),
            stage=self._cells.key(index, row, "stage"),
            approved=self._cells.date_of(index, row, "approved"),
            due=self._cells.date_of(index, row, "due"),
            drafter=tidy(self._cells.text(row, "drafter")),
            responsible=tidy(self._cells.text(row, "responsible")),
        )
        return project if project != Project() else None

    def _review(self, index: int, row: RawRow) -> Review | None:
        """Day and conclusion of the last review, from columns of their own or from one cell; none is dropped."""
        found = [self._review_cell(index, row, name) for name in _REVIEW if self._cells.text(row, name)]
        on = next((one.on for one in found if one is not None and one.on is not None), None)
        said = next((one.conclusion for one in reversed(found) if one is not None and one.conclusion), None)
        return Review(on, said) if on is not None or said is not None else None

    def _review_cell(self, index: int, row: RawRow, name: str) -> Review | None:
        value, text = row[self._cells.fields[name]], self._cells.text(row, name)
        if self._cells.reader.says("empty", text):
            return None
        if not isinstance(value, str):
            return Review(self._cells.date_of(index, row, name))
        review = review_of(text, self._cells.reader)
        if review is None and name == "reviewed":
            return Review(self._cells.date_of(index, row, name))
        if review is None:
            self._cells.unread(index, self._cells.fields[name], "review_conclusion", text)
        return review

    def _settled(self, index: int, row: RawRow) -> Decision | None:
        """What settles a disagreement goes before what anybody decided alone."""
        decision = self._decided(index, row, "settled")
        return replace(decision, settled=True) if decision else None

    def _decision(self, index: int, row: RawRow) -> Decision | None:
        return self._decided(index, row, "decision")

    def _decided(self, index: int, row: RawRow, name: str) -> Decision | None:
        text = self._cells.text(row, name)
        outside = self._cells.key(index, row, f"{name}_outside") == "yes"
        codes: tuple[str, ...] = ()
        if text and self._cells.reader.word("outside", text) == "yes":
            outside = True
        elif text:
            column = self._cells.fields[name]
            codes = self._cells.codes(index, column, row[column])
        if codes and outside:
            place = self._cells.place(index, self._cells.fields[f"{name}_outside"])
            seen = self._cells.text(row, f"{name}_outside")
            self._cells.intake.find(
                "decision-contradicts", Severity.WARNING, place, seen, taken="; ".join(codes)
            )
        relation = self._cells.key(index, row, f"{name}_relation")
        if not codes and not outside and relation is None:
            return None
        return Decision(
            codes=codes,
            outside=outside and not codes,
            relation=Relation(relation) if relation else None,
            by=tidy(self._cells.text(row, f"{name}_by")),
            on=self._cells.date_of(index, row, f"{name}_on"),
        )
