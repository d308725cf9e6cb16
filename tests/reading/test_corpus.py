"""Every awkward file of the corpus gives its expected ledger, numbers, problems and cells."""

from functools import cache
from pathlib import Path

import pytest

import corpus.containers
import corpus.headers
import corpus.hostile
import corpus.rows  # noqa: F401
from corpus.case import CASES, Case
from minestd.errors import MinestdError
from minestd.model.ledger import RowClass
from minestd.model.listing import StandardsList
from minestd.model.problem import Severity
from minestd.model.system import StandardsSystem
from minestd.reading.frameworks import load_system
from minestd.reading.guard.inspect import FileKind
from minestd.reading.inputs import Role, open_input
from minestd.reading.lists import load_reading_data, read_list
from minestd.reporting.text.sentences import error_text, problem_text
from minestd.wording import LANGUAGES, Lang, has, say


@cache
def system() -> StandardsSystem:
    return load_system("coal-mine-2024")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("corpus")
    for case in CASES.values():
        case.make(made / case.name)
    return made


@pytest.fixture(params=sorted(CASES))
def awkward(request: pytest.FixtureRequest, folder: Path) -> tuple[Case, Path]:
    return CASES[request.param], folder / request.param


def test_corpus_is_large_enough() -> None:
    assert len(CASES) >= 40


def test_case(awkward: tuple[Case, Path]) -> None:
    case, path = awkward
    if case.refused:
        with pytest.raises(MinestdError) as caught:
            read_list(open_input(Role.LIST, path).container, system(), load_reading_data(), sheet=case.sheet)
        assert caught.value.code == case.refused
        for lang in LANGUAGES:
            assert case.name in error_text(caught.value, lang)
        return
    listing = read_list(
        open_input(Role.LIST, path).container, system(), load_reading_data(), sheet=case.sheet
    )
    ledger = listing.ledger
    assert tuple(standard.label for standard in listing.standards) == case.numbers
    counted = (ledger.read, ledger.accepted, ledger.duplicate, ledger.rejected, ledger.ignored)
    assert counted == case.ledger
    told = [one for one in listing.problems if one.severity is not Severity.NOTE or one.code in case.notes]
    assert sorted((one.code, str(one.at)) for one in told) == sorted(case.problems)
    assert {str(one.at): one.why for one in ledger.entries if str(one.at) in case.ignored} == case.ignored
    for (label, name), text in case.cells.items():
        assert _fact(listing, label, name) == text, (label, name)
    _check_places(listing)
    for problem in listing.problems:
        for lang in LANGUAGES:
            message, hint = problem_text(problem, lang)
            assert message and hint and "{" not in message


def _check_places(listing: StandardsList) -> None:
    """Every rejected row has an error, every duplicate names its first row."""
    errors = {
        (one.at.sheet, one.at.row) for one in listing.problems if one.at and one.severity is Severity.ERROR
    }
    for entry in listing.ledger.entries:
        if entry.row_class is RowClass.REJECTED:
            assert (entry.at.sheet, entry.at.row) in errors
        if entry.row_class is RowClass.DUPLICATE:
            assert entry.of is not None


def _fact(listing: StandardsList, label: str, name: str) -> str:
    """A fact of a standard (or of the list, for the empty label), as text."""
    if not label:
        return str(getattr(listing, name))
    standard = next(one for one in listing.standards if one.label == label)
    if name.startswith("extra:"):
        return standard.extra[name.removeprefix("extra:")]
    if name.startswith("cell:"):
        return str(standard.cells[name.removeprefix("cell:")])
    value: object = standard
    for step in name.split("."):
        value = getattr(value, step)
    if name == "former":
        return "(" + ", ".join(map(str, standard.former)) + ")"
    return str(value)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_refusal_has_its_words(lang: Lang) -> None:
    for case in CASES.values():
        if case.refused:
            assert has(f"error.{case.refused}")
    assert all(say(lang, f"filekind.{kind.value}") for kind in FileKind)
