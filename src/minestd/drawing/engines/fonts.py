"""Whether a font with Chinese is there: without one, pictures show empty boxes and no engine says so."""

import os
import shutil
import subprocess
import sys
from functools import lru_cache
from pathlib import Path

PACKAGE = "fonts-wqy-microhei"
"""The smallest package of Debian and Ubuntu that brings a font with simplified Chinese."""
_WINDOWS = ("msyh.ttc", "msyh.ttf", "simhei.ttf", "simsun.ttc", "Deng.ttf", "NotoSansSC-VF.ttf")
_MACOS = (
    "/System/Library/Fonts/PingFang.ttc",
    "/System/Library/Fonts/STHeiti Light.ttc",
    "/System/Library/Fonts/Hiragino Sans GB.ttc",
    "/Library/Fonts/Arial Unicode.ttf",
)
_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts")
_NAMES = (
    "cjk",
    "wqy",
    "sourcehan",
    "notosanssc",
    "notosanshans",
    "droidsansfallback",
    "uming",
    "ukai",
    "simhei",
)


@lru_cache(maxsize=1)
def find_font() -> str | None:
    """The name or file of a font that has Chinese, or None. Asks fontconfig, then looks where fonts usually lie."""
    if sys.platform == "win32":
        return _first_file(Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts", _WINDOWS)
    if sys.platform == "darwin":
        found = next((name for name in _MACOS if Path(name).is_file()), None)
        if found:
            return found
    return _by_fontconfig() if shutil.which("fc-list") else _by_folder()


def _first_file(folder: Path, names: tuple[str, ...]) -> str | None:
    return next((str(folder / name) for name in names if (folder / name).is_file()), None)


def _by_fontconfig() -> str | None:
    try:
        asked = ["fc-list", ":lang=zh-cn", "family"]
        answer = subprocess.run(asked, capture_output=True, check=True, timeout=20)
    except (OSError, subprocess.SubprocessError):
        return _by_folder()
    families = sorted(line for line in answer.stdout.decode("utf-8", "replace").splitlines() if line.strip())
    return families[0] if families else None


def _by_folder() -> str | None:
    for folder in _FOLDERS:
        files = sorted(Path(folder).expanduser().rglob("*.[to]t[cf]"))
        for file in files:
            if any(name in file.name.lower().replace("-", "") for name in _NAMES):
                return str(file)
    return None
