"""Tests of the lines that belong to a picture."""

import pytest

from indexer.chrome.picture_credits import is_credit, is_file_name


@pytest.mark.parametrize(
    "line",
    [
        "© Ada Brun",
        "@Shutterstock",
        "Image : Ada Brun from Pixabay",
        "JPEG - 72.6 ko",
        "Des pêcheurs au port de Sandiano, le 4 mars 2015, ADA BRUN/AFP via Getty Images",
        "Des proches devant la prison, le 2 mars. © 2023 Privé",
        "Click to expand Image Le maire au port de Sandiano. © 2024 Ada Brun/AP Photo",
        "Play Video",
        "Le port après le procès. Le port après le procès. (© Archives du port)",
    ],
)
def test_captions_with_credits_and_files_are_a_pictures(line: str) -> None:
    """They stand amid an article in text captures, and tell nothing of it."""
    assert is_credit(line)


@pytest.mark.parametrize(
    "line",
    [
        "Une photo du pêcheur a circulé dès le lendemain sur le port.",
        "Il a été arrêté samedi, selon l'AFP",
        "Photo de classe interdite : l'instituteur est muté à Sandiano, et ses élèves se taisent",
        "On l'a vu à la radio. Il a parlé, puis la police est venue (AFP)",
    ],
)
def test_a_text_may_speak_of_pictures_and_agencies(line: str) -> None:
    """What is said of a photograph is of the article."""
    assert not is_credit(line)


def test_a_credit_in_brackets_may_say_photo() -> None:
    """A caption with "(photo DR)" at its end."""
    assert is_credit("Ada Tovi avec ses collègues, Sandiano, 2016 (photo DR)")


def test_names_of_files_are_a_pictures() -> None:
    """Shown as its text, with or without the point that some programs take away."""
    assert all(map(is_file_name, ("port_filets.jpg", "niger_camp jpg", "un port.png", "IMG 2034", "lettre.pdf")))
    assert not any(map(is_file_name, ("Un port au matin", "Il a filmé le port jpg et fils sans un mot de plus")))
