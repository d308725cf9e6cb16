"""The shipped files of words: each is read whole, and a lost one is an error with its name."""

from pathlib import Path

import pytest

from minestd.errors import MinestdError
from minestd.reading.words import shipped
from minestd.reading.words.paper_words import paper_words
from minestd.reading.words.plain import plain
from minestd.reading.words.title_words import load_title_words
from minestd.reporting.tables.register import KINDS, kind_of


def test_the_words_of_papers_know_our_columns_and_kinds() -> None:
    words = paper_words()
    assert words.statistics[plain("现有数 / 应有数")] == "provision"
    assert {*words.kinds, "other"} == set(KINDS)
    assert [kind_of(text) for text in ("试验方法", "矿用产品", "未分类", "", "图集")] == [
        "method",
        "product",
        "unsorted",
        "unsorted",
        "other",
    ]


def test_no_name_of_a_template_is_asked_for_twice() -> None:
    for names in (paper_words().cells, paper_words().note):
        assert len(set(names.values())) == len(names)


def test_the_words_of_titles_are_all_there() -> None:
    words = load_title_words()
    assert all((words.filler, words.translated, words.whole, words.technology))


def test_a_lost_file_of_words_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(shipped, "framework_folder", lambda: tmp_path)
    with pytest.raises(MinestdError) as caught:
        shipped.shipped_words("titles.yaml")
    assert (caught.value.code, caught.value.params["name"]) == (
        "data-missing",
        "framework/vocabulary/titles.yaml",
    )
