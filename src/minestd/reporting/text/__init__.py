"""Values become sentences, words and lines that fit a width."""
