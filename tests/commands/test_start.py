"""Starting: what a command does not need is not loaded, and values come out as typer itself would make them."""

import subprocess
import sys
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import pytest
import typer
from typer.testing import CliRunner

from minestd.commands.app import COMMANDS, build_app
from minestd.commands.coercion import Coercion, lighten

HEAVY = {
    "pydantic",
    "openpyxl",
    "xlsxwriter",
    "docx",
    "lxml",
    "jinja2",
    "pypdf",
    "pygraphviz",
    "graphviz",
    "rich",
}
LIST = "标准号,标准名称,状态\nMT/T 1201-2023,煤矿智能化术语,现行\n"


def loaded(*arguments: object) -> set[str]:
    """The modules that a run leaves behind."""
    code = (
        "import sys\nfrom minestd.commands.app import main\n"
        f"try:\n    main({[str(one) for one in arguments]!r})\n"
        "finally:\n    print('\\n'.join(sys.modules), file=sys.stderr)\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, encoding="utf-8"
    )
    assert run.returncode == 0, run.stderr
    return set(run.stderr.splitlines())


def test_help_loads_no_command() -> None:
    names = loaded("--help")
    assert not {name for name in names if name.split(".")[0] in HEAVY}
    assert not names & {f"minestd.commands.{name}" for name in COMMANDS}
    assert not {
        name for name in names if name.startswith(("minestd.reading", "minestd.reporting", "minestd.placing"))
    }


@pytest.mark.parametrize("command", ["check", "report"])
def test_a_short_answer_loads_no_writer_of_files(command: str, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(LIST, encoding="utf-8")
    assert not {name for name in loaded(command, path) if name.split(".")[0] in HEAVY}


def parameters(command: Any) -> Iterator[Any]:
    yield from command.params
    for below in getattr(command, "commands", {}).values():
        yield from parameters(below)


def test_every_parameter_of_ours_is_made_without_a_model() -> None:
    command = typer.main.get_command(build_app())
    lighten(command)
    made = [one for one in parameters(command) if hasattr(one, "_runtime_param")]
    assert [one.name for one in made if not isinstance(one._runtime_param, Coercion)] == []


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


def program(told: list[object]) -> typer.Typer:
    app = typer.Typer(add_completion=False, rich_markup_mode=None)

    @app.command()
    def run(
        text: Annotated[str | None, typer.Option("--text")] = None,
        many: Annotated[list[str] | None, typer.Option("--many")] = None,
        path: Annotated[Path | None, typer.Option("--path", readable=False)] = None,
        paths: Annotated[list[Path] | None, typer.Option("--paths", readable=False)] = None,
        whole: Annotated[int, typer.Option("--whole", min=1, max=9)] = 3,
        real: Annotated[float | None, typer.Option("--real", min=0, max=100)] = None,
        colour: Annotated[Colour, typer.Option("--colour")] = Colour.RED,
        switch: Annotated[bool, typer.Option("--switch", envvar="OUR_SWITCH")] = False,
    ) -> None:
        told.append((text, many, path, paths, whole, real, colour, switch))

    return app


@pytest.mark.parametrize(
    "line",
    [
        "",
        "--text 煤 --many a --many b",
        "--path x.csv --paths a --paths b/c",
        "--whole 9 --real 99.5",
        "--whole 0",
        "--whole 10",
        "--whole x",
        "--real -1",
        "--real nan",
        "--colour blue",
        "--colour green",
        "--switch",
        "--text",
        "--nosuch 1",
    ],
)
@pytest.mark.parametrize("variable", [None, "1", "no", "", "maybe"])
def test_values_are_those_of_typer(line: str, variable: str | None) -> None:
    outcomes = []
    for light in (False, True):
        told: list[object] = []
        command = typer.main.get_command(program(told))
        if light:
            lighten(command)
        env = {} if variable is None else {"OUR_SWITCH": variable}
        run = CliRunner().invoke(program(told), line.split(), env=env) if not light else None
        if run is not None:
            outcomes.append((run.exit_code, told))
            continue
        with pytest.MonkeyPatch.context() as patch:
            for key, value in env.items():
                patch.setenv(key, value)
            try:
                command.main(line.split(), standalone_mode=False)
                outcomes.append((0, told))
            except Exception as fault:
                outcomes.append((getattr(fault, "exit_code", 1), told))
    assert outcomes[0] == outcomes[1]
