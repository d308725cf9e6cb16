"""A framework as text: the tree, and all that is known of one node."""

from collections.abc import Sequence

from minestd.measuring.changes.frameworks import NodeEdit
from minestd.model.system import StandardsSystem
from minestd.model.tree import Node
from minestd.wording import Lang, say


def system_lines(system: StandardsSystem, lang: Lang) -> list[str]:
    """A line a node, indented by depth."""
    return [
        f"{'  ' * (node.depth_of - 1)}{node.code}  {node.name(lang)}"
        for node in system.root.walk()
        if node.code
    ]


def node_lines(node: Node, system: StandardsSystem, lang: Lang) -> list[str]:
    """A node with its names, its place, the framework's own wording, our boundary sentences and what lies below."""
    lines = [f"{node.code}  {node.full(lang)}"]
    facts = {
        "line": " > ".join(f"{above.code} {above.name(lang)}" for above in node.line()),
        "other-name": node.full("en" if lang == "zh" else "zh"),
        "scope": node.scope,
        "source": node.source,
        "role": system.roles[node.role].name(lang) if node.role in system.roles else node.role,
        "aliases": "、".join(node.aliases),
        "required": str(node.required),
    }
    lines += [f"  {say(lang, f'framework.{key}')}: {text}" for key, text in facts.items() if text]
    lines += [
        f"  {say(lang, 'framework.boundary')}: {text}"
        for text in (node.boundary if lang == "zh" else node.boundary_en)
    ]
    lines += [f"  {below.code}  {below.name(lang)}" for below in node.below]
    return lines


def change_lines(changes: Sequence[NodeEdit], lang: Lang) -> list[str]:
    """A line a change, or one that says that there is none."""
    if not changes:
        return [say(lang, "framework.same")]
    return [
        say(
            lang,
            f"framework.edit.{one.kind}",
            code=one.code,
            name=one.node.full(lang),
            old=one.old,
            new=one.new,
        )
        for one in changes
    ]
