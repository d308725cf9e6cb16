"""Fills a page's template: one file that holds its style, script and data, and forbids itself everything else."""

import base64
import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from minestd import __version__
from minestd.reporting.html.tables_as_data import Json
from minestd.resources import templates_folder

_UNSAFE = {
    ord("<"): "\\u003c",
    ord(">"): "\\u003e",
    ord("&"): "\\u0026",
    0x2028: "\\u2028",
    0x2029: "\\u2029",
}


def fill(
    template: str,
    styles: Sequence[str],
    scripts: Sequence[str],
    data: Json,
    title: str,
    lang: str,
    **more: object,
) -> bytes:
    """The page as UTF-8. `template`, `styles` and `scripts` are paths below templates/; `data` becomes JSON.

    The page's security policy allows this very style and script, by their hashes, and nothing else: no network,
    no other script, no frame, no form.
    """
    folder = templates_folder()
    styled = "\n".join(_read(folder / name) for name in styles)
    scripted = '"use strict";\n(() => {\n' + "\n".join(_read(folder / name) for name in scripts) + "\n})();\n"
    policy = (
        f"default-src 'none'; script-src '{_hash(scripted)}'; style-src '{_hash(styled)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )
    environment = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    page = environment.get_template(template).render(
        policy=policy,
        style=Markup(styled),
        script=Markup(scripted),
        data=Markup(_json(data)),
        title=title,
        html_lang="zh-CN" if lang == "zh" else "en",
        version=__version__,
        **more,
    )
    return page.encode("utf-8")


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8").replace("\r\n", "\n")


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")


def _json(data: Json) -> str:
    """JSON that cannot end the element that holds it."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_UNSAFE)
