"""A framework as it is loaded: the system, and the words and rules by which standards are placed on it."""

from msgspec import Struct

from minestd.model.system import StandardsSystem
from minestd.model.thesaurus import Thesaurus


class Framework(Struct, frozen=True, eq=False):
    """All that the files of one framework hold, checked as a whole: every code that `terms` name is a node of the
    `system`, or outside. Frameworks are equal only to themselves."""

    system: StandardsSystem
    terms: Thesaurus
