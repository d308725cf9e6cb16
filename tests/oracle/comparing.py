"""The program's figures beside the oracle's: one name, one shape, and what differs."""

from collections.abc import Mapping
from dataclasses import dataclass

from minestd.measuring.report import Options, measure
from minestd.measuring.results import Between, Figures, Force, Report, State
from minestd.measuring.standing.catalogue import made_ready
from oracle.case import SYSTEM, Case
from oracle.rules_read_plainly import PROPOSED_BY, Look, Reading

Told = Mapping[str, Mapping[str, object]]
DEAD = {Force.ENDED: "dead"}


@dataclass(frozen=True)
class Difference:
    """One figure that the program and the rules tell otherwise, and of what: a node, a standard, a target."""

    figure: str
    of: str
    program: object
    rules: object

    def __str__(self) -> str:
        return f"{self.figure} of {self.of}: the program says {self.program}, the rules {self.rules}"


def by_program(case: Case) -> Told:
    """What measuring says of the list."""
    given = case.options()
    other, places = given.pop("catalogue", None), given.pop("catalogue_placements", ())
    on = given.pop("catalogue_date", None)
    del given["keeps"]
    if other is not None:
        given["catalogue"] = made_ready(other, places, SYSTEM, as_of=case.as_of, on=on)
    report = measure(case.listing(), case.placements, SYSTEM, Options(**given))
    return {
        "standing": {key: DEAD.get(one.force, one.force.value) for key, one in report.standings.items()},
        "standing source": {key: one.source.value for key, one in report.standings.items()},
        "counted": dict.fromkeys(report.once, True),
        **_nodes(report),
        **_gaps(report),
        **_targets(report),
        "totals": _totals(report),
    }


def by_rules(case: Case) -> Told:
    """What the rules say of it, read plainly."""
    return Reading(case.listing(), case.placements, SYSTEM, Look(**case.options())).figures()


def _nodes(report: Report) -> dict[str, dict[str, object]]:
    told: dict[str, dict[str, object]] = {}
    for code, node in report.nodes.items():
        figures = {
            **_figures("confirmed", node.confirmed),
            **_figures("all", node.all),
            "required": node.required,
            "in_preparation": node.in_preparation,
            "proposed": node.proposed,
            "review_due": node.review_due,
            "possible": node.all.filled_possible,
        }
        for name, value in figures.items():
            told.setdefault(f"node {name}", {})[code or "the whole"] = value
    return told


def _figures(counting: str, one: Figures) -> dict[str, object]:
    return {
        f"{counting} existing": (one.existing, one.existing_possible),
        f"{counting} filled": (one.filled, one.filled_possible),
        f"{counting} state": one.state.value,
    }


def _gaps(report: Report) -> dict[str, dict[str, object]]:
    leaves = [
        leaf.code for leaf in SYSTEM.leaves if report.nodes[leaf.code].all.state is not State.NOT_APPLICABLE
    ]
    gaps = {gap.code: gap for gap in report.gaps}
    actions = {code: gaps[code].action.value if code in gaps else "none" for code in leaves}
    states = {code: gaps[code].state.value if code in gaps else "covered" for code in leaves}
    return {
        "gap state": dict(states),
        "action": dict(actions),
        "proposals": {code: action for code, action in actions.items() if action in PROPOSED_BY},
    }


def _targets(report: Report) -> dict[str, dict[str, object]]:
    told: dict[str, dict[str, object]] = {"stages": {}}
    for one in report.targets:
        key = one.target.key
        if one.target.required is not None:
            told["target issued"] = {key: _between(one.issued)}
            told["target promoted"] = {key: _between(one.promoted)}
            told["target short_issued"] = {key: one.short_issued}
            told["target short_promoted"] = {key: one.short_promoted}
            told["target by_prefix"] = {key: {name: n for name, n in sorted(one.by_prefix.items()) if n}}
        for stage in one.stages:
            told["stages"][f"{key} {stage.theme.key}"] = (
                (stage.issued, stage.issued_possible),
                (stage.in_preparation, stage.in_preparation_possible),
            )
    return told


def _between(one: Between) -> tuple[int, int]:
    return one.sure, one.possible


def _totals(report: Report) -> dict[str, object]:
    names = {"in-force": "in_force", "in-preparation": "preparing", "not-yet": "not_yet", "dead": "ended"}
    keys = "standards placed outside unplaced in-force upcoming unknown in-preparation proposed not-yet dead terminated"
    return {key: getattr(report.totals, names.get(key, key)) for key in (*keys.split(), "distinct")}


def differences(case: Case, program: Told | None = None, rules: Told | None = None) -> list[Difference]:
    """Every figure that differs, in a settled order. Amendments have no standing of their own in the rules."""
    program, rules = program or by_program(case), rules or by_rules(case)
    found = []
    for figure, told in rules.items():
        said = program.get(figure, {})
        keys = told if figure.startswith("standing") else {**told, **said}
        for of in keys:
            if said.get(of) != told.get(of):
                found.append(Difference(figure, of, said.get(of), told.get(of)))
    return found
