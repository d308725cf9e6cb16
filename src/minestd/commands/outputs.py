"""Which format each output has: by its suffix, or for standard output by `--format`."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from minestd.errors import MinestdError
from minestd.reporting.output import SCREEN


def output_kinds(names: Iterable[str] | None, form: str | None, known: Iterable[str]) -> Mapping[str, str]:
    """The suffix that decides the format of each output, in the order given; `-o` twice for one name is an error.

    `form` must be one of the known formats also where no output is standard output.
    """
    known, found = tuple(known), dict[str, str]()
    if form is not None and _suffix(form) not in known:
        raise MinestdError("output-format", known=_words(known))
    for name in names or ():
        if name in found:
            raise MinestdError("output-twice", file=name, first=name)
        found[name] = output_kind(name, form or "", known)
    return found


def output_kind(name: str, form: str | None, known: Iterable[str]) -> str:
    """The suffix that decides the format: of `name`, or what `--format` says for standard output.

    `form` is None for a command that has no `--format`.
    """
    known = tuple(known)
    if name == SCREEN and form is not None:
        if _suffix(form) not in known:
            raise MinestdError("output-format", known=_words(known))
        return _suffix(form)
    suffix = Path(name).suffix.lower()
    if suffix not in known:
        raise MinestdError("output-suffix", file=name, known=" ".join(known))
    return suffix


def _suffix(form: str) -> str:
    return f".{form.lower().removeprefix('.')}"


def _words(known: Iterable[str]) -> str:
    return ", ".join(one.removeprefix(".") for one in known)
