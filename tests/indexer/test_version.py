"""The name of the extraction code changes with the code."""

from pathlib import Path

import pytest

from indexer import version


def test_any_change_of_code_profile_or_words_changes_the_version(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Caches of the interpreter do not count."""
    (tmp_path / "sites").mkdir()
    (tmp_path / "sites" / "a.toml").write_text("a")
    monkeypatch.setattr(version, "files", lambda _: tmp_path)
    before = version.extractor_version.__wrapped__()

    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "x.pyc").write_text("x")
    assert version.extractor_version.__wrapped__() == before

    (tmp_path / "sites" / "a.toml").write_text("b")
    assert version.extractor_version.__wrapped__() != before
