"""A standards system as the text of one framework file, which reads back as the same system."""

import io
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, BinaryIO

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedSeq

from minestd.model.system import Label, StandardsSystem, Target, Theme
from minestd.model.tree import Node

_NO_FOLDING = 100_000


def write_system(system: StandardsSystem, stream: BinaryIO) -> None:
    """Write a system to an open file as YAML (UTF-8). What a file may leave out is left out."""
    yaml = YAML(typ="rt")
    yaml.width = _NO_FOLDING
    yaml.indent(mapping=2, sequence=4, offset=2)
    text = io.StringIO()
    yaml.dump(_system(system), text)
    stream.write(text.getvalue().encode("utf-8"))


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
        nodes=[_node(top, zh, en) for top in system.tops],
        boundaries=_boundaries(system),
        targets=[_target(target) for target in system.targets],
        notes=[_label(note) for note in system.notes],
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


def _in_line(words: Iterable[str]) -> CommentedSeq:
    """A list that stands on the line of its key."""
    line = CommentedSeq(words)
    line.fa.set_flow_style()
    return line


def _filled(**values: Any) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value}
