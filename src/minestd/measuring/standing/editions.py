"""Finding a standard by its number in the list or, failing that, in the catalogue."""

from collections.abc import Iterable, Sequence

from minestd.model.number import StandardNumber
from minestd.model.standard import Standard

_Name = tuple[str, str, str]


def _name(number: StandardNumber) -> _Name:
    return number.prefix, number.number, number.part


def references(*sources: Iterable[Standard]) -> frozenset[str]:
    """The digits of the numbers that entries point at: successors, and undated numbers, which stand for an edition."""
    found: set[str] = set()
    for source in sources:
        for standard in source:
            for number in standard.replaced_by:
                found.add(number.number)
            if standard.number is not None and not standard.number.year:
                found.add(standard.number.number)
    return frozenset(found)


class Editions:
    """The numbered standards of several sources, the first source before the next, and those of `before` first."""

    def __init__(
        self,
        *sources: Iterable[Standard],
        wanted: frozenset[str] | None = None,
        before: "Editions | None" = None,
    ) -> None:
        """Enter all standards but amendments that only their titles tell, or those only that can be `wanted` (see `references`)."""
        self._entries: dict[_Name, list[tuple[StandardNumber, Standard]]] = {}
        self._before = before
        for source in sources:
            for standard in source:
                number = standard.number
                if standard.is_amendment and not (number and number.is_amendment):
                    continue
                if number is not None and (wanted is None or number.number in wanted):
                    self._enter(number, standard)
                for former in standard.former:
                    self._enter(former, standard)

    def _enter(self, number: StandardNumber, standard: Standard) -> None:
        self._entries.setdefault(_name(number), []).append((number, standard))

    def _named_like(self, number: StandardNumber) -> Sequence[tuple[StandardNumber, Standard]]:
        """Entries of the same prefix, number and part, whatever their mark and year."""
        if number.is_placeholder:
            return ()
        own = self._entries.get(_name(number), ())
        first = self._before._named_like(number) if self._before is not None else ()
        return [*first, *own] if first else own

    def exactly(self, number: StandardNumber) -> Sequence[Standard]:
        """Entries of exactly this number, as their own or a former one."""
        return [one for own, one in self._named_like(number) if own == number]

    def of_stem(self, number: StandardNumber) -> Sequence[Standard]:
        """Entries of any edition of this number's stem."""
        return [one for own, one in self._named_like(number) if own.nature is number.nature]

    def any_mark(self, number: StandardNumber) -> Sequence[Standard]:
        """Entries of any edition, whether GB or GB/T: lists confuse the two."""
        return [one for _, one in self._named_like(number)]

    def named(self, number: StandardNumber) -> Sequence[Standard]:
        """What a reference means: the very edition, or for an undated number the dated editions of its stem."""
        if number.is_dated:
            return self.exactly(number)
        dated = [
            one for one in self.of_stem(number) if one.number and one.number.is_dated and not one.is_amendment
        ]
        return dated or self.exactly(number)
