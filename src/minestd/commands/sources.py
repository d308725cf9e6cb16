"""A report made ready for paper, with the hashes of all that it was made from."""

from dataclasses import fields, replace
from pathlib import Path

from minestd import __version__
from minestd.commands.options import Common
from minestd.commands.stages import Stages
from minestd.measuring.changes.compare import compare
from minestd.reporting.paper import Paper
from minestd.reporting.provenance import source_files
from minestd.reporting.tables.provenance import Provenance, SourceFile

# Options that are files with a hash, and those that change no figure.
_ELSEWHERE = ("framework", "memory", "catalogue", "force", "quiet", "as_of", "lang")


def paper_of(standards: Path, common: Common, *, before: Path | None = None) -> Paper:
    """Read, place and measure; with an earlier list also what changed. The date is fixed before anything is read."""
    dated = replace(common, as_of=common.day.isoformat())
    stages = Stages(dated)
    report = stages.report(standards)
    compared = compare(stages.report(before), report) if before else None
    return Paper(report, common.language, provenance_of(standards, dated, stages, before), compared)


def provenance_of(standards: Path, common: Common, stages: Stages, before: Path | None = None) -> Provenance:
    """Every file that the result depends on, and every option that changes it."""
    system = stages.system
    files = [
        *source_files("list", [standards]),
        SourceFile("framework", f"{system.name} {system.edition}", system.data_digest),
        *source_files("memory", common.memory or ()),
        *source_files("catalogue", [common.catalogue] if common.catalogue else ()),
        *source_files("before", [before] if before else ()),
    ]
    return Provenance(__version__, tuple(files), _options(common))


def _options(common: Common) -> dict[str, str]:
    """The options that were given, as the command line spells them; the date and the language always."""
    found = {"as-of": common.day.isoformat(), "lang": common.language}
    for option in fields(Common):
        value = getattr(common, option.name)
        if option.name not in _ELSEWHERE and value not in (None, False, option.default):
            name = option.name.replace("_", "-")
            found.setdefault(name, _written(value))
    return found


def _written(value: object) -> str:
    """The value of an option as a text; those of one given several times a line each."""
    if isinstance(value, list):
        return "\n".join(map(str, value))
    return "yes" if value is True else str(getattr(value, "value", value))
