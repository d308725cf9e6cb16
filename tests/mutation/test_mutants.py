"""The mutants themselves: which there are, and that each is another program."""

import ast
from pathlib import Path

import pytest

from mutation.long import files
from mutation.mutants import mutants_of

RULE = '''
def due(days: int, held: bool) -> bool:
    """Whether it is."""
    if held and days > 5:
        return True
    return days == 0 or not held
'''


@pytest.fixture
def module(tmp_path: Path) -> Path:
    """A module of one rule."""
    file = tmp_path / "rule.py"
    file.write_text(RULE, encoding="utf-8")
    return file


def test_every_step_that_makes_a_rule_wrong(module: Path) -> None:
    found = [(one.line, one.kind) for one in mutants_of(module)]
    assert sorted(found) == [
        (4, "and-or"),
        (4, "drop operand 1"),
        (4, "drop operand 2"),
        (4, "drop statement"),
        (4, "negate"),
        (4, "one less"),
        (4, "one more"),
        (4, "swap"),
        (5, "other truth"),
        (6, "and-or"),
        (6, "drop operand 1"),
        (6, "drop operand 2"),
        (6, "one less"),
        (6, "one more"),
        (6, "swap"),
    ]


def test_a_mutant_differs_from_the_module_in_one_place(module: Path) -> None:
    plain = ast.unparse(ast.parse(RULE))
    told = [one.source() for one in mutants_of(module)]
    assert plain not in told
    assert len(set(told)) == len(told)
    swapped = next(one for one in mutants_of(module) if (one.line, one.kind) == (4, "swap"))
    assert swapped.source() == plain.replace("days > 5", "days >= 5")
    assert str(swapped) == f"{module}:4: swap: days > 5"


def test_there_are_mutants_of_all_that_is_tried() -> None:
    tried = {file.name for file in files()}
    assert len(files()) > 40
    assert {"precedence.py", "ruling.py", "coverage.py", "target_ledger.py", "actions.py"} <= tried
