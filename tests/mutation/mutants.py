"""Every way in which a module can be made wrong by one step: a rule negated, swapped, dropped, off by one."""

import ast
import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

SWAPPED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
Change = Callable[[ast.AST], ast.AST | None]


@dataclass(frozen=True)
class Mutant:
    """One change to one file: which node of the tree, counted as they are walked, and what becomes of it."""

    file: Path
    line: int
    at: int
    kind: str
    before: str
    change: Change

    def source(self) -> str:
        """The whole module with the change in it."""
        tree = ast.parse(self.file.read_text(encoding="utf-8"))
        target = list(ast.walk(tree))[self.at]
        return ast.unparse(ast.fix_missing_locations(_Replacing(target, self.change(target)).visit(tree)))

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.kind}: {self.before}"


class _Replacing(ast.NodeTransformer):
    def __init__(self, target: ast.AST, by: ast.AST | None) -> None:
        self.target, self.by = target, by

    def visit(self, node: ast.AST) -> ast.AST | None:
        """The node, or what stands in its place."""
        return self.by if node is self.target else super().generic_visit(node)


def mutants_of(file: Path) -> Iterator[Mutant]:
    """All of a module, in the order of its tree."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    tests, left = _conditions(tree), _ways_of_keeping(tree)
    for at, node in enumerate(ast.walk(tree)):
        if node in left:
            continue
        line = getattr(node, "lineno", 0)
        for kind, change in _changes(node, node in tests):
            yield Mutant(file, line, at, kind, ast.unparse(node).splitlines()[0][:90], change)


def _conditions(tree: ast.AST) -> set[ast.AST]:
    found: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.If | ast.IfExp | ast.While):
            found.add(node.test)
        elif isinstance(node, ast.comprehension):
            found.update(node.ifs)
    return found


def _ways_of_keeping(tree: ast.AST) -> set[ast.AST]:
    """How values are kept (`frozen=True` of a class) is no rule."""
    classes = [node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    return {below for one in classes for keyword in one.keywords for below in ast.walk(keyword)}


def _changes(node: ast.AST, is_condition: bool) -> Iterator[tuple[str, Change]]:
    if is_condition and not (isinstance(node, ast.Compare) and len(node.ops) == 1):
        yield "negate", lambda one: ast.UnaryOp(ast.Not(), copy.deepcopy(one))  # type: ignore[arg-type]
    if isinstance(node, ast.Compare) and len(node.ops) == 1 and type(node.ops[0]) in SWAPPED:
        yield "swap", _swap
    if isinstance(node, ast.BoolOp):
        yield "and-or", _and_or
        for place in range(len(node.values)):
            yield f"drop operand {place + 1}", _without(place)
    if isinstance(node, ast.Constant) and not isinstance(node.value, str | bytes):
        if isinstance(node.value, bool):
            yield "other truth", lambda one: ast.Constant(not one.value)  # type: ignore[attr-defined]
        elif isinstance(node.value, int):
            yield "one more", lambda one: ast.Constant(one.value + 1)  # type: ignore[attr-defined]
            yield "one less", lambda one: ast.Constant(one.value - 1)  # type: ignore[attr-defined]
    if isinstance(node, ast.If | ast.AugAssign | ast.Continue | ast.Break) or (
        isinstance(node, ast.Expr) and not isinstance(node.value, ast.Constant)
    ):
        yield "drop statement", lambda _: ast.Pass()


def _swap(one: ast.AST) -> ast.AST:
    changed = copy.deepcopy(one)
    assert isinstance(changed, ast.Compare)
    changed.ops = [SWAPPED[type(changed.ops[0])]()]
    return changed


def _and_or(one: ast.AST) -> ast.AST:
    changed = copy.deepcopy(one)
    assert isinstance(changed, ast.BoolOp)
    changed.op = ast.Or() if isinstance(changed.op, ast.And) else ast.And()
    return changed


def _without(place: int) -> Change:
    def dropped(one: ast.AST) -> ast.AST:
        changed = copy.deepcopy(one)
        assert isinstance(changed, ast.BoolOp)
        del changed.values[place]
        return changed.values[0] if len(changed.values) == 1 else changed

    return dropped
