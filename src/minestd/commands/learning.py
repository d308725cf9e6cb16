"""`minestd place --learn`: what people decided on review sheets goes into the one memory that `--memory` names."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from minestd.commands.lists import open_run
from minestd.commands.options import Common
from minestd.commands.stages import Stages
from minestd.errors import MinestdError
from minestd.model.memory import Conflict, Learnt, MemoryEntry
from minestd.placing.learning import decided
from minestd.reading.inputs import InputFile, Inputs, Role
from minestd.reading.memory_file import memory_of, with_entries
from minestd.reading.memory_lines import MemoryLines, lines_of
from minestd.reporting.one_writer import one_writer
from minestd.reporting.output import Draw, put, refuse_outputs
from minestd.wording import say


class Lesson(Struct, frozen=True):
    """A run that learns: the memory as it will be, which the stages know already and the disk does not yet."""

    stages: Stages
    target: Path
    trace: tuple[int, int, int] | None
    old: InputFile | None
    new: MemoryLines
    found: Learnt
    held: tuple[Conflict, ...] = ()

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """All on which people differ: in what was to be learnt, and in what the memory holds already."""
        return (*self.found.conflicts, *self.held)

    def keep(self, results: Mapping[str, Draw]) -> None:
        """Write the memory where it is another than before, together with the results of the run, and say what was
        learnt. Raises MinestdError memory-changed where somebody else has rewritten it since it was read."""
        if _trace(self.target) != self.trace:  # An editor asks for no lock: what it wrote must not be lost.
            raise MinestdError("memory-changed", file=str(self.target))
        common, changed = self.stages.common, bool(self.found.added) or self.old is None
        own: dict[Path, Draw] = {self.target: partial(put, self.new.data)} if changed else {}
        self.stages.save(results, own=own)
        common.notice("notice.learned", n=len(self.found.added), file=str(self.target))
        for conflict in self.found.conflicts:
            _tell(conflict, common)
        for entry in self.found.outdated:
            common.notice("notice.learned-older", subject=entry.subject, one=opinion(entry, common))
        for entry in self.found.settled:
            common.notice("notice.learned-settled", subject=entry.subject, one=opinion(entry, common))


@contextmanager
def lesson(
    reviewed: Sequence[Path], standards: Path | None, outputs: Iterable[str | None], common: Common
) -> Iterator[Lesson]:
    """What is new on the sheets, learnt but not yet written (`Lesson.keep`); no other run learns meanwhile.

    What the memory holds stays as it stands, whoever wrote it; of a standard on which people differ nothing is learnt,
    and both are told.
    """
    if len(common.memory or ()) != 1:
        raise MinestdError("learn-needs-memory")
    target = (common.memory or [])[0]
    refuse_outputs([target], force=True)
    with one_writer(target):
        yield _learnt(target, reviewed, standards, outputs, common)


def _learnt(
    target: Path,
    reviewed: Sequence[Path],
    standards: Path | None,
    outputs: Iterable[str | None],
    common: Common,
) -> Lesson:
    trace = _trace(target)
    there = common if trace else replace(common, memory=None)
    stages = Stages(there, open_run(there, list=standards, reviewed=reviewed))
    _claim(stages, target, outputs)
    old = stages.inputs.first(Role.MEMORY)
    lines = _kept(old, target)
    known = memory_of(lines, stages.system)
    sheets = [stages.read(file) for file in stages.inputs.of(Role.REVIEWED)]
    said = [entry for sheet in sheets for entry in decided(sheet.standards, stages.system)]
    found = known.learn(said)
    after = with_entries(lines, found.added, stages.system)
    files = (
        *(one for one in stages.inputs.files if one is not old),
        InputFile(Role.MEMORY, target, after.data),
    )
    held = memory_of(after, stages.system).conflicts()
    return Lesson(
        stages=Stages(common, Inputs(files)),
        target=target,
        trace=trace,
        old=old,
        new=after,
        found=found,
        held=held,
    )


def _trace(target: Path) -> tuple[int, int, int] | None:
    """What tells one state of a file from another without opening it again; None where there is none."""
    try:
        found = target.stat()
    except FileNotFoundError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns


def _claim(stages: Stages, target: Path, outputs: Iterable[str | None]) -> None:
    """The memory is the one file that is both read and written; no other input and no output may be it."""
    others = [one.path for one in stages.opened.files if one.role is not Role.MEMORY]
    refuse_outputs([target], force=True, inputs=others)
    stages.refuse_in_framework([target])
    stages.claim(outputs, beside=(target,))


def _kept(file: InputFile | None, target: Path) -> MemoryLines:
    """The lines of the memory, a new one where there is none or an empty file."""
    if file is None or not file.data.strip(b"\xef\xbb\xbf \t\r\n"):
        return MemoryLines(target.name)
    lines = lines_of(file)
    if lines.data != file.data:
        # Signs that the encoding cannot give back: rewriting would change lines that are not ours.
        raise MinestdError("memory-unreadable", file=file.name, reason=lines.encoding)
    return lines


def _tell(conflict: Conflict, common: Common) -> None:
    one, other = conflict.before, conflict.after
    common.notice(
        "notice.conflict", subject=one.subject, one=opinion(one, common), other=opinion(other, common)
    )


def opinion(entry: MemoryEntry, common: Common) -> str:
    """Who said what, when."""
    lang = common.language
    said = ["; ".join(entry.codes)] if entry.codes else []
    if entry.outside:
        said.append(say(lang, "place.outside"))
    if entry.relation is not None:
        said.append(say(lang, f"relation.{entry.relation.value}"))
    who = entry.author or say(lang, "notice.unnamed")
    key = "notice.opinion-dated" if entry.on else "notice.opinion"
    return say(lang, key, who=who, on=entry.on or "", said=" ".join(said))
