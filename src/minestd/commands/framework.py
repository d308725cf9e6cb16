"""`minestd framework`: editions of frameworks as data."""

from pathlib import Path
from typing import Annotated

import typer

from minestd.commands.options import Common, command
from minestd.errors import MinestdError
from minestd.model.lookup import find_nodes
from minestd.model.system import StandardsSystem
from minestd.reading.frameworks import available_systems, load_system
from minestd.reporting.framework_text import node_lines, system_lines
from minestd.wording import say

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None)


@app.command("list")
@command
def list_frameworks(*, common: Common) -> None:
    """The shipped frameworks, a line each."""
    for name in available_systems():
        system = load_system(name)
        typer.echo(f"{name}  {system.title(common.language)}  {counts(system, common)}")


@app.command("show")
@command
def show(
    node: Annotated[str | None, typer.Argument(metavar="NODE", show_default=False)] = None,
    *,
    common: Common,
) -> None:
    """A framework as a tree, or all that is known of one node."""
    system = load_system(common.framework)
    if node is None:
        typer.echo(f"{system.title(common.language)}  {counts(system, common)}")
        lines = system_lines(system, common.language)
    else:
        found = find_nodes(system, node)
        if not found:
            raise MinestdError("node-unknown", seen=node)
        lines = [line for one in found for line in node_lines(one, common.language)]
    for line in lines:
        typer.echo(line)


@app.command("check")
@command
def check(file: Annotated[Path, typer.Argument(metavar="FILE")], *, common: Common) -> None:
    """Check a framework file; every mistake is reported at once."""
    system = load_system(str(file))
    typer.echo(say(common.language, "framework.sound", file=file.name, counts=counts(system, common)))


def counts(system: StandardsSystem, common: Common) -> str:
    """How many nodes stand at each depth."""
    by_level: dict[str, int] = {}
    for node in system.by_code.values():
        by_level[node.level] = by_level.get(node.level, 0) + 1
    comma = "，" if common.language == "zh" else ", "
    return comma.join(say(common.language, f"framework.count.{level}", n=n) for level, n in by_level.items())
