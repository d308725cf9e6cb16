"""Reasons, problems and errors as sentences in a language: values come in, words go out."""

from collections.abc import Mapping
from enum import Enum

from minestd.errors import MinestdError
from minestd.model.cell_place import Place
from minestd.model.placement import Reason
from minestd.model.problem import Problem
from minestd.wording import Lang, has, joined, say
from minestd.wording.causes import cause

# Parameters that are keys of the wording, with the prefix of their kind.
_WORDED = {"field": "field", "why": "number.refused", "changed": "number.changed"}
# Parameters that hold what a library or the system said.
_CAUSES = frozenset({"reason", "detail"})

# Fields whose values are terms of the rules, which findings name by their keys.
_KEYED = {
    "relation": "relation",
    "decision_relation": "relation",
    "counting": "counting",
    "review_conclusion": "conclusion",
    "stage": "stage",
}


def _word(key: str, otherwise: str, lang: Lang) -> str:
    return say(lang, key) if has(key) else otherwise


def _shown(params: Mapping[str, object], lang: Lang) -> dict[str, object]:
    """Parameters as people read them: lists joined, terms of the rules in words."""
    shown = {name: _show(value, lang) for name, value in params.items()}
    for name in _CAUSES & params.keys():
        shown[name] = cause(str(params[name]), lang)
    for name, prefix in _WORDED.items():
        if name in params:
            value = params[name]
            values = value if isinstance(value, tuple) else (value,)
            shown[name] = _show(tuple(_word(f"{prefix}.{one}", str(one), lang) for one in values), lang)
    return shown


def _show(value: object, lang: Lang) -> object:
    if isinstance(value, list | tuple):
        return joined(lang, (str(_show(one, lang)) for one in value))
    if isinstance(value, Enum):
        key = f"{type(value).__name__.lower()}.{value.value}"
        return say(lang, key) if has(key) else value.value
    return value


def reason_text(reason: Reason, lang: Lang) -> str:
    """One reason as a sentence."""
    return say(lang, f"reason.{reason.kind}", **_shown(reason.params, lang))


def reasons_text(reasons: tuple[Reason, ...], lang: Lang) -> str:
    """Several reasons in one cell."""
    return joined(lang, (reason_text(reason, lang) for reason in reasons), "clause")


def problem_text(problem: Problem, lang: Lang) -> tuple[str, str]:
    """A problem's message and its hint (what to do), the hint empty where there is nothing to do."""
    params = {"seen": problem.seen, "also": _places(problem.also, lang), **_shown(problem.params, lang)}
    if (kind := _KEYED.get(str(problem.params.get("field", "")))) is not None:
        for name in ("seen", "first"):
            params[name] = _word(f"{kind}.{params.get(name)}", str(params.get(name, "")), lang)
    message = say(lang, f"problem.{problem.code}", **params)
    key = f"problem.{problem.code}.hint"
    if problem.params.get("near") and has(f"problem.{problem.code}.near"):
        key = f"problem.{problem.code}.near"
    return message, say(lang, key, **params) if has(key) else ""


def error_text(error: MinestdError, lang: Lang) -> str:
    """An error with all its findings, a line each."""
    lines = [say(lang, f"error.{error.code}", **_shown(error.params, lang))]
    lines += ["  " + error_text(finding, lang) for finding in error.findings]
    return "\n".join(lines)


def _places(places: tuple[Place, ...], lang: Lang) -> str:
    return joined(lang, (str(place) for place in places))
