"""What every JSON output shares: its head, its form, and a reason with the sentence beside it."""

from typing import BinaryIO

import msgspec

from minestd import __version__
from minestd.model.placement import Reason
from minestd.model.problem import Problem
from minestd.reporting.text.sentences import problem_text, reason_text
from minestd.wording import Lang

FORMAT = 1
Json = dict[str, object]


def dump(data: Json, stream: BinaryIO) -> None:
    """UTF-8 with two spaces, the head of the contract first."""
    whole = {"format": FORMAT, "minestd": __version__, **data}
    stream.write(msgspec.json.format(msgspec.json.encode(whole), indent=2))
    stream.write(b"\n")


def written(row: Json) -> msgspec.Raw:
    """One row of many as its text, so that a long list is not held as values and as text at once."""
    return msgspec.Raw(msgspec.json.encode(row))


def reason_json(reason: Reason, lang: Lang) -> Json:
    """`{"kind", "params", "message"}`: what a program reads, and the sentence beside it."""
    params = {name: _plain(value) for name, value in sorted(reason.params.items())}
    return {"kind": reason.kind, "params": params, "message": reason_text(reason, lang)}


def problem_json(problem: Problem, lang: Lang) -> Json:
    """A problem with its sentences."""
    message, hint = problem_text(problem, lang)
    return {
        "code": problem.code,
        "severity": problem.severity.value,
        "at": str(problem.at) if problem.at else None,
        "also": [str(place) for place in problem.also],
        "seen": problem.seen,
        "message": message,
        "hint": hint,
    }


def _plain(value: object) -> object:
    if isinstance(value, bool | int | float) or value is None:
        return value
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return str(value)
