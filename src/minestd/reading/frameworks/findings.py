"""What the model says against a framework file, as findings with file and line."""

from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from minestd.errors import MinestdError
from minestd.reading.frameworks import schema
from minestd.reading.frameworks.checks import Source
from minestd.reading.frameworks.located_yaml import Steps

_LONGEST_SEEN = 40

_CODES = {
    "missing": "framework-missing-key",
    "start_after_end": "framework-start-after-end",
    "string_type": "framework-not-text",
    "string_too_short": "framework-empty-text",
    "int_type": "framework-not-number",
    "int_parsing": "framework-not-number",
    "bool_type": "framework-not-yes-no",
    "bool_parsing": "framework-not-yes-no",
    "date_type": "framework-bad-date",
    "date_parsing": "framework-bad-date",
    "date_from_datetime_parsing": "framework-bad-date",
    "tuple_type": "framework-not-list",
    "too_short": "framework-list-empty",
    "dict_type": "framework-not-entry",
    "model_type": "framework-not-entry",
    "enum": "framework-not-choice",
    "literal_error": "framework-not-choice",
    "greater_than_equal": "framework-out-of-range",
    "less_than_equal": "framework-out-of-range",
}
"""Kinds of pydantic's errors (and of our validators) and the findings that they become."""

_KNOWN_KEYS = sorted(
    {
        key
        for entry in vars(schema).values()
        if isinstance(entry, type) and issubclass(entry, BaseModel)
        for key in entry.model_fields
    }
)


def model_findings(error: ValidationError, source: Source) -> tuple[MinestdError, ...]:
    """Every mistake that the model found in one file."""
    return tuple(_finding(detail, source) for detail in error.errors(include_url=False))


def _finding(detail: ErrorDetails, source: Source) -> MinestdError:
    path: Steps = tuple(step for step in detail["loc"] if step != "[key]")
    if detail["type"] == "extra_forbidden":
        return _unknown_key(path, source)
    code = _CODES.get(detail["type"], "framework-wrong-value")
    named = path[:-1] if "[key]" in detail["loc"] else path
    return source.finding(code, path, key=_named(named), seen=_shown(detail["input"]), **_context(detail))


def _unknown_key(path: Steps, source: Source) -> MinestdError:
    key = str(path[-1])
    like = get_close_matches(key, _KNOWN_KEYS, n=1)
    if like:
        return source.finding("framework-unknown-key-like", path, key=key, like=like[0])
    return source.finding("framework-unknown-key", path, key=key)


def _context(detail: ErrorDetails) -> dict[str, str | int]:
    """The limits and choices that the model had."""
    context: dict[str, Any] = detail.get("ctx", {})
    limit = context.get("ge", context.get("le"))
    choices = str(context.get("expected", "")).replace(" or ", ", ").replace("'", "")
    return {"expected": choices, "limit": "" if limit is None else limit}


def _named(path: Steps) -> str:
    """The key that a path ends in: `aliases` for the second of the aliases."""
    return next((step for step in reversed(path) if isinstance(step, str)), "")


def _shown(value: object) -> str:
    """A value as the file has it, what holds others by its brackets only."""
    if isinstance(value, list | dict):
        return "[…]" if isinstance(value, list) else "{…}"
    text = "" if value is None else str(value)
    return text if len(text) <= _LONGEST_SEEN else text[:_LONGEST_SEEN] + "…"
