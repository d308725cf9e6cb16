"""Every error has its section, and the page says what the program says."""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_page_of_errors_is_made_from_the_sentences() -> None:
    spec = spec_from_file_location("docs_error_page", ROOT / "docs" / "error_page.py")
    assert spec and spec.loader
    made = module_from_spec(spec)
    spec.loader.exec_module(made)
    page = (ROOT / "docs" / "errors.md").read_text(encoding="utf-8")
    assert page == made.error_page(), "python -m docs makes it anew"
    assert page.count("\n## ") == len(made.error_codes()) > 80
