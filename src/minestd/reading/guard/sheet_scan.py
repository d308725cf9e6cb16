"""What looking a sheet through shows."""

from msgspec import Struct, field

from minestd.reading.guard.container import HiddenFacts
from minestd.reading.guard.xml_parts import XmlFault


class SheetScan(Struct):
    """What one sheet showed: `odd`, that readers may misread it as it is written; `fault`, where it is damaged."""

    marks: HiddenFacts = field(default_factory=HiddenFacts)
    cells: int = 0
    odd: bool = False
    fault: XmlFault | None = None
