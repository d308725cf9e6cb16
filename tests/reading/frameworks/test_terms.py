"""The thesaurus as data: what ships contradicts nothing and describes every aspect; mistakes are all told."""

from pathlib import Path

import pytest

from minestd.errors import MinestdError
from minestd.reading.frameworks import load_system
from minestd.reading.frameworks.terms import load_thesaurus, thin_aspects
from minestd.wording import LANGUAGES, say


def test_the_shipped_thesaurus_describes_every_aspect() -> None:
    system = load_system("coal-mine-2024")
    thesaurus = load_thesaurus("coal-mine-2024", system)
    assert thin_aspects(thesaurus, system) == ()
    assert len(system.leaves) == 113


def test_a_framework_without_terms_has_an_empty_one(tmp_path: Path) -> None:
    file = tmp_path / "own.yaml"
    file.write_text("name: own\n", encoding="utf-8")
    assert load_thesaurus(file).is_empty


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    folder = tmp_path / "own" / "terms"
    folder.mkdir(parents=True)
    folder.joinpath("a.yaml").write_text(
        "format: 1\naspects:\n  A1.01:\n    3: [术语]\n    not: [术语]\n  Z9:\n    3: [术语]\n",
        encoding="utf-8",
    )
    folder.joinpath("b.yaml").write_text("format: 1\naspects:\n  A1.01:\n    4: [词]\n", encoding="utf-8")
    folder.joinpath("c.yaml").write_text("format: [", encoding="utf-8")
    with pytest.raises(MinestdError) as caught:
        load_thesaurus(tmp_path / "own", load_system("coal-mine-2024"))
    codes = [finding.code for finding in caught.value.findings]
    assert sorted(codes) == [
        "thesaurus-contradiction",
        "thesaurus-contradiction",
        "thesaurus-entry",
        "thesaurus-unknown-code",
        "thesaurus-unreadable",
    ]
    for finding in caught.value.findings:
        for lang in LANGUAGES:
            text = say(lang, f"error.{finding.code}", **finding.params)
            assert str(tmp_path) not in text
