"""The machinery of the documents, found without being a package of ours."""

import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="session")
def shown() -> ModuleType:
    """docs/shown.py: the commands that the documents show."""
    spec = spec_from_file_location("docs_shown", Path(__file__).parents[2] / "docs" / "shown.py")
    assert spec and spec.loader
    module = module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module
