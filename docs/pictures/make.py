"""The pictures of the documents, made from what the program really says and draws of the example list."""

import re
from html import escape
from pathlib import Path

from docs.shown import Run, do, workplace

from minestd.reporting.text.widths import width as columns_of

HERE = Path(__file__).parent
LIST = "examples/coal-mine-standards-sample-reviewed.xlsx"
AS_OF = "2025-12-31"
LINES = 45
DPI = 110
# What each language's README shows. English names are longer: the whole structure takes two pages there.
LANGUAGES = {"en": ("", "overview"), "zh": (".zh-CN", "structure")}

COLUMN, ROW, SIZE, WIDE_SIZE, EDGE, BAR = 7.8, 19, 13, 15, 18, 34
FONTS = "'Cascadia Mono','DejaVu Sans Mono','Microsoft YaHei','PingFang SC','Noto Sans CJK SC',monospace"


def make() -> None:
    """Make every picture of this folder that is not a photograph of a screen."""
    with workplace():
        for lang, (suffix, layout) in LANGUAGES.items():
            said = _said(f"minestd report {LIST} --as-of {AS_OF} --lang {lang}")
            typed = f"$ minestd report list.xlsx --as-of {AS_OF}" + (" --lang en" if lang == "en" else "")
            lines = said.replace(Path(LIST).name, "list.xlsx").splitlines()
            (HERE / f"report{suffix}.svg").write_text(terminal([typed, *lines[:LINES]]), encoding="utf-8")
            name = f"{layout}{suffix}.png"
            _said(
                f"minestd diagram {LIST} -o {name} --layout {layout} --dpi {DPI} --as-of {AS_OF} --lang {lang}"
            )
            (HERE / name).write_bytes(Path(name).read_bytes())


def _said(command: str) -> str:
    status, said = do(Run(HERE, 0, command, 0, None))
    if status:
        raise RuntimeError(f"{command} ended with {status}\n{said}")
    return said


def terminal(lines: list[str]) -> str:
    """Lines of a terminal as svg: every piece of text stands at its column, Chinese two columns wide."""
    wide = max(columns_of(line) for line in lines)
    width, height = 2 * EDGE + wide * COLUMN, BAR + 2 * EDGE + (len(lines) - 1) * ROW
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.0f}" height="{height:.0f}" '
        f'viewBox="0 0 {width:.0f} {height:.0f}" font-family="{FONTS}" font-size="{SIZE}">',
        f'<rect x="0.5" y="0.5" width="{width - 1:.0f}" height="{height - 1:.0f}" rx="8" '
        'fill="#fbfbf9" stroke="#c9c9c4"/>',
        *(f'<circle cx="{EDGE + 16 * dot}" cy="17" r="5" fill="#d5d5d0"/>' for dot in range(3)),
    ]
    for number, line in enumerate(lines):
        y = BAR + EDGE - 4 + number * ROW
        colour = "#6b6b66" if number == 0 else "#22221f"
        parts += [
            f'<text x="{EDGE + columns_of(before) * COLUMN:.1f}" y="{y}" fill="{colour}" '
            f'textLength="{columns_of(piece) * COLUMN:.1f}" lengthAdjust="spacing"{_larger(piece)}>'
            f"{escape(piece)}</text>"
            for before, piece in _pieces(line)
        ]
    return "\n".join([*parts, "</svg>", ""])


def _larger(piece: str) -> str:
    """Two columns are wider than a Chinese character of the size of Latin letters."""
    return f' font-size="{WIDE_SIZE}"' if piece[0] >= "\u2e80" else ""


def _pieces(line: str) -> list[tuple[str, str]]:
    """The words of a line with what stands before each; Chinese and Latin apart, since fonts differ in width."""
    pattern = r"[^\s\u2e80-\uffef]+(?: [^\s\u2e80-\uffef]+)*|[\u2e80-\uffef]+"
    return [(line[: found.start()], found[0]) for found in re.finditer(pattern, line)]
