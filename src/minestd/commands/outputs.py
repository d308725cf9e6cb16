"""Which format each output has, by its suffix or by `--format`; and which options have no say in it.

Nothing that is asked for is passed over: an option that can have no effect beside the others is refused by name.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

from minestd.commands.options import OPTIONS, Common
from minestd.errors import MinestdError
from minestd.reporting.output import SCREEN, is_stream


def output_kinds(
    names: Iterable[str] | None, known: Iterable[str], form: str | None = None, *, formed: bool = True
) -> Mapping[str, str]:
    """The suffix that decides the format of each output, in the order given; `-o` twice for one name is an error.

    `form` is what `--format` says: one of the known formats, and only for standard output. A command without that
    option (not `formed`) writes no such output. Raises MinestdError output-twice, output-suffix, output-format,
    format-unknown, option-needs-screen.
    """
    known, names, found = tuple(known), tuple(names or ()), dict[str, str]()
    if form is not None and _suffix(form) not in known:
        raise MinestdError("format-unknown", seen=form, known=_words(known))
    if form is not None and SCREEN not in names:
        raise MinestdError("option-needs-screen", name="--format")
    for name in names:
        if name in found:
            raise MinestdError("output-twice", file=name, first=name)
        if name == SCREEN and formed:
            if form is None:
                raise MinestdError("output-format", known=_words(known))
            found[name] = _suffix(form)
        else:
            found[name] = only_suffix(name, *known)
    return found


def only_suffix(output: str | Path, *known: str) -> str:
    """The suffix of an output, one of those that its command writes, before any work. Raises MinestdError
    output-suffix."""
    suffix = Path(output).suffix.lower()
    if suffix not in known:
        raise MinestdError("output-suffix", file=str(output), known=" ".join(known))
    return suffix


def only_json(output: str | None) -> None:
    """Refuse what `--json` names if it looks like another kind of file; a pipe may be called anything."""
    if output and output != SCREEN and not is_stream(Path(output)):
        only_suffix(output, ".json")


def refuse_idle(common: Common, names: Iterable[str]) -> None:
    """Refuse shared options that say how a list is read or measured, where there is none. Raises MinestdError
    option-needs-list."""
    for option in OPTIONS:
        if option.name in names and getattr(common, option.name) != option.default:
            raise MinestdError("option-needs-list", name=f"--{option.name.replace('_', '-')}")


def refuse_formless(name: str, kinds: Iterable[str], *suffixes: str) -> None:
    """Refuse an option that only outputs of these formats heed, where there is none. Raises MinestdError
    option-needs-format."""
    if not set(suffixes) & set(kinds):
        raise MinestdError("option-needs-format", name=name, known=" ".join(suffixes))


def _suffix(form: str) -> str:
    return f".{form.lower().removeprefix('.')}"


def _words(known: Iterable[str]) -> str:
    return ", ".join(one.removeprefix(".") for one in known)
