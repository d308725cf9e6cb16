"""What is written to the process's standard error meanwhile is not seen; afterwards all is as before."""

import os

import pytest

from minestd.silence import silenced


def test_nothing_is_heard_meanwhile_and_all_afterwards(capfd: pytest.CaptureFixture[str]) -> None:
    with silenced():
        os.write(2, b"from C\n")
    os.write(2, b"afterwards\n")
    assert capfd.readouterr().err == "afterwards\n"


def test_a_failure_within_lets_standard_error_speak_again(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ValueError), silenced():
        raise ValueError("within")
    os.write(2, b"afterwards\n")
    assert capfd.readouterr().err == "afterwards\n"
