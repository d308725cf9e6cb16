"""Inputs that no one meant: bytes at random, and sound files with something changed."""

import random
import zipfile
from io import BytesIO
from pathlib import Path

from minestd.errors import MinestdError
from minestd.model.system import StandardsSystem
from minestd.reading.inputs import Role, open_input
from minestd.reading.lists import load_reading_data, read_list

_WORDS = [
    "标准号,名称;GB/T",
    '13016-2018\t"\n\r|《》（）一、D1.04',
    "2024-02-30",
    "\x00\ufeff",
    "合计",
    "现行",
    "—~",
]


def read_or_refuse(path: Path, system: StandardsSystem) -> str:
    """The outcome: a ledger that adds up or an error with a code. Anything else is a fault of ours."""
    try:
        listing = read_list(open_input(Role.LIST, path).container, system, load_reading_data())
    except MinestdError as error:
        assert error.code != "ledger-broken"
        return error.code
    assert listing.ledger.adds_up
    return "read"


def mutate(seed: bytes, chance: random.Random) -> bytes:
    """A sound file with bytes changed, cut, doubled; in packages mostly inside a part, so that readers go on."""
    if seed[:2] == b"PK" and chance.random() < 0.8:
        return _mutate_part(seed, chance)
    return _scramble(seed, chance)


def _mutate_part(seed: bytes, chance: random.Random) -> bytes:
    with zipfile.ZipFile(BytesIO(seed)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    name = chance.choice(sorted(parts))
    parts[name] = _scramble(parts[name], chance)
    if chance.random() < 0.1:
        del parts[chance.choice(sorted(parts))]
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return out.getvalue()


def _scramble(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        if not changed:
            break
        at = chance.randrange(len(changed))
        match chance.randrange(6):
            case 0:
                changed[at] = chance.randrange(256)
            case 1:
                del changed[at : at + chance.randint(1, 40)]
            case 2:
                changed[at:at] = changed[at : at + chance.randint(1, 200)]
            case 3:
                changed[at:at] = chance.choice(_WORDS).encode()
            case 4:
                changed[at : at + 4] = chance.choice(
                    [b"\xff" * 4, b"\0" * 4, b"1048576", b"99999999", b"-1", b"XFD1"]
                )
            case _:
                del changed[at:]
    return bytes(changed)


def noise(chance: random.Random) -> bytes:
    """Bytes or words at random, at times behind the first bytes of a known format."""
    if chance.random() < 0.5:
        text = "".join(chance.choice(_WORDS) for _ in range(chance.randint(0, 200)))
        return text.encode(chance.choice(["utf-8", "gb18030", "utf-16"]), "replace")
    head = chance.choice(
        [b"", b"PK\x03\x04", b"PK\x05\x06" + bytes(18), b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\xff\xfe"]
    )
    return head + chance.randbytes(chance.randint(0, 4_000))
