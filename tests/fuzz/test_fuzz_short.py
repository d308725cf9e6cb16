"""A bounded fuzz run: no input makes a traceback. `make fuzz` runs the long one (tests/fuzz/long.py)."""

import random
from functools import cache
from pathlib import Path

import pytest

import corpus.containers
import corpus.headers
import corpus.rows  # noqa: F401
from corpus.case import CASES
from fuzz.mutations import mutate, noise, read_or_refuse
from minestd.model.system import StandardsSystem
from minestd.reading.frameworks import load_system

SEEDS = (
    "sections.xlsx",
    "review-sheet.xlsx",
    "formulas.xlsx",
    "old.xls",
    "open.ods",
    "binary.xlsb",
    "gb18030.csv",
)


@cache
def system() -> StandardsSystem:
    return load_system("coal-mine-2024")


@pytest.mark.parametrize("name", SEEDS)
def test_mutated_files_are_read_or_refused(name: str, tmp_path: Path) -> None:
    seed = tmp_path / name
    CASES[name].make(seed)
    data = seed.read_bytes()
    chance = random.Random(name)
    for _ in range(60):
        seed.write_bytes(mutate(data, chance))
        read_or_refuse(seed, system())


def test_noise_is_read_or_refused(tmp_path: Path) -> None:
    chance = random.Random(2024)
    for number in range(300):
        path = tmp_path / f"noise{number % 3}.{('xlsx', 'csv', 'xls')[number % 3]}"
        path.write_bytes(noise(chance))
        read_or_refuse(path, system())
