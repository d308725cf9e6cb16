"""Finding a standard by its number in the list or, failing that, in the catalogue."""

from collections.abc import Iterable, Sequence

from minestd.model.number import StandardNumber
from minestd.model.standard import Standard


class Editions:
    """The numbered standards of several sources, the first source before the next."""

    def __init__(self, *sources: Iterable[Standard]) -> None:
        self._exact: dict[StandardNumber, list[Standard]] = {}
        self._stems: dict[str, list[Standard]] = {}
        for source in sources:
            for standard in source:
                for number in (standard.number, *standard.former):
                    if number is not None and not number.is_placeholder:
                        self._exact.setdefault(number, []).append(standard)
                        self._stems.setdefault(number.stem, []).append(standard)

    def exactly(self, number: StandardNumber) -> Sequence[Standard]:
        """Entries of exactly this number, as their own or a former one."""
        return self._exact.get(number, ())

    def of_stem(self, stem: str) -> Sequence[Standard]:
        """Entries of any edition of this stem."""
        return self._stems.get(stem, ())

    def named(self, number: StandardNumber) -> Sequence[Standard]:
        """What a reference means: the very edition, or for an undated number the dated editions of its stem."""
        if number.is_dated:
            return self.exactly(number)
        dated = [one for one in self.of_stem(number.stem) if one.number and one.number.is_dated]
        return dated or self.exactly(number)
