"""YAML as text only, through the C parser where it is there: what all data files of ours are read with.

Every scalar stays text (`1.10` is not a number, `no` is not false); what it should be is the reader's matter.
"""

from collections.abc import Iterator

import yaml

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""The same grammar in C, ten to twenty times faster; wheels for all common platforms have it."""


def events(text: str) -> Iterator[yaml.Event]:
    """The events of a text, each with its line. Raises yaml.YAMLError."""
    return yaml.parse(text, Loader=_LOADER)


def plain_values(text: str) -> object:
    """The values of a file that we ship, without lines. Raises yaml.YAMLError."""
    return yaml.load(text, Loader=_LOADER)
