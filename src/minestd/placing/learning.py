"""What people decided on a review sheet, as entries of a memory."""

from collections.abc import Iterable, Iterator

from minestd.model.memory import MemoryEntry
from minestd.model.standard import Standard
from minestd.model.system import StandardsSystem


def decided(standards: Iterable[Standard], system: StandardsSystem) -> Iterator[MemoryEntry]:
    """An entry for every standard with a decision of a review, be it on the relation alone; places that the list only
    gives are not learnt."""
    for standard in standards:
        for decision in standard.all_decisions:
            yield MemoryEntry(
                number=standard.number,
                title=standard.title,
                title_en=standard.title_en,
                codes=decision.codes,
                relation=decision.relation,
                relation_only=not decision.codes and not decision.outside,
                author=decision.by,
                on=decision.on,
                settled=decision.settled,
                framework=system.name,
                edition=system.edition,
            )
