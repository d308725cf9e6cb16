"""The command line as typed, in this process."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from minestd.commands.app import main


@dataclass(frozen=True)
class Outcome:
    """How a run ended: exit status, what it printed, what it said on standard error."""

    status: int
    out: str
    err: str


Run = Callable[..., Outcome]


def typed(capsys: pytest.CaptureFixture[str], *arguments: object) -> Outcome:
    """Run the program with these arguments."""
    capsys.readouterr()
    with pytest.raises(SystemExit) as end:
        main([str(argument) for argument in arguments])
    said = capsys.readouterr()
    code = end.value.code
    return Outcome(code if isinstance(code, int) else 0, said.out, said.err)
