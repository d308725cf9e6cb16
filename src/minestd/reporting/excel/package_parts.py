"""The parts of a package as they are or replaced, and the relations between them."""

import html
import posixpath
import re
import zipfile
from typing import BinaryIO
from xml.sax.saxutils import quoteattr

from minestd.reading.guard.package import CheckedPackage

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SPACE = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "[Content_Types].xml"
_RELATION = re.compile(rb"<(?:[\w.-]+:)?Relationship\b([^>]*)>")
_ATTRIBUTE = re.compile(rb"""(\w+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")


class Relations:
    """The relations of one part, as XML that is only added to."""

    def __init__(self, part: str, xml: bytes) -> None:
        self._folder = posixpath.dirname(part)
        self.xml = xml or f'<Relationships xmlns="{_SPACE}"></Relationships>'.encode()

    def targets(self, kind: str) -> list[str]:
        """The parts that relations of a kind lead to; a kind is how its type ends (`/comments`)."""
        found = (_attributes(text) for text in _RELATION.findall(self.xml))
        return [self._resolved(one.get("Target", "")) for one in found if one.get("Type", "").endswith(kind)]

    def add(self, kind: str, part: str) -> str:
        """Lead to another part; returns the relation's key. Raises ValueError where none can be added."""
        keys = {_attributes(text).get("Id", "").casefold() for text in _RELATION.findall(self.xml)}
        number = 1
        while f"rid{number}" in keys:
            number += 1
        target = posixpath.relpath(part, self._folder or ".")
        one = f'Relationship Id="rId{number}" Type="{kind}" Target={quoteattr(target)}/>'
        self.xml = _appended(self.xml, "Relationships", one)
        return f"rId{number}"

    def _resolved(self, target: str) -> str:
        if target.startswith("/"):
            return target.lstrip("/")
        return posixpath.normpath(posixpath.join(self._folder, target))


class PackageParts:
    """A checked package; what is put into it is written out, all else keeps its bytes."""

    def __init__(self, checked: CheckedPackage) -> None:
        self._checked = checked
        self._names = {name.casefold(): name for name in checked.parts}
        self._new: dict[str, bytes] = {}

    def names(self) -> list[str]:
        """The parts of the package, new ones last."""
        return [*self._checked.parts, *(name for name in self._new if name not in self._checked.parts)]

    def has(self, name: str) -> bool:
        """Whether there is such a part; case does not tell parts apart."""
        return name.casefold() in self._names or name in self._new

    def read(self, name: str) -> bytes:
        """A part as it will be written. MinestdError refused-part: it is damaged; KeyError: there is none."""
        name = self._names.get(name.casefold(), name)
        return self._new[name] if name in self._new else b"".join(self._checked.pieces(name))

    def replace(self, name: str, content: bytes) -> None:
        """Write this content for a part, new or not."""
        self._new[self._names.get(name.casefold(), name)] = content

    def relations(self, part: str) -> Relations:
        """The relations of a part, none if nothing is written of them."""
        name = _relations_part(part)
        return Relations(part, self.read(name) if self.has(name) else b"")

    def put(self, part: str, relations: Relations) -> None:
        """Write the relations of a part."""
        self.replace(_relations_part(part), relations.xml)

    def declare(self, part: str, content_type: str) -> None:
        """Say what a new part is. Raises ValueError where the list of types cannot be added to."""
        one = f'Override PartName="/{part}" ContentType="{content_type}"/>'
        self.replace(TYPES, _appended(self.read(TYPES), "Types", one))

    def declare_suffix(self, suffix: str, content_type: str) -> None:
        """Say what parts with a suffix are, unless that is said. Raises ValueError as `declare`."""
        types = self.read(TYPES)
        if not re.search(rb"""Extension\s*=\s*["']%b["']""" % suffix.encode(), types, re.IGNORECASE):
            one = f'Default Extension="{suffix}" ContentType="{content_type}"/>'
            self.replace(TYPES, _appended(types, "Types", one))

    def write(self, stream: BinaryIO) -> None:
        """Write the package, its parts in their order. Raises MinestdError refused-part for a damaged one."""
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as out:
            for name in self.names():
                known = self._checked.parts.get(name)
                entry = zipfile.ZipInfo(name, known.date_time) if known else zipfile.ZipInfo(name)
                entry.compress_type = known.compress_type if known else zipfile.ZIP_DEFLATED
                entry.external_attr = known.external_attr if known else 0o600 << 16
                out.writestr(entry, self.read(name))


def _relations_part(part: str) -> str:
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _attributes(text: bytes) -> dict[str, str]:
    found = _ATTRIBUTE.findall(text)
    values = (
        (name.decode(), (double or single).decode("utf-8", "replace")) for name, double, single in found
    )
    return {name: html.unescape(value) for name, value in values}


def _appended(xml: bytes, root: str, element: str) -> bytes:
    """A last child for the root, in the root's own prefix. Raises ValueError if the root is not there or not ended."""
    head = re.search(rb"<((?:[\w.-]+:)?)%b\b[^>]*>" % root.encode(), xml)
    if head is None:
        raise ValueError(root)
    prefix, child = head.group(1), b"<" + head.group(1) + element.encode()
    close = b"</%b%b>" % (prefix, root.encode())
    if head.group().endswith(b"/>"):
        return xml[: head.end() - 2] + b">" + child + close + xml[head.end() :]
    end = xml.rindex(close)
    return xml[:end] + child + xml[end:]
