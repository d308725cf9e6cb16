"""A headless Chromium with the network off, and the pages of the example list."""

import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from minestd.commands.app import main
from minestd.resources import examples_folder

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
SIZES = {"wide": (1280, 900), "phone": (390, 844)}
AXE = Path(__file__).parent / "vendor" / "axe.min.js"


@dataclass
class Browser:
    """A browser with what the tests ask of it."""

    driver: Any
    downloads: Path

    def open(self, page: Path, fragment: str = "") -> None:
        """Load a page anew, with the network off."""
        self.driver.get("about:blank")
        self.driver.get(page.as_uri() + fragment)

    def go(self, fragment: str) -> None:
        """Follow a fragment link on the page that is open."""
        self.js("location.hash = arguments[0]", fragment)
        self.until(lambda: self.js("return decodeURIComponent(location.hash)") == fragment)
        self.js("return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")

    def js(self, script: str, *arguments: object) -> Any:
        """Run a script in the page."""
        return self.driver.execute_script(script, *arguments)

    def find(self, selector: str) -> Any:
        """The first element."""
        return self.driver.find_element("css selector", selector)

    def click(self, selector: str) -> None:
        """Click the first element, found anew where the page is just being drawn."""
        from selenium.common.exceptions import StaleElementReferenceException

        def clicked() -> bool:
            try:
                self.find(selector).click()
            except StaleElementReferenceException:
                return False
            return True

        self.until(clicked)

    def all(self, selector: str) -> list[Any]:
        """All elements."""
        return list(self.driver.find_elements("css selector", selector))

    def text(self, selector: str) -> str:
        """The text of the first element."""
        return str(self.js("return document.querySelector(arguments[0]).textContent", selector))

    def keys(self, *keys: str) -> None:
        """Press keys where the focus is."""
        from selenium.webdriver.common.action_chains import ActionChains

        for key in keys:
            ActionChains(self.driver).send_keys(key).perform()

    def until(self, true: Callable[[], object]) -> None:
        """Wait for something that must come soon."""
        end = time.monotonic() + 10
        while not true():
            assert time.monotonic() < end, "it did not come"
            time.sleep(0.05)

    def look(self, size: str, theme: str = "light") -> None:
        """Take a size of screen and a theme."""
        width, height = SIZES[size]
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": size == "phone"}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
        features = [{"name": "prefers-color-scheme", "value": theme}]
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})

    def complaints(self) -> list[str]:
        """What the console said since the last call."""
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def requests(self) -> list[str]:
        """The addresses asked for since the last call."""
        import json

        events = [json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance")]
        return [
            event["params"]["request"]["url"]
            for event in events
            if event["method"] == "Network.requestWillBeSent"
        ]


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """One browser for all tests, with an empty profile; skipped where there is none."""
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    driver_program = shutil.which("chromedriver")
    if program is None or driver_program is None:
        pytest.skip("no Chromium with its driver here (Debian: apt-get install chromium chromium-driver)")
    webdriver = pytest.importorskip("selenium.webdriver", reason="selenium is not installed")
    from selenium.webdriver.chrome.service import Service

    profile, downloads = tmp_path_factory.mktemp("profile"), tmp_path_factory.mktemp("downloads")
    options = webdriver.ChromeOptions()
    options.binary_location = program
    for flag in (*FLAGS, f"--user-data-dir={profile}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(driver_program))
    driver.execute_cdp_cmd(
        "Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(downloads)}
    )
    driver.execute_cdp_cmd("Network.enable", {})
    driver.execute_cdp_cmd(
        "Network.emulateNetworkConditions",
        {"offline": True, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0},
    )
    yield Browser(driver, downloads)
    driver.quit()


@pytest.fixture
def browser(chromium: Browser) -> Iterator[Browser]:
    """The browser, wide and light; after each test no complaint in the console and no request off the machine."""
    chromium.look("wide")
    chromium.complaints(), chromium.requests()
    yield chromium
    assert chromium.complaints() == []
    assert [
        one for one in chromium.requests() if not one.startswith(("file:", "data:", "blob:", "about:"))
    ] == []


def run(*arguments: object) -> None:
    """A command that must succeed."""
    with pytest.raises(SystemExit) as end:
        main([str(argument) for argument in arguments])
    assert not end.value.code


@pytest.fixture(scope="session")
def sample() -> Path:
    """The example list, nothing confirmed."""
    return examples_folder() / "coal-mine-standards-sample.xlsx"


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory, sample: Path) -> Path:
    """A folder with the report of the example list as page and JSON, and its review page."""
    folder = tmp_path_factory.mktemp("pages")
    outputs = ("-o", folder / "report.html", "-o", folder / "report.json")
    run("report", sample, "--as-of", "2025-12-31", "--lang", "zh", "--quiet", *outputs)
    run("place", sample, "--lang", "zh", "--quiet", "-o", folder / "review.html")
    return folder


@pytest.fixture(scope="session")
def page(made: Path) -> Path:
    """The report page."""
    return made / "report.html"


@pytest.fixture(scope="session")
def command() -> Callable[..., None]:
    """Run a command that must succeed."""
    return run


@pytest.fixture(scope="session")
def serious() -> Callable[[Browser, str], list[str]]:
    """What axe-core finds serious or critical on a view of the page that is open."""
    source = AXE.read_text(encoding="utf-8")

    def look(browser: Browser, view: str = "") -> list[str]:
        if view:
            browser.go(view)
        if not browser.js("return Boolean(window.axe)"):
            browser.js(source)
        found = browser.driver.execute_async_script("axe.run().then(arguments[0])")
        return [
            f"{one['id']}: {node['html'][:160]} {node['failureSummary'][:300]}"
            for one in found["violations"]
            if one["impact"] in ("serious", "critical")
            for node in one["nodes"][:3]
        ]

    return look
