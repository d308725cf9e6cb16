"""The register of a workbook that minestd wrote: beside its printed columns it says what the list itself said."""

from msgspec.structs import replace

from minestd.reading.columns.blocks import Block
from minestd.reading.columns.header import Header
from minestd.reading.words.plain import plain
from minestd.reading.words.vocabulary import Vocabulary


def as_register(block: Block, vocabulary: Vocabulary) -> Block:
    """The block read by what its list said: status, remark and what it replaces from the columns beside the print,
    which follow the printed cell once somebody has changed it; what a place rests on, from its column."""
    return replace(block, header=_as_said(block.header, vocabulary))


def _as_said(header: Header, vocabulary: Vocabulary) -> Header:
    said = {_field(text, vocabulary): column for column, text in header.headings.items()}
    fields, ours = dict(header.fields), set(header.ours)
    carried, repeated = dict(header.carried), dict(header.repeated)
    own = next((column for column, name in header.repeated.items() if name == "status"), None)
    if own is not None:
        ours.add(fields["status"])
        fields["status"] = own
        del repeated[own], carried[header.headings[own]]
    if "replaces" in fields and "replaced_either" in fields:
        ours.add(fields.pop("replaced_either"))
    remark = said.get("said_remark")
    if remark is not None:
        printed = {heading: column for heading, column in carried.items() if column in header.remarks}
        ours.update(printed.values())
        ours.discard(remark)
        carried = {heading: remark if heading in printed else column for heading, column in carried.items()}
    if "said_basis" in said:
        fields["said_basis"] = said["said_basis"]
    remarks = header.remarks if remark is None else (remark,)
    return replace(
        header, fields=fields, ours=frozenset(ours), carried=carried, repeated=repeated, remarks=remarks
    )


def _field(heading: str, vocabulary: Vocabulary) -> str:
    return vocabulary.headings.get(plain(heading), ("", 0))[0]
