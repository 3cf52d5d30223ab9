"""One task from beginning to end in a real browser."""

import os
import shutil
import threading
from collections.abc import Iterator
from hashlib import sha256

import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement

from search import Appeal, PublicationDate, Status, Writer
from web.application import create_app
from web.server import listen
from web.serving import open_sockets
from web.workers import balances

BROWSER, DRIVER = "chromium", "chromedriver"
FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--blink-settings=scriptEnabled=false",
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve twelve appeals on the real server; give the address."""
    folder = tmp_path_factory.mktemp("browser") / "index"
    with Writer(folder) as writer:
        for number in range(12):
            writer.add(_appeal(number))
        writer.publish(notice="Corpus de démonstration : personnes et faits fictifs")
    sockets = open_sockets("127.0.0.1", 0)
    server = listen(create_app(folder), sockets, balances(1)[0])
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{sockets[0].getsockname()[1]}"
    server.close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Chrome]:
    """Start a headless browser that runs no script of any page."""
    binary, driver = shutil.which(BROWSER), shutil.which(DRIVER)
    if not binary or not driver:
        reason = f"{BROWSER} and {DRIVER} are needed: apt-get install chromium chromium-driver"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    options = Options()
    options.binary_location = binary
    for flag in FLAGS:
        options.add_argument(flag)
    chrome = Chrome(options=options, service=Service(driver))
    yield chrome
    chrome.quit()


def _appeal(number: int) -> Appeal:
    identifier = f"appel-{number:02}"
    return Appeal(
        id=identifier,
        source=f"corpus/{identifier}.html",
        url=f"https://exemple.org/{identifier}/{'adresse-tres-longue-' * 8}",
        title=f"Une avocate et son dossier {number}",
        body="L’avocate Aliya Dosmanova a été libérée.\n\nSes avocats remercient celles et ceux qui ont écrit.",
        organisation="Front Line Defenders",
        countries=("KZ",) if number % 2 else ("TR",),
        status=Status.CLOSED if number % 3 else Status.OPEN,
        status_text="Action terminée" if number % 3 else "Agir",
        action="Appel urgent",
        date=PublicationDate(2010 + number, 5, 24) if number % 4 else None,
        language="fr",
        captured_at=None,
        content_hash=sha256(identifier.encode()).hexdigest(),
    )


def find(browser: Chrome, selector: str) -> WebElement:
    """Find the first element of the page for a selector."""
    return browser.find_element(By.CSS_SELECTOR, selector)


def tick(browser: Chrome, label: str) -> None:
    """Choose a facet value by what a reader sees of it."""
    find(browser, ".facets").find_element(By.PARTIAL_LINK_TEXT, label).click()


def chips(browser: Chrome) -> list[str]:
    """Read the chosen filters."""
    return [chip.text for chip in browser.find_elements(By.CSS_SELECTOR, ".chips bdi")]


def test_a_reader_searches_filters_reads_and_goes_back(site: str, browser: Chrome) -> None:
    """The state of the search is whole after the appeal, by our link and by the browser's button."""
    browser.get(site)
    find(browser, "#q").send_keys("avocate", Keys.ENTER)
    tick(browser, "Kazakhstan")
    tick(browser, "Action terminée")
    results = browser.current_url
    find(browser, ".hit-title a").click()
    matches = len(browser.find_elements(By.CSS_SELECTOR, ".body mark"))
    find(browser, ".back a").click()

    assert matches == 2
    assert browser.current_url == results
    assert chips(browser) == ["Kazakhstan", "Action terminée"]
    assert find(browser, "h1").text == "4 résultats"
    assert find(browser, "#q").get_attribute("value") == "avocate"

    browser.back()
    browser.back()
    assert (browser.current_url, chips(browser)) == (results, ["Kazakhstan", "Action terminée"])


def test_the_keyboard_reaches_the_content_first(site: str, browser: Chrome) -> None:
    """The first stop of the tabulator is the way past the masthead."""
    browser.get(f"{site}/?q=avocate")
    find(browser, "body").send_keys(Keys.TAB)

    assert browser.switch_to.active_element.get_attribute("href") == f"{site}/?q=avocate#contenu"


@pytest.mark.parametrize("width", [320, 768, 1440])
@pytest.mark.parametrize("path", ["/", "/?q=avocate&pays=KZ&statut=closed", "/appel/appel-01?q=avocate", "/absent"])
def test_nothing_is_wider_than_the_window(site: str, browser: Chrome, width: int, path: str) -> None:
    """No page scrolls sideways, down to 320 pixels."""
    browser.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False},
    )
    browser.get(site + path)

    size = browser.execute_cdp_cmd("Page.getLayoutMetrics", {})["cssContentSize"]
    assert size["width"] <= width
