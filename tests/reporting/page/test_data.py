"""The data of the page: figures are those of the JSON report, both languages are complete."""

from typing import Any

from minestd.measuring.results import Report
from minestd.reporting.page.data import page_data
from minestd.reporting.paper import Paper
from minestd.reporting.report.json_report import report_json

FIGURES = ("existing", "existing_possible", "filled", "filled_possible", "state")


def made(report: Report) -> Any:
    return page_data(Paper(report, "zh"))


def test_nodes_have_the_figures_of_the_json_report(report: Report) -> None:
    told: Any = report_json(report, "zh")
    shown = {node["code"]: node for node in made(report)["nodes"]}
    for node in (*told["nodes"], {"code": "", **told["whole"]}):
        for count in ("confirmed", "all"):
            assert {key: shown[node["code"]][count][key] for key in FIGURES} == {
                key: node[count][key] for key in FIGURES
            }
        for key in ("required", "in_preparation", "proposed", "upcoming", "review_due"):
            assert shown[node["code"]][key] == node[key]


def test_the_states_add_up_to_the_aspects(report: Report) -> None:
    states = made(report)["states"]
    for count in ("confirmed", "all"):
        assert sum(state[count] for state in states) == len(report.system.leaves)


def test_standards_tell_their_force_and_nodes(report: Report) -> None:
    data = made(report)
    table = data["tables"]["standards"]
    force = next(at for at, column in enumerate(table["columns"]) if column["key"] == "force")
    words = [data["texts"][row[force]] for row in table["rows"]]
    assert ["状态未知", "status unknown"] in words and ["现行", "in force"] in words
    assert table["codes"] == [["A1.01"], ["A1.02"], []]


def test_what_nobody_confirmed_is_listed_with_its_standard(report: Report) -> None:
    table = made(report)["tables"]["unconfirmed"]
    assert len(table["rows"]) == 1 and table["of"] == [1]


def test_every_number_of_a_text_is_there(report: Report) -> None:
    data = made(report)
    for table in data["tables"].values():
        for row in table["rows"]:
            for cell in row:
                assert 0 <= (cell[0] if isinstance(cell, list) else cell) < len(data["texts"])


def test_every_rule_that_a_figure_links_to_is_there(report: Report) -> None:
    data = made(report)
    assert len(data["rule_keys"]) == len(data["tables"]["rules"]["rows"])
    linked = {key.removeprefix("page.rule.") for key in data["words"] if key.startswith("page.rule.")}
    assert linked <= set(data["rule_keys"])
