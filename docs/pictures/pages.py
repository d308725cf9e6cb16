"""The photographs of the pages in page.md: `python docs/pictures/pages.py`, with Chromium and its driver installed.

They show the example list in both sizes and themes. Fonts differ from machine to machine: no test compares them.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
LIST = ROOT / "examples" / "coal-mine-standards-sample.xlsx"
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run")
QUIET = ("--disable-background-networking", "--disable-component-update", "--disable-sync")
WIDE, PHONE = (1280, 900), (390, 844)

# By name: the page, the state of it, the size of the screen and the theme.
PICTURES = {
    "page-overview": ("report.html", "#/overview", WIDE, "light"),
    "page-overview-dark": ("report.html", "#/overview?lang=en", WIDE, "dark"),
    "page-system": ("report.html", "#/system?count=all", WIDE, "light"),
    "page-node": ("report.html", "#/system/D1.04?count=all", WIDE, "light"),
    "page-gaps": ("report.html", "#/gaps?count=all", WIDE, "light"),
    "page-standards-dark": ("report.html", "#/standards?f-sub=B", WIDE, "dark"),
    "page-phone": ("report.html", "#/overview", PHONE, "light"),
    "page-phone-system": ("report.html", "#/system/B?count=all", PHONE, "light"),
    "page-phone-dark": ("report.html", "#/standards", PHONE, "dark"),
    "page-review": ("review.html", "", WIDE, "light"),
    "page-review-dark": ("review.html", "", WIDE, "dark"),
    "page-review-phone": ("review.html", "", PHONE, "light"),
}


def main() -> None:
    """Make the pages, then a photograph each."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        minestd = [sys.executable, "-m", "minestd"]
        given = ["--quiet", "--lang", "zh"]
        report = [*minestd, "report", LIST, "--as-of", "2025-12-31", *given]
        subprocess.run([*report, "-o", folder / "report.html"], check=True)
        subprocess.run([*minestd, "place", LIST, *given, "-o", folder / "review.html"], check=True)
        options = webdriver.ChromeOptions()
        options.binary_location = shutil.which("chromium") or shutil.which("google-chrome") or ""
        for flag in (*FLAGS, *QUIET, f"--user-data-dir={folder / 'profile'}"):
            options.add_argument(flag)
        driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
        try:
            for picture, (page, fragment, size, theme) in PICTURES.items():
                photograph(driver, folder / page, fragment, size, theme, HERE / f"{picture}.png")
        finally:
            driver.quit()


def photograph(
    driver: webdriver.Chrome, page: Path, fragment: str, size: tuple[int, int], theme: str, to: Path
) -> None:
    """What a screen of this size and theme shows."""
    metrics = {"width": size[0], "height": size[1], "deviceScaleFactor": 1, "mobile": size == PHONE}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    features = [{"name": "prefers-color-scheme", "value": theme}]
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
    driver.get("about:blank")
    driver.get(page.as_uri() + fragment)
    to.write_bytes(driver.get_screenshot_as_png())


if __name__ == "__main__":
    main()
