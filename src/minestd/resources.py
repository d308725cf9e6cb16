"""Where the shipped data lies: `framework/`, `templates/` and `examples/`.

In a checkout (and so in an editable install) they are the folders at its top; in a wheel they travel
inside the package, under `minestd/shipped/`. The checkout's own files win, so that an edit shows at once.
"""

from pathlib import Path

from minestd.errors import MinestdError

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parent.parent


def _shipped(name: str) -> Path:
    if _CHECKOUT.joinpath("pyproject.toml").is_file() and _CHECKOUT.joinpath("src", "minestd") == _PACKAGE:
        beside = _CHECKOUT / name
        if beside.is_dir():
            return beside
    inside = _PACKAGE / "shipped" / name
    if inside.is_dir():
        return inside
    raise MinestdError("data-missing", name=name)


def framework_folder() -> Path:
    """The folder of frameworks, one sub-folder an edition, and `vocabulary/` that all editions share."""
    return _shipped("framework")


def templates_folder() -> Path:
    """The folder of what an office fills in or restyles."""
    return _shipped("templates")


def examples_folder() -> Path:
    """The folder of the example lists that the demo and the documents use."""
    return _shipped("examples")
