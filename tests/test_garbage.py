"""The cycle collector is as it was, whatever happens meanwhile."""

import gc

import pytest

from minestd.garbage import collector_at_rest


@pytest.mark.parametrize("was_on", [True, False])
def test_the_collector_is_left_as_it_was(was_on: bool) -> None:
    before = gc.isenabled()
    (gc.enable if was_on else gc.disable)()
    try:
        with pytest.raises(KeyError), collector_at_rest():
            assert not gc.isenabled()
            raise KeyError
        assert gc.isenabled() is was_on
        assert gc.get_freeze_count() == 0
    finally:
        (gc.enable if before else gc.disable)()
