"""What all tests share: a system of six nodes."""

import builtins
import io
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from making import SMALL, system
from minestd.model.system import StandardsSystem


@pytest.fixture
def small_system() -> StandardsSystem:
    """A (base) > A1 > A1.01, A1.02; B > B1, an aspect one level higher. A target of ten by the end of 2025."""
    return system(*SMALL)


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--gold` writes the gold files anew instead of comparing with them."""
    parser.addoption("--gold", action="store_true", help="write the gold files anew")


@pytest.fixture
def gold(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with a file below tests/gold, or with `--gold` write it there (see tests/gold)."""

    def compare(name: str, text: str) -> None:
        file = Path(__file__).parent / "gold" / name
        if request.config.getoption("--gold"):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
        assert file.read_text(encoding="utf-8") == text, f"{name} differs: look at it, then `make gold`"

    return compare


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Every file that is opened from now on, in order, whoever opens it."""
    found: list[Path] = []
    real = io.open

    def watched(file: object, mode: str = "r", *more: Any, **how: Any) -> Any:
        if isinstance(file, str | os.PathLike):
            found.append(Path(file))
        return real(file, mode, *more, **how)  # type: ignore[call-overload]

    monkeypatch.setattr(io, "open", watched)
    monkeypatch.setattr(builtins, "open", watched)
    return found
