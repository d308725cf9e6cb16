"""A report made ready for paper, with the hashes of all that it was made from."""

from datetime import date

from minestd import __version__
from minestd.commands.options import OPTIONS, Common
from minestd.commands.stages import Stages
from minestd.measuring.changes.compare import compare
from minestd.reading.inputs import InputFile, Role
from minestd.reporting.paper import Paper
from minestd.reporting.tables.provenance import Provenance, SourceFile

# Options that are files with a hash, and those that change no figure.
_ELSEWHERE = ("framework", "memory", "catalogue", "force", "quiet", "as_of", "lang")
_NAMED = (Role.MEMORY, Role.CATALOGUE, Role.BEFORE)


def paper_of(stages: Stages, file: InputFile | None = None) -> Paper:
    """Read, place and measure the list of the run, or this one of its files; with an earlier list also what changed."""
    listed = file or stages.listed
    report, *earlier = stages.reports((listed, *stages.inputs.of(Role.BEFORE)))
    compared = compare(earlier[0], report) if earlier else None
    return Paper(report, stages.common.language, provenance_of(stages, listed, report.as_of), compared)


def provenance_of(stages: Stages, listed: InputFile, day: date) -> Provenance:
    """Every file that the result depends on, as it was read, the date of the report, and every option that changes
    it."""
    system = stages.system
    files = [
        _source(listed),
        SourceFile("framework", f"{system.name} {system.edition}", system.data_digest),
        *(_source(one) for role in _NAMED for one in stages.inputs.of(role)),
    ]
    return Provenance(__version__, tuple(files), _options(stages.common, day))


def _source(file: InputFile) -> SourceFile:
    return SourceFile(file.role.value, file.name, file.digest)


def _options(common: Common, day: date) -> dict[str, str]:
    """The options that were given, as the command line spells them; the date and the language always."""
    found = {"as-of": day.isoformat(), "lang": common.language}
    for option in OPTIONS:
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
