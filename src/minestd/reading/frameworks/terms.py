"""Read the thesaurus of a framework, `framework/NAME/terms/*.yaml`, and check that nothing in it contradicts."""

from collections.abc import Iterable, Mapping
from io import StringIO
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from minestd.errors import MinestdError
from minestd.model.system import StandardsSystem
from minestd.model.thesaurus import OUTSIDE, Hint, NodeTerms, RelationWords, Term, Thesaurus
from minestd.resources import framework_folder

LEAST_TERMS = 8
"""An aspect with fewer Chinese terms than this is not described yet (checked for the data that we ship)."""

_LARGEST = 5_000_000


class _NodeEntry(BaseModel):
    """The terms of an aspect or part by weight, Chinese and English, and what excludes it."""

    model_config = ConfigDict(extra="forbid")

    note: str = ""
    w3: list[str] = Field(default=[], alias="3")
    w2: list[str] = Field(default=[], alias="2")
    w1: list[str] = Field(default=[], alias="1")
    en3: list[str] = []
    en2: list[str] = []
    en1: list[str] = []
    excluded: list[str] = Field(default=[], alias="not")


class _RelationEntry(BaseModel):
    model_config = ConfigDict(extra="forbid")

    field: list[str] = []
    intelligent: list[str] = []
    conventional: list[str] = []
    nodes: list[str] = []


class _TermsFile(BaseModel):
    """One file of terms. Any section may stand in any file; ours are split by subject.

    `words` are those of what lies outside; `empty` say nothing of a place; `kinds` tell the kind of a standard.
    """

    model_config = ConfigDict(extra="forbid")

    format: int = Field(ge=1, le=1)
    aspects: dict[str, _NodeEntry] = {}
    parts: dict[str, _NodeEntry] = {}
    words: _NodeEntry | None = None
    empty: list[str] = []
    kinds: dict[str, dict[str, int]] = {}
    prefixes: dict[str, dict[str, int]] = {}
    ics: dict[str, dict[str, int]] = {}
    ccs: dict[str, dict[str, int]] = {}
    relation: _RelationEntry | None = None


def load_thesaurus(name: str | Path, system: StandardsSystem | None = None) -> Thesaurus:
    """The thesaurus of a shipped framework by its name, or of a folder that holds `terms/`.

    A framework without terms has an empty one, and is placed by names and scope alone. Raises MinestdError
    thesaurus-invalid with every mistake as a finding: thesaurus-unreadable, thesaurus-entry, thesaurus-twice,
    thesaurus-contradiction, and with a `system` also thesaurus-unknown-code.
    """
    folder = _terms_folder(name)
    if folder is None:
        return Thesaurus()
    mistakes: list[MinestdError] = []
    files: list[tuple[str, _TermsFile]] = []
    for path in sorted(folder.glob("*.yaml")):
        try:
            files.append((path.name, _read(path)))
        except MinestdError as mistake:
            mistakes.extend(mistake.findings or (mistake,))
    thesaurus = _merged(files, mistakes)
    mistakes.extend(contradictions(thesaurus))
    if system is not None:
        mistakes.extend(unknown_codes(thesaurus, system))
    if mistakes:
        raise MinestdError("thesaurus-invalid", findings=tuple(mistakes), name=Path(name).name)
    return thesaurus


def _terms_folder(name: str | Path) -> Path | None:
    """Where the terms lie: beside a framework's file or in its folder; None where there are none."""
    given = Path(name)
    places = (
        [given / "terms", given.parent / "terms"]
        if given.exists()
        else [framework_folder() / given / "terms"]
    )
    return next((place for place in places if place.is_dir()), None)


def _read(path: Path) -> _TermsFile:
    if path.stat().st_size > _LARGEST:
        raise MinestdError("thesaurus-unreadable", file=path.name, reason=f"> {_LARGEST} bytes")
    try:
        data = YAML(typ="safe").load(StringIO(path.read_text(encoding="utf-8")))
    except (YAMLError, UnicodeDecodeError) as fault:
        raise MinestdError("thesaurus-unreadable", file=path.name, reason=_first_line(fault)) from fault
    try:
        return _TermsFile.model_validate(_keys_as_text(data))
    except ValidationError as fault:
        findings = tuple(
            MinestdError(
                "thesaurus-entry",
                file=path.name,
                at=" › ".join(str(step) for step in error["loc"]),
                reason=error["msg"],
            )
            for error in fault.errors()
        )
        raise MinestdError("thesaurus-invalid", findings=findings, name=path.name) from fault


def _first_line(fault: Exception) -> str:
    lines = str(fault).strip().splitlines()
    return lines[0] if lines else type(fault).__name__


def _keys_as_text(data: Any) -> Any:
    """YAML reads the weights 3, 2, 1 as numbers; keys are text to us."""
    if isinstance(data, dict):
        return {str(key): _keys_as_text(value) for key, value in data.items()}
    return data


def _merged(files: Iterable[tuple[str, _TermsFile]], mistakes: list[MinestdError]) -> Thesaurus:
    nodes: dict[str, NodeTerms] = {}
    merged = _TermsFile(format=1)
    outside = NodeTerms(OUTSIDE)
    relation = RelationWords()
    for file, read in files:
        for entries, is_part in ((read.aspects, False), (read.parts, True)):
            for code, entry in entries.items():
                if code in nodes:
                    mistakes.append(MinestdError("thesaurus-twice", file=file, node=code))
                nodes[code] = _node(code, entry, is_part)
        if read.words is not None:
            outside = _node(OUTSIDE, read.words)
        if read.relation is not None:
            relation = _relation(read.relation)
        merged.empty.extend(read.empty)
        merged.kinds.update(read.kinds)
        merged.prefixes.update(read.prefixes)
        merged.ics.update(read.ics)
        merged.ccs.update(read.ccs)
    return Thesaurus(
        nodes=nodes,
        outside=outside,
        boilerplate=tuple(dict.fromkeys(merged.empty)),
        kinds=dict(sorted(merged.kinds.items())),
        prefixes=_hints(merged.prefixes),
        ics=_hints(merged.ics),
        ccs=_hints(merged.ccs),
        relation=relation,
    )


def _node(code: str, entry: _NodeEntry, is_part: bool = False) -> NodeTerms:
    by_weight = ((3, entry.w3), (3, entry.en3), (2, entry.w2), (2, entry.en2), (1, entry.w1), (1, entry.en1))
    terms: dict[str, Term] = {}
    for weight, texts in by_weight:
        for text in texts:
            terms.setdefault(text, Term(text, weight))
    return NodeTerms(code, tuple(terms.values()), tuple(dict.fromkeys(entry.excluded)), entry.note, is_part)


def _relation(entry: _RelationEntry) -> RelationWords:
    return RelationWords(
        tuple(entry.field), tuple(entry.intelligent), tuple(entry.conventional), tuple(entry.nodes)
    )


def _hints(table: Mapping[str, Mapping[str, int]]) -> tuple[Hint, ...]:
    return tuple(Hint(start, dict(weights)) for start, weights in sorted(table.items()))


def contradictions(thesaurus: Thesaurus) -> tuple[MinestdError, ...]:
    """Terms that a node both wants and excludes, and terms that two aspects each claim alone (weight 3)."""
    found: list[MinestdError] = []
    alone: dict[str, str] = {}
    for code, node in sorted(thesaurus.nodes.items()):
        wanted = {term.text for term in node.terms}
        for text in sorted(wanted & set(node.exclusions)):
            found.append(MinestdError("thesaurus-contradiction", term=text, first=code, second=f"{code} not"))
        for term in node.terms:
            if term.weight == 3 and not node.is_part:
                other = alone.setdefault(term.text, code)
                if other != code:
                    found.append(
                        MinestdError("thesaurus-contradiction", term=term.text, first=other, second=code)
                    )
    return tuple(found)


def unknown_codes(thesaurus: Thesaurus, system: StandardsSystem) -> tuple[MinestdError, ...]:
    """Codes of the thesaurus that the framework does not have."""
    used = {*thesaurus.nodes, *thesaurus.relation.nodes}
    for hint in (*thesaurus.prefixes, *thesaurus.ics, *thesaurus.ccs):
        used.update(hint.weights)
    for weights in thesaurus.kinds.values():
        used.update(weights)
    unknown = sorted(used - set(system.by_code) - {OUTSIDE})
    return tuple(MinestdError("thesaurus-unknown-code", node=code) for code in unknown)


def thin_aspects(thesaurus: Thesaurus, system: StandardsSystem) -> tuple[str, ...]:
    """Aspects with fewer than eight Chinese terms or four English ones."""
    thin = []
    for leaf in system.leaves:
        terms = thesaurus.nodes.get(leaf.code, NodeTerms(leaf.code)).terms
        chinese = sum(1 for term in terms if not term.text.isascii())
        if chinese < LEAST_TERMS or len(terms) - chinese < LEAST_TERMS // 2:
            thin.append(leaf.code)
    return tuple(thin)
