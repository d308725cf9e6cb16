"""The nodes of the system as data of a page: names, wording, figures under both ways of counting."""

from minestd.measuring.figures import existing, filled, percent_between
from minestd.measuring.results import Figures, Report
from minestd.model.system import StandardsSystem
from minestd.model.tree import Node
from minestd.reporting.html.pool import Pool
from minestd.reporting.html.tables_as_data import Json
from minestd.reporting.text.sentences import reason_text


def node_names(node: Node, system: StandardsSystem, pool: Pool) -> Json:
    """What the framework says of a node; its wording stays as it stands, in one language."""
    line = node.line()
    role = next((system.roles[one.role] for one in reversed(line) if one.role in system.roles), None)
    level = system.level_names.get(node.level)
    root = not node.code
    return {
        "code": node.code,
        "parent": line[-2].code if len(line) > 1 else None if root else "",
        "leaf": node.is_leaf_node,
        "name": pool.add(system.title_zh, system.title_en) if root else pool.add(node.name_zh, node.name_en),
        "full": pool.add(system.title_zh, system.title_en) if root else pool.add(node.full_zh, node.full_en),
        "scope": node.scope,
        "source": node.source,
        "role": pool.add(role.zh, role.en) if role else pool.add(""),
        "level": pool.add(level.zh, level.en) if level else pool.add(""),
        "boundary": [
            pool.add(zh, en) for zh, en in zip(node.boundary, node.boundary_en or node.boundary, strict=False)
        ],
    }


def nodes_data(report: Report, pool: Pool) -> list[Json]:
    """All nodes, the whole first, each with what was measured there."""
    return [_node(node, report, pool) for node in report.system.root.walk()]


def _node(node: Node, report: Report, pool: Pool) -> Json:
    result = report.nodes[node.code]
    why = result.why
    return {
        **node_names(node, report.system, pool),
        "required": result.required,
        "confirmed": _figures(result.confirmed, result.required),
        "all": _figures(result.all, result.required),
        "in_preparation": result.in_preparation,
        "proposed": result.proposed,
        "upcoming": result.upcoming,
        "review_due": result.review_due,
        "why": pool.add(reason_text(why, "zh"), reason_text(why, "en")) if why else pool.add(""),
    }


def _figures(figures: Figures, required: int) -> Json:
    """The figures as the JSON report has them, and the two rates in print."""
    return {
        "existing": figures.existing,
        "existing_possible": figures.existing_possible,
        "filled": figures.filled,
        "filled_possible": figures.filled_possible,
        "state": figures.state.value,
        "coverage": percent_between(filled(figures), required),
        "provision": percent_between(existing(figures), required),
    }
