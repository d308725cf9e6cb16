"""The words of titles: what says nothing is left out whole, the longest first, Latin words as words."""

from minestd.model.title_words import TitleWords

WORDS = TitleWords(
    filler=("规范", "技术规范", "of", "general"), translated=("英文版", "translation"), whole=("规范",)
)


def test_filler_goes_the_longest_first_and_latin_words_only_whole() -> None:
    assert WORDS.without_filler("掘进技术规范") == "掘进"
    assert WORDS.without_filler("General rules of offshore work") == " rules  offshore work"


def test_a_version_in_another_language_says_so() -> None:
    assert WORDS.names_translation("煤矿安全规程（英文版）")
    assert WORDS.names_translation("English Translation")
    assert not WORDS.names_translation("机器翻译系统")


def test_without_words_nothing_is_filler_and_nothing_a_translation() -> None:
    assert TitleWords().without_filler("掘进技术规范 of") == "掘进技术规范 of"
    assert not TitleWords().names_translation("英文版")
