"""A list of the generator beside what the reader makes of it: every difference in words."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from laws.lists_laid import lines
from laws.lists_planned import Plan
from laws.lists_truth import Told, Truth, truth_of
from laws.lists_written import suffix, written
from lists_made import list_in
from minestd.model.listing import StandardsList
from minestd.model.standard import Standard


def differences(plan: Plan) -> list[str]:
    """What the reader tells otherwise than the truth is."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"list{suffix(plan)}"
        file.write_bytes(written(plan))
        found = list_in(file)
    truth = truth_of(plan)
    return [*_standards(found, truth), *_ledger(found, truth), *_problems(found, truth)]


def printed(plan: Plan) -> str:
    """The list as a person reads it: its form, and every line with its place."""
    shown = [str(plan.form)]
    for line in lines(plan):
        cells = " | ".join(repr(str(cell))[1:-1] for cell in line.cells)
        shown.append(f"{line.sheet}!{line.at} {line.what}: {cells}")
    return "\n".join(shown)


def _standards(found: StandardsList, truth: Truth) -> Iterator[str]:
    got = {one.label: _as_told(one) for one in found.standards}
    if list(got) != list(truth.standards):
        yield f"standards: read {list(got)}, true {list(truth.standards)}"
    for label in got.keys() & truth.standards.keys():
        read, true = got[label], truth.standards[label]
        for name in Told.__dataclass_fields__:
            one, other = getattr(read, name), getattr(true, name)
            if one != other:
                yield f"{label} {name}: read {one!r}, true {other!r}"


def _as_told(one: Standard) -> Told:
    return Told(
        one.label, one.title, one.level.value, one.status.value, one.issued, one.implemented, one.withdrawn,
        tuple(map(str, one.replaced_by)), one.document, one.section, {k: v for k, v in one.extra.items() if v},
    )  # fmt: skip


def _ledger(found: StandardsList, truth: Truth) -> Iterator[str]:
    got = {(one.at.sheet or "", one.at.row): (one.row_class.value, one.why) for one in found.ledger.entries}
    if found.ledger.read != len(truth.ledger):
        yield f"rows: read {found.ledger.read}, true {len(truth.ledger)}"
    for where in sorted(got.keys() | truth.ledger.keys()):
        if got.get(where) != truth.ledger.get(where):
            yield f"row {where}: read {got.get(where)}, true {truth.ledger.get(where)}"


def _problems(found: StandardsList, truth: Truth) -> Iterator[str]:
    got = {
        (one.code, place.sheet or "" if place else "", place.row if place else 0)
        for one in found.problems
        for place in (one.occurrences or (None,))
    }
    for code, sheet, row in sorted(got - truth.problems - truth.allowed):
        yield f"problem {code} at {sheet}!{row} is told and must not be"
    for code, sheet, row in sorted(truth.problems - got):
        yield f"problem {code} at {sheet}!{row} is not told"
