"""YAML as plain values with the line of each: what framework files are read through.

Every scalar is text (a code typed as `1.10` stays `1.10`), and a key without a value is not there; which text
is a number or a date is the matter of the model that the values are checked against. Aliases, tags and second
documents have no place in data that people write by hand, and aliases can swell a small file without end: they
are refused.
"""

from collections.abc import Mapping

from msgspec import Struct, field
from yaml.error import MarkedYAMLError
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
)
from yaml.reader import ReaderError

from minestd.errors import MinestdError
from minestd.reading.yaml_text import events

Plain = str | None | list["Plain"] | dict[str, "Plain"]
Steps = tuple[str | int, ...]

_DEEPEST = 64
_MOST_VALUES = 200_000  # Some 10,000 nodes with all that can be said of them; read in a second or two.
_EMPTY = {"", "~", "null", "Null", "NULL"}


class Located(Struct, frozen=True):
    """The value of a file, the line (from 1) of every value in it by its path, and what was wrong with its form.

    `whole` is false where a fault ended the reading, so that what follows is not known.
    """

    value: Plain
    lines: Mapping[Steps, int]
    findings: tuple[MinestdError, ...]
    whole: bool

    def line(self, path: Steps) -> int:
        """The line of a value, of the nearest value around it where it is missing."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


class _Open(Struct):
    """A list or mapping whose end has not come; `key` is the key whose value is awaited."""

    path: Steps
    value: list[Plain] | dict[str, Plain]
    key: str | None = None


class _Builder(Struct):
    file: str
    value: Plain = None
    documents: int = 0
    stack: list[_Open] = field(default_factory=list)
    lines: dict[Steps, int] = field(default_factory=dict)
    findings: list[MinestdError] = field(default_factory=list)

    def find(self, code: str, line: int, **params: object) -> None:
        self.findings.append(MinestdError(code, findings=(), file=self.file, line=line, **params))

    def take(self, event: Event) -> bool:
        """One event; False when the rest is not worth reading."""
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                self.find("framework-second-document", line)
            return self.documents == 1
        if isinstance(event, AliasEvent):
            self.find("framework-alias", line, name=event.anchor)
            return False
        if len(self.lines) > _MOST_VALUES:
            self.find("framework-too-many", line, limit=_MOST_VALUES)
            return False
        if isinstance(event, NodeEvent):
            return self.take_node(event, line)
        if isinstance(event, MappingEndEvent | SequenceEndEvent):
            self.stack.pop()
        return True

    def take_node(self, event: NodeEvent, line: int) -> bool:
        tag = getattr(event, "tag", None)
        if tag:
            self.find("framework-tag", line, seen=tag)
            return False
        if isinstance(event, ScalarEvent):
            self.put_scalar(event, line)
            return True
        value: list[Plain] | dict[str, Plain] = {} if isinstance(event, MappingStartEvent) else []
        if len(self.stack) == _DEEPEST or self.awaits_key():
            self.find("framework-nested" if len(self.stack) == _DEEPEST else "framework-key-not-text", line)
            return False
        path = self.put(value, line)
        self.stack.append(_Open(path, value))
        return True

    def awaits_key(self) -> bool:
        return bool(self.stack) and isinstance(self.stack[-1].value, dict) and self.stack[-1].key is None

    def put_scalar(self, event: ScalarEvent, line: int) -> None:
        text: str = event.value
        if self.awaits_key():
            top = self.stack[-1]
            if isinstance(top.value, dict) and text in top.value:
                self.find("framework-duplicate-key", line, key=text, first=self.lines[(*top.path, text)])
            top.key = text
            self.lines.setdefault((*top.path, text), line)
            return
        plain = not event.style
        self.put(None if plain and text in _EMPTY else text, line)

    def put(self, value: Plain, line: int) -> Steps:
        """Hang a value where it belongs; its path. A doubled key keeps its first value."""
        if not self.stack:
            path: Steps = ()
            self.value = value
        else:
            top = self.stack[-1]
            if isinstance(top.value, list):
                path = (*top.path, len(top.value))
                top.value.append(value)
            else:
                key = top.key or ""
                path = (*top.path, key)
                if value is not None:
                    top.value.setdefault(key, value)
                top.key = None
        self.lines.setdefault(path, line)
        return path


def read_located(text: str, file: str) -> Located:
    """The values of a YAML text with their lines. Faults of form are findings, the values up to the first of
    those that end the reading are kept."""
    builder = _Builder(file)
    whole = False
    try:
        whole = all(builder.take(event) for event in events(text))
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        detail = error.problem or error.context or ""
        builder.find("framework-syntax", mark.line + 1 if mark else 1, detail=detail)
    except ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        builder.find("framework-sign", line, seen=f"U+{ord(text[error.position]):04X}")
    return Located(builder.value, builder.lines, tuple(builder.findings), whole)
