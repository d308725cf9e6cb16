"""What several tables share is worked out once a report."""

import pytest

from committee import make_report
from minestd.reporting.paper import Paper
from minestd.reporting.tables.register import Register, register_of


def test_the_entries_of_the_register_are_made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    made = []
    real = Register._made
    monkeypatch.setattr(Register, "_made", lambda self: made.append(self) or real(self))
    report = make_report()
    for lang in ("zh", "en"):
        paper = Paper(report, lang)
        assert [len(table.rows) for table in paper.tables] == [
            len(paper.table(key).rows) for key in paper.keys
        ]
    assert len(made) == 1 and made[0] is register_of(report)
    assert register_of(make_report()) is not made[0]
