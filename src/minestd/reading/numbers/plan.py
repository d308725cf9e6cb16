"""What a plan number tells: national plans and those of ministries are written in forms of their own."""

import re

from minestd.model.number import Level, Nature

_NATIONAL = re.compile(r"[0-9]{8}-([TQZ])-[0-9]{3}")
_MINISTRY = re.compile(r"[0-9]{4}-[0-9]{4}([TQZ])-[A-Z]{2}")
_ENERGY = re.compile(r"能源[0-9]{8}")
_MARKS = {"T": Nature.RECOMMENDED, "Q": Nature.MANDATORY, "Z": Nature.GUIDANCE}


def promised_by(plan: str) -> tuple[Level, Nature | None]:
    """Level and nature of the standard that will come of a plan (customary forms): 20230123-T-603 is a national
    plan, 2022-0123T-SJ and 能源20210462 are industry plans; any other form tells neither."""
    if found := _NATIONAL.fullmatch(plan):
        return Level.NATIONAL, _MARKS[found[1]]
    if found := _MINISTRY.fullmatch(plan):
        return Level.INDUSTRY, _MARKS[found[1]]
    return (Level.INDUSTRY if _ENERGY.fullmatch(plan) else Level.UNKNOWN), None
