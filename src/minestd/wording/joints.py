"""What stands between texts that are listed, and behind a sentence."""

from minestd.wording.words import Words

WORDS: Words = {
    "join.item": ("、", ", "),
    "join.phrase": ("，", ", "),
    "join.clause": ("；", "; "),
    "join.sentence": ("。", ". "),
}
