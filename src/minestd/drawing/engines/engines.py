"""The drawing engines: Graphviz of the system if it is there, else the one that pygraphviz carries."""

import os
import subprocess
import sys
import warnings
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from typing import Protocol

from minestd.errors import MinestdError
from minestd.silence import silenced

PictureKind = str


class Engine(Protocol):
    """Draws DOT text whose places are settled. `name` stands in messages."""

    name: str

    def draw(self, source: str, kind: PictureKind, dpi: int) -> bytes: ...
    def draw_all(self, sources: Sequence[str], kind: PictureKind, dpi: int) -> list[bytes]: ...


class SystemGraphviz:
    """`dot` on the search path, through the graphviz package."""

    name = "graphviz"

    def draw_all(self, sources: Sequence[str], kind: PictureKind, dpi: int) -> list[bytes]:
        """All pages in order, as many processes at once as there are processors."""
        with ThreadPoolExecutor(max_workers=min(len(sources), os.cpu_count() or 1) or 1) as pool:
            return list(pool.map(lambda source: self.draw(source, kind, dpi), sources))

    def draw(self, source: str, kind: PictureKind, dpi: int) -> bytes:
        """Bytes of the picture. Raises MinestdError engine-failed, engine-no-format."""
        import graphviz

        asked = _with_dpi(source, kind, dpi).encode("utf-8")
        renderer = {"png": "cairo", "pdf": "cairo"}.get(kind)
        try:
            return bytes(graphviz.pipe("neato", kind, asked, renderer=renderer, neato_no_op=2, quiet=True))
        except graphviz.CalledProcessError as fault:
            reason = (fault.stderr or b"").decode("utf-8", "replace").strip()
            if "not recognized" in reason:
                raise MinestdError("engine-no-format", engine=self.name, kind=kind) from fault
            raise MinestdError("engine-failed", engine=self.name, reason=reason[:300]) from fault


class CarriedGraphviz:
    """The Graphviz inside pygraphviz's wheel; it draws in this process."""

    name = "pygraphviz"

    def draw_all(self, sources: Sequence[str], kind: PictureKind, dpi: int) -> list[bytes]:
        """All pages in order."""
        return [self.draw(source, kind, dpi) for source in sources]

    def draw(self, source: str, kind: PictureKind, dpi: int) -> bytes:
        """Bytes of the picture. Raises MinestdError engine-failed."""
        import pygraphviz

        try:
            # The fontconfig in the wheel warns of newer settings of the system, and Graphviz of pages with over 1,000
            # texts; neither concerns the picture.
            with silenced(), warnings.catch_warnings():
                warnings.simplefilter("ignore")
                graph = pygraphviz.AGraph(string=_with_dpi(source, kind, dpi))
                drawn = graph.draw(format=kind, prog="nop2")
                graph.close()
        except (OSError, ValueError, RuntimeError, pygraphviz.DotError) as fault:
            raise MinestdError("engine-failed", engine=self.name, reason=str(fault)[:300]) from fault
        if not isinstance(drawn, bytes) or not drawn:
            raise MinestdError("engine-failed", engine=self.name, reason=kind)
        return drawn


def _with_dpi(source: str, kind: PictureKind, dpi: int) -> str:
    """Only PNG has a resolution; svg and pdf are measured in points."""
    return source.replace("  graph [", f"  graph [dpi={dpi}, ", 1) if kind == "png" else source


@lru_cache(maxsize=1)
def _system() -> Engine | None:
    import graphviz

    try:
        graphviz.version()
    except (graphviz.ExecutableNotFound, subprocess.SubprocessError, RuntimeError, OSError):
        return None
    return SystemGraphviz()


@lru_cache(maxsize=1)
def _carried() -> Engine | None:
    try:
        import pygraphviz  # noqa: F401
    except (ImportError, OSError):
        return None
    return CarriedGraphviz()


ENGINES: dict[str, Callable[[], Engine | None]] = {"graphviz": _system, "pygraphviz": _carried}
"""Ways to an engine in the order of choice; each gives None where it is not installed."""


def find_engine() -> Engine:
    """The first engine that is there. Raises MinestdError engine-missing."""
    for find in ENGINES.values():
        engine = find()
        if engine is not None:
            return engine
    raise MinestdError("engine-missing", platform=sys.platform)
