"""Whatever happens during a rebuild, readers have the old generation or the new one, whole."""

import errno
import json
import os
import random
import resource
import shutil
import signal
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from search import Index, LiveIndex, SearchRequest, Writer, open_index
from search.errors import (
    IndexDamaged,
    IndexIncompatible,
    IndexMissing,
    IndexUnavailable,
    PublishFailed,
    RebuildInProgress,
)
from search.generations import CURRENT, MANIFEST, VERIFIED, current_name, verify
from tests.conftest import PLAIN_APPEAL

OLD, NEW = {"old1", "old2"}, {"old2", "new1", "new2"}
FILE_EVENTS = {"open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.listdir", "os.scandir", "shutil.rmtree"}
DONE_UNREACHED, FAILED_CLEANLY, DONE, CRASHED = 10, 11, 12, 137


def publish(index: Path, ids: set[str]) -> None:
    """Bring an index to exactly these appeals."""
    with Writer(index) as writer:
        for own in writer.published_ids - ids:
            writer.delete(own)
        for own in ids - writer.published_ids:
            writer.add(replace(PLAIN_APPEAL, id=own, body=f"Le texte de {own}. " * 20))
        writer.publish()


def ids_in(index: Index) -> set[str]:
    """Give the ids an open index finds."""
    return {hit.appeal.id for hit in index.search(SearchRequest("texte", per_page=100)).hits}


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """An index with the old appeals."""
    publish(tmp_path / "old", OLD)
    return tmp_path / "old"


def open_descriptors() -> int:
    """Count the files this process holds open."""
    return len(list(Path("/proc/self/fd").iterdir()))


def in_child(work: Callable[[], int]) -> int:
    """Run work in a forked process and give its exit status."""
    child = os.fork()
    if child == 0:
        status = 1
        try:
            status = work()
        finally:
            os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def rebuild_disturbed(index: Path, number: int, disturb: Callable[[], None], *, again: bool = False) -> int:
    """Publish the new appeals while something happens at the given file event below the index, or from it on."""
    seen = 0

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal seen
        if event in FILE_EVENTS and str(arguments[0]).startswith(str(index)):
            seen += 1
            if seen == number or (again and seen > number):
                disturb()

    def work() -> int:
        sys.addaudithook(hook)
        try:
            publish(index, NEW)
        except (PublishFailed, IndexUnavailable):
            return FAILED_CLEANLY
        return DONE if seen >= number else DONE_UNREACHED

    return in_child(work)


def fail_for_lack_of_room() -> None:
    """Fail as a full disk does."""
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def crash() -> None:
    """End the process at once, as a kill -9 does."""
    os._exit(CRASHED)


@pytest.mark.parametrize(
    ("disturb", "again"), [(crash, False), (fail_for_lack_of_room, False), (fail_for_lack_of_room, True)]
)
def test_a_rebuild_disturbed_at_any_file_event_leaves_old_or_new(
    old: Path, tmp_path: Path, disturb: Callable[[], None], again: bool
) -> None:
    """Kill it or fail it at each of its file operations: what is served is whole, and the next rebuild succeeds."""
    outcomes = set()
    for number in range(1, 500):
        index = tmp_path / f"trial{number}"
        shutil.copytree(old, index)

        status = rebuild_disturbed(index, number, disturb, again=again)

        assert status in {CRASHED, FAILED_CLEANLY, DONE, DONE_UNREACHED}
        served = ids_in(open_index(index))
        assert served in (OLD, NEW)
        outcomes.add(frozenset(served))
        publish(index, NEW)
        assert ids_in(open_index(index)) == NEW
        assert len(list(index.glob("gen-*"))) <= 2
        shutil.rmtree(index)
        if status == DONE_UNREACHED:
            break
    else:
        pytest.fail("The rebuild never came to its end undisturbed.")
    assert number > 20
    assert frozenset(OLD) in outcomes


def test_a_disk_that_fills_up_keeps_the_old_generation(old: Path) -> None:
    """With room growing from nothing, the rebuild fails with a sentence until it succeeds."""
    statuses = []
    for room in range(0, 200_000, 10_000):

        def work(room: int = room) -> int:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
            try:
                publish(old, NEW)
            except PublishFailed as failure:
                return FAILED_CLEANLY if str(old) in str(failure) else 1
            return DONE

        statuses.append(in_child(work))
        if statuses[-1] == DONE:
            break
        assert ids_in(open_index(old)) == OLD

    assert statuses[0] == FAILED_CLEANLY
    assert statuses[-1] == DONE
    assert set(statuses) == {FAILED_CLEANLY, DONE}
    assert ids_in(open_index(old)) == NEW


def test_every_file_is_synced_before_it_becomes_current(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Power may fail at any time: CURRENT never names what is not on disk."""
    synced: list[Path] = []
    replaced: list[Path] = []
    sync, rename = os.fsync, Path.replace

    def recording_sync(descriptor: int) -> None:
        synced.append(Path(f"/proc/self/fd/{descriptor}").readlink())
        sync(descriptor)

    def checking_rename(path: Path, target: Path) -> Path:
        folder = tmp_path / "gen-000001"
        files = sorted(set(folder.iterdir()) - {folder / VERIFIED})
        assert set(files) <= set(synced)
        assert synced.index(folder) > max(synced.index(file) for file in files)
        assert path in synced
        replaced.append(target)
        return rename(path, target)

    monkeypatch.setattr(os, "fsync", recording_sync)
    monkeypatch.setattr(Path, "replace", checking_rename)

    publish(tmp_path, OLD)

    assert replaced == [tmp_path / CURRENT]
    assert synced[-1] == tmp_path


@pytest.mark.parametrize("damage", ["flip", "truncate", "zero", "delete"])
def test_a_damaged_file_is_refused_by_name(old: Path, damage: str) -> None:
    """No answer ever comes from a file that is not what its manifest says."""
    folder = old / current_name(old)
    dice = random.Random(damage)  # noqa: S311 # a seed, not a secret
    for path in sorted(set(folder.iterdir()) - {folder / VERIFIED}):
        content = path.read_bytes()
        if not content and damage != "delete":
            continue
        place = dice.randrange(len(content)) if content else 0
        if damage == "flip":
            path.write_bytes(content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :])
        elif damage == "truncate":
            path.write_bytes(content[:place])
        elif damage == "zero":
            path.write_bytes(bytes(len(content)))
        else:
            path.unlink()

        with pytest.raises((IndexDamaged, IndexIncompatible), match=r"run `vigie index`"):
            open_index(old)

        path.write_bytes(content)
    (folder / VERIFIED).write_text("nonsense")
    assert ids_in(open_index(old)) == OLD


def test_a_manifest_that_was_tampered_with_is_refused_before_anything_is_unpickled(old: Path) -> None:
    """A Whoosh index is code: a file put in its place is never opened."""
    folder = old / current_name(old)
    (toc,) = folder.glob("*.toc")
    toc.write_bytes(b"cos\nsystem\n(S'touch owned'\ntR.")

    with pytest.raises(IndexDamaged, match="not what its manifest says"):
        open_index(old)


def test_another_format_is_refused_with_what_to_do(old: Path) -> None:
    """An index from another version of Vigie is named as such."""
    manifest = old / current_name(old) / MANIFEST
    manifest.write_text(json.dumps(json.loads(manifest.read_text()) | {"format": 0}))

    with pytest.raises(IndexIncompatible, match=r"another version of Vigie .* run `vigie index`"):
        open_index(old)


def test_a_folder_without_an_index_says_how_to_build_one(tmp_path: Path) -> None:
    """Nothing published is not an empty index."""
    with pytest.raises(IndexMissing, match="build it with `vigie index`"):
        open_index(tmp_path)


def test_damage_is_repaired_by_the_next_rebuild(old: Path) -> None:
    """A writer starts over from a generation it cannot read."""
    (segment,) = (old / current_name(old)).glob("*.arrays")
    segment.write_bytes(b"")

    publish(old, NEW)

    assert ids_in(open_index(old)) == NEW


def test_only_one_writer_at_a_time(old: Path) -> None:
    """The second one is told to wait; the first goes on."""
    with Writer(old), pytest.raises(RebuildInProgress, match="wait until it ends"), Writer(old):
        pass


def test_a_killed_writer_leaves_no_lock(old: Path) -> None:
    """The kernel frees the lock of a process that is gone."""
    ready, tell = os.pipe()
    child = os.fork()
    if child == 0:
        with Writer(old):
            os.write(tell, b"x")
            signal.pause()
    os.read(ready, 1)
    with pytest.raises(RebuildInProgress), Writer(old):
        pass

    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)

    publish(old, NEW)
    os.close(ready)
    os.close(tell)


def test_readers_during_rebuilds_always_find_a_whole_generation(old: Path) -> None:
    """Two processes open and search without pause while generations come and go."""
    readers = []
    for _ in range(2):
        child = os.fork()
        if child == 0:
            status = 1
            try:
                good = all(ids_in(open_index(old)) in (OLD, NEW) for _ in range(150))
                status = 0 if good else 2
            finally:
                os._exit(status)
        readers.append(child)

    for turn in range(24):
        publish(old, NEW if turn % 2 == 0 else OLD)

    assert [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in readers] == [0, 0]


def test_an_open_index_outlives_its_folder(old: Path) -> None:
    """A reader in the middle of its work goes on with the generation it has."""
    index = open_index(old)
    first_folder = old / index.generation

    publish(old, NEW)
    publish(old, NEW)

    assert not first_folder.exists()
    assert ids_in(index) == OLD


def test_a_live_index_follows_without_leaking(old: Path) -> None:
    """Each publication is picked up, and files of generations gone are closed."""
    live = LiveIndex(old)
    ids_in(live.current())
    before = open_descriptors()

    for turn in range(20):
        expected = NEW if turn % 2 == 0 else OLD
        publish(old, expected)
        assert ids_in(live.current()) == expected

    assert open_descriptors() <= before + 2


def test_a_live_index_keeps_serving_when_the_new_generation_is_damaged(
    old: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What was verified stays open; the damage is reported once."""
    live = LiveIndex(old)
    live.current()
    publish(old, NEW)
    (segment,) = (old / current_name(old)).glob("*.arrays")
    segment.write_bytes(b"")

    assert ids_in(live.current()) == OLD
    assert ids_in(live.current()) == OLD
    assert capsys.readouterr().err.count("not what its manifest says") == 1


def test_verifying_reads_every_file(old: Path) -> None:
    """The manifest lists all the files of its generation but itself."""
    folder = old / current_name(old)

    assert verify(folder).files.keys() == {path.name for path in folder.iterdir()} - {MANIFEST, VERIFIED}
