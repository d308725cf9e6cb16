"""A failing list made as small as it gets, and printed so that a person can read it."""

from collections.abc import Callable, Iterator

from msgspec.structs import fields, replace

from minestd.model.placement import Basis, Placement
from minestd.model.standard import Relation, Standard
from oracle.case import Case, Line

PLAIN = (
    *("issued", "implemented", "withdrawn", "replaces", "replaced_by", "former", "plan", "project", "review"),
    "counting",
)
OPTIONS = tuple(one.name for one in fields(Case) if one.name not in ("lines", "catalogue"))
DEFAULTS = {one.name: one.default for one in fields(Standard)}


def shrink(case: Case, fails: Callable[[Case], bool]) -> Case:
    """The smallest list found that still fails: fewer rows, fewer filled cells, plainer places and options."""
    smaller = True
    while smaller:
        smaller = False
        for tried in simpler(case):
            if tried != case and fails(tried):
                case, smaller = tried, True
                break
    return case


def simpler(case: Case) -> Iterator[Case]:
    """Every list that is one step plainer."""
    if case.catalogue:
        yield replace(case, catalogue=(), catalogue_date=None)
    for name in ("lines", "catalogue"):
        lines: tuple[Line, ...] = getattr(case, name)
        for at in range(len(lines)):
            yield replace(case, **{name: lines[:at] + lines[at + 1 :]})
    plain = Case(())
    for name in OPTIONS:
        yield replace(case, **{name: getattr(plain, name)})
    for name in ("lines", "catalogue"):
        lines = getattr(case, name)
        for at, line in enumerate(lines):
            for tried in plainer(line):
                yield replace(case, **{name: (*lines[:at], tried, *lines[at + 1 :])})


def plainer(line: Line) -> Iterator[Line]:
    """The row with one cell less, or a plainer place."""
    one, placement = line
    for name in PLAIN:
        if getattr(one, name) and (name != "plan" or one.number):
            yield replace(one, **{name: DEFAULTS[name]}), placement
    for name in ("replaces", "replaced_by"):
        named = getattr(one, name)
        if len(named) > 1:
            yield from ((replace(one, **{name: (number,)}), placement) for number in named)
    if one.project and one.project.stage and one.project.approved:
        yield replace(one, project=replace(one.project, approved=None)), placement
        yield replace(one, project=replace(one.project, stage=None)), placement
    if one.review and one.review.on and one.review.conclusion:
        yield replace(one, review=replace(one.review, on=None)), placement
    yield from ((one, tried) for tried in plainer_places(placement))


def plainer_places(placement: Placement) -> Iterator[Placement]:
    """One code instead of two, confirmed, dedicated, settled."""
    if len(placement.codes) > 1:
        yield from (replace(placement, codes=(code,)) for code in placement.codes)
    if placement.codes and placement.codes != ("B2.01",):
        yield replace(placement, codes=("B2.01",))
    if placement.codes and placement.basis is not Basis.GIVEN:
        yield replace(placement, basis=Basis.GIVEN)
    if placement.codes and placement.relation is not Relation.DEDICATED:
        yield replace(placement, relation=Relation.DEDICATED)
    if placement.codes and not placement.relation_given:
        yield replace(placement, relation_given=True)


def printed(case: Case) -> str:
    """The list as a person reads it: a line a row, blank cells left out, and how it is looked at."""
    plain = Case(())
    told = [f"as of {case.as_of}", f"scope {case.scope.value}"]
    told += [
        f"{name}={getattr(case, name)}"
        for name in OPTIONS
        if name not in ("as_of", "scope") and getattr(case, name) != getattr(plain, name)
    ]
    lines = [", ".join(told), *map(printed_line, case.lines)]
    if case.catalogue:
        lines += ["catalogue:", *map(printed_line, case.catalogue)]
    return "\n".join(f"  {line}" for line in lines)


def printed_line(line: Line) -> str:
    """One row: number or plan, status, its filled cells, its place."""
    one, placement = line
    parts = [
        one.label if one.number or one.plan else one.title,
        one.status.value if one.status_text else "(no status)",
    ]
    if one.title not in parts and any(word in one.title for word in ("感知", "修改单", "外文", "英文")):
        parts.append(f"title {one.title}")
    if one.number is None:
        parts.append(f"level {one.level.value}")
    for name in PLAIN:
        value = getattr(one, name)
        if name == "project" and value:
            parts.append(f"stage {value.stage}, approved {value.approved}")
        elif name == "review" and value:
            parts.append(f"review {value.conclusion} on {value.on}")
        elif value and not (name == "plan" and one.label == value):
            shown = " ".join(map(str, value)) if isinstance(value, tuple) else value
            parts.append(f"{name} {shown}")
    where = "outside" if placement.outside else " ".join(placement.codes) or "unplaced"
    parts.append(f"at {where}")
    if placement.codes:
        settled = "" if placement.relation_given else " (proposed)"
        parts.append(f"{placement.relation.value}{settled}, {placement.basis.value}")
    return " | ".join(parts)
