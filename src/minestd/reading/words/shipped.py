"""The files of words that we ship, `framework/vocabulary/`."""

from typing import Any, cast

from minestd.errors import MinestdError
from minestd.reading.yaml_text import plain_values
from minestd.resources import framework_folder


def shipped_words(name: str) -> dict[str, Any]:
    """What a file of words holds, every scalar as text. Raises MinestdError("data-missing")."""
    try:
        text = framework_folder().joinpath("vocabulary", name).read_text("utf-8")
    except OSError as error:
        raise MinestdError("data-missing", name=f"framework/vocabulary/{name}") from error
    return cast(dict[str, Any], plain_values(text))
