"""How every command leaves a result: in a file, said on standard error, or on standard output."""

from pathlib import Path

from minestd.commands.options import Common
from minestd.reporting.output import Draw, write_file, write_screen


def save(name: str | Path, draw: Draw, common: Common) -> None:
    """Write one output and say so; `-` is standard output, where nothing is said."""
    if str(name) == "-":
        write_screen(draw)
        return
    write_file(Path(name), draw, force=common.force)
    common.notice("notice.written", file=str(name))
