"""Lines that belong to a picture: whose it is, its file, the buttons on it."""

import re

from indexer.wording import word_count

_FILE_CHARACTERS = 150  # of a file's name
_CREDIT_WORDS = 60  # of a caption with its credit at the end
_SHORT_WORDS = 10  # of a line that begins as a credit; a longer one speaks of a photograph
_BEGINS = re.compile(
    r"(?:©|\(c\)|@(?=[^\W\d_]+$)|(?:crédits?(?: photos?)?|photos?|images?|illustrations?|photographie|légende|picture"
    r"|credit)\s?(?::|©)|(?:photo|image) (?:©|by|from|via))\s?.{1,90}",
    re.IGNORECASE,
)
_AGENCIES = (
    "AFP", "Reuters", "REUTERS", "Getty Images", "Getty", "EPA", "SIPA", "Sipa", "AP Photo", "AP", "Shutterstock",
    "Hans Lucas", "Keystone", "KEYSTONE", "Belga", "BELGA", "Anadolu", "NurPhoto", "Pixabay", "Unsplash", "Flickr",
    "Wikimedia", "DR", "D.R.",
)  # fmt: skip
_SIGNS = ("©", "(c)", "(C)", *_AGENCIES)  # one of which ends the line, and looking for them is cheap
_ENDS = re.compile(
    r"[^.!?;:]{0,300}(?:\.\s{1,2})?(?:©|\([cC]\)) ?(?:\d{4} )?[^!?©]{2,80}"
    rf"|[^.!?;:]{{0,300}}[,/(–-]\s?(?:[\w.’' -]{{2,40}}[/,–-]\s?|(?:photo|crédit)s?\s?:?\s)?"
    rf"(?:{'|'.join(map(re.escape, _AGENCIES))})(?:\s?(?:/|via)\s?[\w. ]{{1,40}})?\)?"
)
_FILE = re.compile(r"(?:JPE?G|PNG|GIF|PDF|Word|MP3|Zip|SVG)\s?[-–:]\s?[\d.,]+\s?[kmg]?[ob](?:ctets)?", re.IGNORECASE)
_FILE_NAME = re.compile(  # shown as the text of an image
    r"\S*_\S*|[\w.()-]+(?: [\w.()-]+){0,6}[. ](?:jpe?g|png|gif|webp|svg)|\S+\.(?:pdf|docx?)|(?:IMG|DSC[FN]?)[ _-]?\d+",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r".{0,400}\((?:©|\([cC]\))[^()]{2,80}\)\W*")
_BUTTON = re.compile(
    r"(?:click to expand|cliquez pour agrandir|agrandir)(?: l['’])?\s?image\b.{0,400}|play video|lire la vidéo"
    r"|capture d['’]écran \S.{0,60}",
    re.IGNORECASE,
)


def is_credit(line: str) -> bool:
    """Say whether a line is a picture's: "© Ada Brun", "Un marché, le 4 mars, Ada Brun/AFP", "JPEG - 72 ko"."""
    line = line.strip()
    count = word_count(line)
    if _FILE.fullmatch(line) or _BUTTON.fullmatch(line):
        return True
    if count <= _SHORT_WORDS and _BEGINS.fullmatch(line):
        return True
    if count > _CREDIT_WORDS or not any(map(line.__contains__, _SIGNS)):
        return False
    return _ENDS.fullmatch(line) is not None or ("(" in line and _IN_BRACKETS.fullmatch(line) is not None)


def is_file_name(line: str) -> bool:
    """Say whether a line is the name of a picture's file or of another: "port_filets.jpg", "port filets jpg"."""
    return len(line) <= _FILE_CHARACTERS and _FILE_NAME.fullmatch(line) is not None
