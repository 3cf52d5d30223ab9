"""Tests of indexer/chrome/profile.py, indexer/chrome/recognition.py and the profiles of the sites."""

from pathlib import Path

import pytest

from indexer.chrome.profile import SiteProfile, load_profiles, parse_profile, read_profile
from indexer.chrome.recognition import recognise_lines, recognise_url
from indexer.errors import ProfileInvalid

MINIMAL = 'organisation = "Collectif du Port"\ndomains = ["port.example"]\n'


def test_a_profile_is_read() -> None:
    """Tables of a profile become its fields."""
    profile = parse_profile("port", MINIMAL + '[lines]\ncut = ["Voir aussi"]\n[status]\nlabel = "Statut:"\n')

    assert (profile.organisation, profile.cut, profile.status_label) == (
        "Collectif du Port",
        ("Voir aussi",),
        "Statut:",
    )


@pytest.mark.parametrize(
    "wrong",
    ["organisation = ", 'organisation = "x"', MINIMAL + "colour = []", MINIMAL + '[select]\ntitle = ["h1["]',
     MINIMAL + '[lines]\ncut = "Voir"', MINIMAL + '[lines]\ncut = ["*"]', "home_country = 'Belgique'\n" + MINIMAL],
)  # fmt: skip
def test_a_wrong_profile_names_its_file(wrong: str) -> None:
    """A profile that cannot work is refused with the name of its file."""
    with pytest.raises(ProfileInvalid, match=r"port\.toml|has no words"):
        parse_profile("port", wrong)


def test_a_profile_that_cannot_be_read_names_its_path(tmp_path: Path) -> None:
    """It is not there, or not text."""
    (tmp_path / "port.toml").write_bytes(b"\xff\xfe\x00")

    for name in ("port.toml", "absent.toml"):
        with pytest.raises(ProfileInvalid, match=rf"{name} cannot be read: check the path"):
            read_profile(tmp_path / name)


def test_all_profiles_are_valid_and_their_domains_differ() -> None:
    """Every profile loads, and no address belongs to two of them."""
    domains = [domain for profile in load_profiles() for domain in profile.domains]

    assert len(domains) == len(set(domains)) >= len(load_profiles())


def test_expressions_of_a_profile_are_checked() -> None:
    """The message names the list to correct."""
    with pytest.raises(ProfileInvalid, match="no regular expression"):
        parse_profile("port", 'organisation = "Port"\ndomains = ["port.example"]\n[recognise]\nwriting = ["("]')


@pytest.mark.parametrize("profile", load_profiles(), ids=lambda profile: profile.name)
def test_each_site_is_known_by_its_address(profile: SiteProfile) -> None:
    """A domain also means its subdomains, and nothing that merely ends alike."""
    domain = profile.domains[0]

    assert recognise_url(f"https://www.{domain}/x") is profile
    assert recognise_url(f"https://not{domain}/x") is None
    assert recognise_url("http://[broken") is None


def test_a_site_is_known_by_one_certain_line_or_two_others() -> None:
    """One line that only one site carries is enough; of the others two are needed."""
    certain = recognise_lines(["2019 - Amnesty International Belgique N° BCE 0418 308 144"])
    together = recognise_lines(["Toutes les infos", "Infos liées"])

    assert certain is together is not None
    assert recognise_lines(["Toutes les infos"]) is None
    assert recognise_lines(["Selon Amnesty International Belgique, les pêcheurs sont détenus."]) is None
