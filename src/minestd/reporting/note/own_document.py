"""An office's own document, looked at before any work: whether it is one that the note can be written into."""

from minestd.errors import MinestdError
from minestd.reading.guard.container import Limits
from minestd.reading.guard.package import open_package
from minestd.reading.inputs import InputFile


def check_document(file: InputFile) -> None:
    """Raises MinestdError template-unreadable for what is no Word document, refused-… for a hostile one."""
    if not file.data.startswith(b"PK"):
        raise MinestdError("template-unreadable", file=file.name)
    package = open_package(file.name, file.data, Limits())
    if not any(part.startswith("word/") for part in package.parts):
        raise MinestdError("template-unreadable", file=file.name)
