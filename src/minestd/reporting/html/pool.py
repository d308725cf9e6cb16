"""Texts of a page, each stored once: a page holds both languages, and most texts are the same in both."""

Text = str | list[str]


class Pool:
    """Texts by number. A text is a string, or a pair [Chinese, English] where the languages differ."""

    def __init__(self) -> None:
        self._places: dict[tuple[str, str], int] = {}

    def add(self, zh: str, en: str | None = None) -> int:
        """The number of a text; `en` None means that it is the same in both languages."""
        return self._places.setdefault((zh, zh if en is None else en), len(self._places))

    @property
    def texts(self) -> list[Text]:
        """All texts in the order of their numbers."""
        return [zh if zh == en else [zh, en] for zh, en in self._places]
