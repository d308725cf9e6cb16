"""`minestd place --learn`: what people decided on review sheets goes into the one memory that `--memory` names."""

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

from msgspec.structs import replace

from minestd.commands.lists import open_run
from minestd.commands.options import Common
from minestd.commands.stages import Stages
from minestd.errors import MinestdError
from minestd.model.memory import Conflict, MemoryEntry
from minestd.placing.learning import decided
from minestd.reading.inputs import InputFile, Inputs, Role
from minestd.reading.memory_file import memory_of, with_entries
from minestd.reading.memory_lines import MemoryLines, lines_of
from minestd.reporting.output import put, refuse_outputs, write_file
from minestd.wording import say


def learn_from(
    reviewed: Sequence[Path], standards: Path | None, outputs: Iterable[str | None], common: Common
) -> Stages:
    """Add what is new on the sheets to the memory, and give back the run with the memory as it is then.

    What the memory holds stays as it stands, whoever wrote it; of a standard on which people differ nothing is learnt,
    and both are told.
    """
    if len(common.memory or ()) != 1:
        raise MinestdError("learn-needs-memory")
    target = (common.memory or [])[0]
    there = common if target.exists() else replace(common, memory=None)
    stages = Stages(there, open_run(there, list=standards, reviewed=reviewed))
    _claim(stages, target, outputs)
    old = stages.inputs.first(Role.MEMORY)
    lines = _kept(old, target)
    known = memory_of(lines, stages.system)
    sheets = [stages.read(file) for file in stages.inputs.of(Role.REVIEWED)]
    said = [entry for sheet in sheets for entry in decided(sheet.standards, stages.system)]
    found = known.learn(said)
    after = with_entries(lines, found.added, stages.system)
    if found.added or old is None:
        write_file(target, partial(put, after.data), force=True)
    common.notice("notice.learned", n=len(found.added), file=str(target))
    for conflict in found.conflicts:
        _tell(conflict, common)
    for entry in found.outdated:
        common.notice("notice.learned-older", subject=entry.subject, one=opinion(entry, common))
    files = (
        *(one for one in stages.inputs.files if one is not old),
        InputFile(Role.MEMORY, target, after.data),
    )
    return Stages(common, Inputs(files))


def _claim(stages: Stages, target: Path, outputs: Iterable[str | None]) -> None:
    """The memory is the one file that is both read and written; no other input and no output may be it."""
    others = [one.path for one in stages.inputs.files if one.role is not Role.MEMORY]
    refuse_outputs([target], force=True, inputs=[*others, *stages.framework_files])
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
