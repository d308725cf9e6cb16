"""`minestd framework`: editions of frameworks as data."""

from collections import Counter
from functools import partial
from pathlib import Path
from typing import Annotated

import typer
from msgspec.structs import replace

from minestd.commands.lists import Lists, open_run
from minestd.commands.options import LANG, LEAVING, Common, command
from minestd.commands.outputs import only_suffix
from minestd.errors import MinestdError
from minestd.measuring.changes.frameworks import framework_changes
from minestd.model.framework import Framework
from minestd.model.lookup import find_nodes
from minestd.model.system import StandardsSystem
from minestd.model.thesaurus import Thesaurus
from minestd.reading.frameworks import available_systems, load_framework, load_system
from minestd.reading.frameworks.outline import import_outline
from minestd.reporting.framework.screen_text import change_lines, node_lines, system_lines
from minestd.reporting.framework.yaml_file import write_framework
from minestd.wording import joined, say

YAML = (".yaml", ".yml")
"""The suffixes of a framework in one file."""

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None)


@app.command("list")
@command(*LANG)
def list_frameworks(*, common: Common) -> None:
    """The shipped frameworks, a line each."""
    for name in available_systems():
        system = load_system(name)
        typer.echo(f"{name}  {system.title(common.language)}  {counts(system, common)}")


@app.command("show")
@command("framework", *LANG)
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
        lines = [line for one in found for line in node_lines(one, system, common.language)]
    for line in lines:
        typer.echo(line)


@app.command("check")
@command(*LANG)
def check(file: Annotated[Path, typer.Argument(metavar="FILE")], *, common: Common) -> None:
    """Check a framework, all its files; every mistake is reported at once."""
    system = Lists(replace(common, framework=str(file))).system
    name = file.name if file.name.strip(".") else file.resolve().name
    typer.echo(say(common.language, "framework.sound", file=name, counts=counts(system, common)))


@app.command("export")
@command(*LEAVING)
def export(
    name: Annotated[str, typer.Argument(metavar="NAME")],
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE.yaml", show_default=False)] = ...,  # type: ignore[assignment]
    *,
    common: Common,
) -> None:
    """A framework as one file, to adapt."""
    only_suffix(output, *YAML)
    run = Lists(replace(common, framework=name))
    run.claim([output])
    run.save({str(output): partial(write_framework, run.framework)})


@app.command("import")
@command(*LEAVING)
def import_(
    outline: Annotated[Path, typer.Argument(metavar="OUTLINE.csv", readable=False)],
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE.yaml", show_default=False)] = ...,  # type: ignore[assignment]
    *,
    common: Common,
) -> None:
    """A framework file from a table of code, parent and name."""
    only_suffix(output, *YAML)
    run = Lists(common, open_run(common, outline=outline))
    run.claim([output])
    made = Framework(import_outline(run.inputs.files[0]), Thesaurus())
    run.save({str(output): partial(write_framework, made)})


@app.command("diff")
@command(*LANG)
def diff(
    old: Annotated[str, typer.Argument(metavar="OLD")],
    new: Annotated[str, typer.Argument(metavar="NEW")],
    *,
    common: Common,
) -> None:
    """What changed between two frameworks, node by node."""
    changes = framework_changes(load_framework(old), load_framework(new))
    for line in change_lines(changes, common.language):
        typer.echo(line)


def counts(system: StandardsSystem, common: Common) -> str:
    """How many nodes stand at each level, in the words of the framework."""
    by_level = Counter(node.level for node in system.by_code.values())
    lang = common.language
    told = [
        say(lang, "framework.count", n=n, level=system.level_names[level].name(lang))
        if level in system.level_names
        else say(lang, "framework.count.nodes", n=n)
        for level, n in by_level.items()
    ]
    return joined(lang, told, "phrase")
