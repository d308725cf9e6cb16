"""The page of errors, made from the sentences themselves: it cannot fall behind them."""

from pathlib import Path

from minestd.wording import CATALOGUE

PAGE = Path(__file__).resolve().parent / "errors.md"
_HEAD = """# Errors

What ends a command with exit status 2, as `minestd` says it: a code, and the sentence in both languages. Every
sentence says what was seen and what to do; `{file}`, `{seen}` and the like stand for the file and the text at hand.
Nothing was written when one of them is shown. Findings about rows of a list, which end nothing, stand in
[problems.md](problems.md). This page is made by `make docs` from `src/minestd/wording/`.
"""


def error_codes() -> list[str]:
    """Every code of an error, in alphabetical order."""
    return sorted({key.split(".")[1] for key in CATALOGUE if key.startswith("error.")} - {"head"})


def error_page() -> str:
    """The whole page: a section a code, its anchor the code."""
    return "\n".join((_HEAD, *(_section(code) for code in error_codes())))


def _section(code: str) -> str:
    chinese, english = CATALOGUE[f"error.{code}"]
    return f"## {code}\n\n{_plain(chinese)}\n\n{_plain(english)}\n"


def _plain(sentence: str) -> str:
    """A sentence as text of the page, its placeholders as code."""
    flat = " ".join(sentence.split()).replace("<", "&lt;")
    return (
        flat.replace("{{", "{").replace("}}", "}")
        if "{{" in flat
        else flat.replace("{", "`{").replace("}", "}`")
    )
