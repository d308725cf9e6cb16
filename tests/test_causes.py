"""What libraries and the system say in English reaches no Chinese sentence; what nobody knows stays as it came."""

import csv
import errno
import io
import os
import re
import zipfile
from pathlib import Path
from xml.parsers.expat import errors as of_expat

import pytest

from minestd.errors import MinestdError
from minestd.reading.frameworks import load_framework
from minestd.reading.inputs import Role, open_input
from minestd.reading.memory_lines import lines_of
from minestd.reporting.text.sentences import error_text
from minestd.wording.causes import cause

ENGLISH = re.compile("[a-z]{2,} [a-z]{2,}")
# About how a program drives the parser, not about what stands in a file.
OF_THE_PROGRAM = re.compile("pars(er|ing) |argument|XML_|feature|amplification")


@pytest.mark.parametrize(
    "said", [one for one in of_expat.messages.values() if not OF_THE_PROGRAM.search(one)]
)
def test_what_the_parser_of_xml_says(said: str) -> None:
    assert not ENGLISH.search(cause(said, "zh"))
    assert cause(said, "en") == said


@pytest.mark.parametrize(
    "number",
    [
        errno.EACCES,
        errno.EPERM,
        errno.ENOENT,
        errno.ENOTDIR,
        errno.EISDIR,
        errno.ENOSPC,
        errno.EROFS,
        errno.EIO,
        errno.ENAMETOOLONG,
        errno.EMFILE,
        errno.ELOOP,
        errno.EBUSY,
        errno.EFBIG,
        errno.ENOMEM,
    ],
)
def test_what_the_system_says(number: int) -> None:
    assert not ENGLISH.search(cause(os.strerror(number), "zh"))


@pytest.mark.parametrize("held", [b"", b"PK\x03\x04", b"PK\x05\x06" + b"\xff" * 18])
def test_what_the_reader_of_packages_says(held: bytes) -> None:
    with pytest.raises((zipfile.BadZipFile, ValueError, OSError)) as caught:
        zipfile.ZipFile(io.BytesIO(held))
    assert not ENGLISH.search(cause(str(caught.value), "zh"))


@pytest.mark.parametrize(
    "yaml",
    [
        "a: b: c",
        "a: [1, 2",
        "a:\n\t- b",
        "- a\nb: c",
        "a: 'x",
        'a: "\\q"',
        "a: *x",
        "a: &x 1\nb: &x 2",
        "%FOO\n---\nb: 1",
        "a: {b: c",
        "a: @b",
        "? a\n: b\n  - c\n- d",
        "a: !foo!bar x",
        "a: |3x\n b",
        "--- a\n...\nfoo: bar: x",
        "key\nother: 1",
    ],
)
def test_what_the_reader_of_frameworks_says(tmp_path: Path, yaml: str) -> None:
    file = tmp_path / "own.yaml"
    file.write_text(f"name: own\n{yaml}\n", "utf-8")
    with pytest.raises(MinestdError) as caught:
        load_framework(str(file))
    assert not ENGLISH.search(error_text(caught.value, "zh").replace(str(tmp_path), ""))


def test_what_the_reader_of_memories_says(tmp_path: Path) -> None:
    file = tmp_path / "m.csv"
    limit = csv.field_size_limit()
    file.write_text(
        f'subject_id,subject_label,predicate_id,object_id,format\n"{"x" * (limit + 1)}\n', "utf-8"
    )
    with pytest.raises(MinestdError) as caught:
        lines_of(open_input(Role.MEMORY, file))
    assert not ENGLISH.search(error_text(caught.value, "zh"))
    assert "field" in error_text(caught.value, "en")


def test_a_cause_of_ours_is_said_in_both_languages_and_an_unknown_one_stays() -> None:
    assert (cause("overlap", "zh"), cause("overlap", "en")) == ("与其他部件重叠", "it overlaps with another")
    assert cause("Frobnication impossible", "zh") == "Frobnication impossible"
