"""What the tests of the commands share: the program as typed, and the example lists."""

from functools import partial
from pathlib import Path

import pytest

from cli import Run, typed
from minestd.resources import examples_folder


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """`run("report", list, "--as-of", "2025-12-31")`."""
    return partial(typed, capsys)


@pytest.fixture(scope="session")
def sample() -> Path:
    """The example list."""
    return examples_folder() / "coal-mine-standards-sample.xlsx"


@pytest.fixture(scope="session")
def reviewed() -> Path:
    """The example list as a confirmed review sheet."""
    return examples_folder() / "coal-mine-standards-sample-reviewed.xlsx"
