"""The options that a file names are read back strictly: what no run can have written is said, never guessed."""

import pytest

from minestd.errors import MinestdError
from minestd.reporting.verify.recorded_options import check_options


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"as-of": "2025-12-31", "lang": "zh"},
        {"as-of": "2025-12-31", "scope": "national", "count": "all", "assume-in-force": "yes"},
        {"catalogue-date": "2025-12-01", "mine-type": "underground", "sheet": "明细表"},
    ],
)
def test_what_a_run_writes_is_taken(options: dict[str, str]) -> None:
    check_options(options, "a.json")


@pytest.mark.parametrize(
    ("name", "seen"),
    [("scope", "mars"), ("as-of", "2025-13-40"), ("as-of", "31.12.2025"), ("lang", "fr"), ("depth", "3")],
)
def test_what_no_run_can_have_written_is_named(name: str, seen: str) -> None:
    with pytest.raises(MinestdError) as found:
        check_options({name: seen}, "a.json")
    assert (found.value.code, found.value.params["name"]) == ("verify-record", name)
