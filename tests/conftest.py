"""What all tests share: a system of six nodes."""

import pytest

from making import SMALL, system
from minestd.model.system import StandardsSystem


@pytest.fixture
def small_system() -> StandardsSystem:
    """A (base) > A1 > A1.01, A1.02; B > B1, an aspect one level higher. A target of ten by the end of 2025."""
    return system(*SMALL)
