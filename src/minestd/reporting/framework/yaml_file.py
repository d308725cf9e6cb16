"""A framework as the text of one file, which reads back as the same framework."""

import io
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, BinaryIO

import yaml

from minestd.model.framework import Framework
from minestd.model.system import Label, StandardsSystem, Target, Theme
from minestd.model.thesaurus import Hint, NodeTerms, Thesaurus
from minestd.model.tree import Node

_WIDTH = 110


class _Line(list[str]):
    """A list that stands on the line of its key."""


class _Writer(yaml.SafeDumper):
    """Lists and tables in the order of the framework, no aliases."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - asked of every value
        return True


_Writer.add_representer(
    _Line, lambda writer, line: writer.represent_sequence("tag:yaml.org,2002:seq", line, flow_style=True)
)


def write_framework(framework: Framework, stream: BinaryIO) -> None:
    """Write a framework to an open file as YAML (UTF-8). What a file may leave out is left out."""
    held = _system(framework.system) | _terms(framework.terms)
    text = io.StringIO()
    yaml.dump(
        held, text, _Writer, allow_unicode=True, sort_keys=False, default_flow_style=False, width=_WIDTH
    )
    stream.write(text.getvalue().encode("utf-8"))


def _terms(terms: Thesaurus) -> dict[str, Any]:
    """The words and rules of placing."""
    relation = terms.relation
    return _filled(
        empty=_in_line(terms.boilerplate),
        relation=_filled(
            field=_in_line(relation.field),
            intelligent=_in_line(relation.intelligent),
            conventional=_in_line(relation.conventional),
            nodes=_in_line(relation.nodes),
        ),
        kinds={word: dict(weights) for word, weights in terms.kinds.items()},
        prefixes=_hints(terms.prefixes),
        ics=_hints(terms.ics),
        ccs=_hints(terms.ccs),
        terms={node.code: held for node in (*terms.nodes.values(), terms.outside) if (held := _words(node))},
    )


def _words(node: NodeTerms) -> dict[str, Any]:
    by_weight = {
        str(weight): _in_line(term.text for term in node.terms if term.weight == weight)
        for weight in (3, 2, 1)
    }
    return _filled(note=node.note, **by_weight, **{"not": _in_line(node.exclusions)})


def _hints(hints: Sequence[Hint]) -> dict[str, dict[str, int]]:
    return {hint.start: dict(hint.weights) for hint in hints}


def _system(system: StandardsSystem) -> dict[str, Any]:
    zh = Counter(node.name_zh for node in system.by_code.values())
    en = Counter(node.name_en for node in system.by_code.values())
    return {"format": 1} | _filled(
        name=system.name,
        edition=system.edition,
        title_zh=system.title_zh,
        title_en=system.title_en,
        issuer=system.issuer,
        document=system.document,
        issued=system.issued.isoformat() if system.issued else None,
        caption=_label(system.caption) if system.caption else None,
        levels=_keyed({key: system.level_names[key] for key in system.levels}),
        roles=_keyed(system.roles),
        mine_types=_keyed(system.mine_types),
        review_years=dict(system.review_years),
        counted_levels={
            scope: _in_line(level.value for level in levels)
            for scope, levels in system.counted_levels.items()
        },
        nodes=[_node(top, zh, en) for top in system.tops],
        boundaries=_boundaries(system),
        targets=[_target(target) for target in system.targets],
        notes=[_label(note) for note in system.notes],
        wording={key: _label(label) for key, label in system.wording.items()},
    )


def _node(node: Node, often_zh: Counter[str], often_en: Counter[str]) -> dict[str, Any]:
    """A node with all below. Nothing is repeated that a reader takes from the short name or from the node above."""
    above = node.parent
    one_tongue = node.name_zh == node.name_en and node.full_zh == node.full_en
    plain_zh = node.full_zh == node.name_zh and often_zh[node.name_zh] == 1
    plain_en = node.full_en == node.name_en and often_en[node.name_en] == 1
    return _filled(
        code=node.code,
        name_zh=node.name_zh,
        name_en="" if one_tongue else node.name_en,
        full_zh="" if plain_zh else node.full_zh,
        full_en="" if plain_en or one_tongue else node.full_en,
        scope=node.scope,
        source="" if above and above.source == node.source else node.source,
        aliases=_in_line(node.aliases),
        role="" if above and above.role == node.role else node.role,
        required=None if node.own_required == 1 or node.below else str(node.own_required),
        mine_types=_in_line(() if above and above.mine_types == node.mine_types else node.mine_types),
        children=[_node(child, often_zh, often_en) for child in node.below],
    )


def _boundaries(system: StandardsSystem) -> list[dict[str, Any]]:
    """Each sentence once, with the codes of all nodes that it stands at."""
    codes: dict[tuple[str, str], list[str]] = {}
    for node in system.by_code.values():
        for pair in zip(node.boundary, node.boundary_en, strict=True):
            codes.setdefault(pair, []).append(node.code)
    return [{"nodes": _in_line(stand), "zh": zh, "en": en} for (zh, en), stand in codes.items()]


def _target(target: Target) -> dict[str, Any]:
    rules = [
        {"key": rule.key, "zh": rule.text_zh, "en": rule.text_en, "ours": rule.ours} for rule in target.rules
    ]
    return _filled(
        key=target.key,
        by=target.by.isoformat(),
        start=target.start.isoformat() if target.start else None,
        required=None if target.required is None else str(target.required),
        levels=_in_line(level.value for level in target.levels),
        text=target.text,
        text_en=target.text_en,
        source=target.source,
        excluded=_in_line(target.excluded),
        rules=rules,
        fields=[_theme(theme) for theme in target.fields],
        stages=[_theme(theme) for theme in target.stages],
    )


def _theme(theme: Theme) -> dict[str, Any]:
    return _filled(
        key=theme.key,
        zh=theme.name_zh,
        en=theme.name_en,
        nodes=_in_line(theme.nodes),
        words=_in_line(theme.words),
        note_zh=theme.note_zh,
        note_en=theme.note_en,
    )


def _keyed(labels: Mapping[str, Label]) -> list[dict[str, str]]:
    return [{"key": key} | _label(label) for key, label in labels.items()]


def _label(label: Label) -> dict[str, str]:
    return {"zh": label.zh, "en": label.en}


def _in_line(words: Iterable[str]) -> _Line:
    return _Line(words)


def _filled(**values: Any) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value}
