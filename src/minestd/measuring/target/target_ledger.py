"""The target ledger: both readings, sure and possible, each document once and with its rule (docs/rules/target.md)."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from fractions import Fraction

from msgspec import Struct, field

from minestd.measuring.figures import span
from minestd.measuring.results import Between, Counted, Tally, TargetResult
from minestd.measuring.standing.deciding import edition_rank
from minestd.measuring.standing.identity import units_of
from minestd.measuring.standing.placed_standard import Placed
from minestd.measuring.standing.plans import is_of_revision, is_plan
from minestd.measuring.target.rules import Judgement, Verdict, judge, window_of
from minestd.measuring.target.themes import described_themes, scored_themes
from minestd.model.listing import Scope
from minestd.model.number import Level
from minestd.model.placement import Placement, Reason
from minestd.model.standard import Standard
from minestd.model.system import StandardsSystem, Target

_SHOWN_PREFIXES = {"GB": "GB", "NB": "NB", "MT": "MT", "KA": "KA/AQ", "AQ": "KA/AQ"}
OTHER = "other"
DAYS_A_MONTH = Fraction(365, 12)


class _Document(Struct):
    """What counts once: a standard with the plans that it came of. `lead` is the row that shows it.

    `prefix` is that of the row that counts the surest, of several editions the newest.
    """

    lead: Placed
    issued: Verdict
    promoted: Verdict
    others: list[Placed] = field(default_factory=list)
    surest: tuple[Verdict, Verdict, tuple[int, int, str]] | None = None
    prefix: str = ""


def measure_target(
    target: Target,
    placed: Sequence[Placed],
    placements: Mapping[str, Placement],
    system: StandardsSystem,
    scope: Scope,
    as_of: date,
) -> TargetResult:
    """The target as of a date. One that is described and not scored gets its fields and stages only."""
    if target.required is None:
        nothing = Between(0, 0)
        fields, stages = described_themes(target, placed, system)
        return TargetResult(
            target=target,
            issued=nothing,
            promoted=nothing,
            short_issued=(0, 0),
            short_promoted=(0, 0),
            by_prefix={},
            by_subsystem={},
            ledger=(),
            fields=fields,
            stages=stages,
        )
    window = window_of(target, as_of)
    same = _documents_of(placed)
    words = system.title_words
    rulings = [
        judge(one, placements.get(one.standard.key), target, window, words, same[one.standard.key])
        for one in placed
    ]
    counting = [
        (one, ruled) for one, ruled in zip(placed, rulings, strict=True) if ruled.promoted is not Verdict.NO
    ]
    fields, stages = scored_themes(target, counting, system)
    documents = _documents(counting)
    issued = _between(documents, lambda one: one.issued)
    promoted = _between(documents, lambda one: one.promoted)
    revised = _revised(placed)
    tallies = _tallies(documents, _tops(system), revised)
    return TargetResult(
        target=target,
        issued=issued,
        promoted=promoted,
        short_issued=_short(target.required, issued),
        short_promoted=_short(target.required, promoted),
        by_prefix={
            key.removeprefix("prefix:"): t.issued.sure
            for key, t in tallies.items()
            if key.startswith("prefix:")
        },
        by_subsystem={
            key.removeprefix("subsystem:"): t.issued.sure
            for key, t in tallies.items()
            if key.startswith("subsystem:")
        },
        ledger=_ledger(documents, placed, rulings, revised),
        fields=fields,
        stages=stages,
        verdict=_verdict(target, issued, scope, as_of),
        verdict_promoted=_verdict(target, promoted, scope, as_of),
        tallies=tallies,
    )


def _documents_of(placed: Sequence[Placed]) -> Mapping[str, Sequence[Standard]]:
    """By key the standards of all rows that are one document: a standard under its names, with its plans."""
    rows = [one.standard for one in placed]
    units = units_of(rows, {one.standard.key: one.standing for one in placed})
    found: dict[str, list[Standard]] = {}
    plans: dict[str, list[Standard]] = {}
    for one in rows:
        found.setdefault(units[one.key], []).append(one)
        if one.plan and is_plan(one):
            plans.setdefault(one.plan, []).append(one)
    return {
        one.key: [*found[units[one.key]], *(() if is_of_revision(one) else plans.get(one.plan or "", ()))]
        for one in rows
    }


def _documents(counting: Sequence[tuple[Placed, Judgement]]) -> list[_Document]:
    """The documents that count in some reading: by identity; what counts by a project alone with what that revises,
    so that a plan counts once."""
    found: dict[str, _Document] = {}
    ordered = sorted(counting, key=_lead_first)
    revised: dict[str, str] = {}
    for one, _ in ordered:
        if one.standing.project and not is_plan(one.standard):
            revised.setdefault(one.standing.project, one.identity)
    for one, ruled in ordered:
        name = one.identity
        if one.standing.project and ruled.issued is Verdict.NO:
            name = revised.get(one.standing.project, name)
        document = found.setdefault(name, _Document(one, ruled.issued, ruled.promoted))
        if document.lead is not one:
            document.others.append(one)
        document.issued = max(document.issued, ruled.issued)
        document.promoted = max(document.promoted, ruled.promoted)
        surest = ruled.issued, ruled.promoted, edition_rank(one.standing.speaks_for or one.standard)
        if document.surest is None or surest > document.surest:
            document.surest, document.prefix = surest, prefix_group(one)
    return list(found.values())


def _lead_first(pair: tuple[Placed, Judgement]) -> tuple[bool, int, bool, int, int, int, str]:
    """Numbered rows before plans, those of their own before what speaks for them; the surest and newest first."""
    one, ruled = pair
    number = one.standard.number
    year = one.standard.number_year or 0
    surest = -max(ruled.issued, ruled.promoted)
    return (
        number is None,
        surest,
        bool(one.standing.same_as),
        -ruled.issued,
        -ruled.promoted,
        -year,
        one.standard.key,
    )


def _between(documents: Sequence[_Document], reading: Callable[[_Document], Verdict]) -> Between:
    verdicts = [reading(one) for one in documents]
    return Between(sum(v is Verdict.YES for v in verdicts), sum(v is not Verdict.NO for v in verdicts))


def _short(required: int, count: Between) -> tuple[int, int]:
    return max(0, required - count.possible), max(0, required - count.sure)


def prefix_group(one: Placed) -> str:
    """The sub-total that a document belongs to: GB, NB, MT, KA/AQ or other; a plan by what its number shows."""
    standard = one.standing.speaks_for or one.standard
    if standard.number is not None:
        if standard.level is Level.NATIONAL:
            return "GB"
        return _SHOWN_PREFIXES.get(standard.number.prefix, OTHER)
    if standard.level is Level.NATIONAL:
        return "GB"
    return "NB" if (standard.plan or "").startswith("能源") else OTHER


def _tops(system: StandardsSystem) -> dict[str, str]:
    return {node.code: top.code for top in system.tops for node in top.walk()}


def _revised(placed: Sequence[Placed]) -> frozenset[str]:
    """The keys of documents that revise something: a revision project, a replaced number, an earlier edition."""
    earliest: dict[str, str] = {}
    for one in placed:
        year = one.standard.number.year if one.standard.number else ""
        if year and year < earliest.get(one.identity, "9999"):
            earliest[one.identity] = year
    found = set()
    for one in placed:
        standard = one.standard
        year = standard.number.year if standard.number else ""
        revision = standard.project is not None and standard.project.kind == "revision"
        if revision or standard.replaces or year > earliest.get(one.identity, "9999"):
            found.add(standard.key)
    return frozenset(found)


def _tallies(
    documents: Sequence[_Document], tops: Mapping[str, str], revised: frozenset[str]
) -> dict[str, Tally]:
    """The sub-totals, each group summing to the whole."""
    groups: dict[str, list[_Document]] = {}
    for one in documents:
        code = one.lead.codes[0] if one.lead.codes else ""
        kind = "revised" if any(row.standard.key in revised for row in (one.lead, *one.others)) else "new"
        for key in (f"prefix:{one.prefix}", f"subsystem:{tops.get(code, '')}", f"kind:{kind}"):
            groups.setdefault(key, []).append(one)
    order = {f"prefix:{name}": place for place, name in enumerate(("GB", "NB", "MT", "KA/AQ", OTHER))}
    return {
        key: Tally(_between(groups[key], lambda d: d.issued), _between(groups[key], lambda d: d.promoted))
        for key in sorted(groups, key=lambda key: (order.get(key, len(order)), key))
    }


def _ledger(
    documents: Sequence[_Document],
    placed: Sequence[Placed],
    rulings: Sequence[Judgement],
    revised: frozenset[str],
) -> tuple[Counted, ...]:
    """Every row with its rule, in the order of the list; a document counts on its leading row only."""
    leading = {one.lead.standard.key: one for one in documents}
    by_key = {one.standard.key: one for one in placed}
    same = {one.standard.key: by_key[one.standing.same_as] for one in placed if one.standing.same_as}
    same |= {row.standard.key: one.lead for one in documents for row in one.others}
    lines = []
    for one, ruled in zip(placed, rulings, strict=True):
        key = one.standard.key
        document, first = leading.get(key), same.get(key)
        if document is not None:
            reading = "issued" if document.issued is not Verdict.NO else "promoted"
            sure = (document.issued if reading == "issued" else document.promoted) is Verdict.YES
            promoted = document.promoted is Verdict.YES
            lines.append(
                Counted(
                    standard=one.standard,
                    rule=ruled.rule,
                    reading=reading,
                    sure=sure,
                    counted=True,
                    revision=key in revised,
                    promoted_sure=promoted,
                )
            )
        else:
            rule = Reason("target-same-as", {"standard": first.standard.label}) if first else ruled.rule
            lines.append(
                Counted(
                    standard=one.standard,
                    rule=rule,
                    reading="",
                    sure=False,
                    counted=False,
                    revision=key in revised,
                )
            )
    return tuple(lines)


def _verdict(target: Target, count: Between, scope: Scope, as_of: date) -> Reason | None:
    """Reached, missed by how much, or the pace still needed; only where the list claims to be complete."""
    if not scope.complete or target.required is None:
        return None
    required = target.required
    if count.sure >= required:
        return Reason("verdict-reached", {"count": count.sure, "required": required})
    least, most = _short(required, count)
    params: dict[str, object] = {
        "least": least,
        "most": most,
        "short": span(least, most),
        "required": required,
    }
    if as_of >= target.by:
        kind = "verdict-missed" if least else "verdict-open"
        return Reason(kind, {**params, "by": target.by, "days": (as_of - target.by).days})
    days = (target.by - as_of).days
    months = Fraction(days) / DAYS_A_MONTH
    low, high = _tenths(least / months), _tenths(most / months)
    pace = {"pace_least": low, "pace_most": high, "pace": low if low == high else f"{low}–{high}"}
    return Reason("verdict-pace", {**params, "by": target.by, "days": days, **pace})


def _tenths(number: Fraction) -> str:
    """One decimal, rounded up: the pace that is enough."""
    tenths = -((-number.numerator * 10) // number.denominator)
    return f"{tenths // 10}.{tenths % 10}"
