"""Where the store lies, and a way on when it must not lie where the system keeps a person's files.

A profile on a network share or in a synchronised folder is never a dead end: a folder of this computer
is found, what was there is copied, and the choice is remembered.
"""

from __future__ import annotations

import logging
import os
import re
import stat
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from mentordesk import paths
from mentordesk.errors import NotWritten, StoreDamaged, StoreRefused, UnsafePlace
from mentordesk.services import settings as kept
from mentordesk.services.settings import Settings
from mentordesk.words import system_reason

if TYPE_CHECKING:
    from mentordesk.store.store import Store

STORE = "store"
_SHARED_BY_ALL = {"darwin": Path("/Users/Shared"), "linux": Path("/var/tmp")}  # noqa: S108 - made private below
_log = logging.getLogger(__name__)


def store_folder(settings: Settings, named: Path | None = None) -> Path:
    """The folder named by argument or MENTORDESK_STORE, else the one chosen, else the usual one."""
    if named is not None:
        return named
    if os.environ.get("MENTORDESK_STORE"):
        return Path(os.environ["MENTORDESK_STORE"])
    if settings.store is None:
        return paths.default_store()
    if _is_shared(settings.store.parent) and not _private(settings.store.parent):
        _log.error("%s is somebody else’s folder", settings.store.parent)
        return paths.default_store()
    return settings.store


def local_folder(system: str = sys.platform, variables: Mapping[str, str] = os.environ) -> Path | None:
    """Where on this computer a store may lie: safe, and ours to write. Nothing is made yet."""
    from mentordesk.store.places import refuse_unsafe

    for base in _candidates(system, variables):
        try:
            refuse_unsafe(base / STORE)
        except UnsafePlace as problem:
            _log.info("not a place for a store: %s", problem)
            continue
        if (not _is_shared(base) or _private(base)) and _writable(base):
            return base / STORE
    return None


def may_be_emptied(folder: Path) -> bool:
    """Whether the system clears that place of files nobody has used for some weeks."""
    return folder.parent.parent == _SHARED_BY_ALL["linux"]


def work_locally(refused: Path, key: bytes | None = None) -> Path:
    """Take a folder of this computer in place of ``refused``, and remember it.

    A store that lies there is copied whole; it stays as it is. Where none lies, nothing is made yet.
    Raises StoreRefused when no folder will do or somebody writes in that store, NotWritten when the
    copy cannot be made, StoreDamaged when what was copied is not whole.
    """
    from mentordesk.store.copying import is_store

    folder = local_folder()
    if folder is None:
        raise StoreRefused(
            "This computer has no folder that can hold your work safely. Ask whoever looks after it for a "
            "folder on its own disk, and for MentorDesk to be started with that folder."
        )
    _make_base(folder.parent)
    if is_store(refused):
        folder = _brought_here(refused, folder, key)
    elif not is_store(folder):
        folder = _free(folder)
    kept.save(kept.load().with_(store=folder))
    return folder


# --- folders ---------------------------------------------------------------------------------------


def _candidates(system: str, variables: Mapping[str, str]) -> Iterator[Path]:
    yield paths.data_folder()
    if system == "win32":
        user = re.sub(r"[^\w.-]", "_", variables.get("USERNAME") or "user")
        inside = {"LOCALAPPDATA": Path("MentorDesk")} | {
            name: Path("MentorDesk", user) for name in ("PROGRAMDATA", "PUBLIC")
        }
    else:
        inside = dict.fromkeys(("XDG_DATA_HOME", "XDG_STATE_HOME"), Path("MentorDesk"))
    for name, below in inside.items():
        if Path(variables.get(name) or "").is_absolute():
            yield Path(variables[name]) / below
    if system in _SHARED_BY_ALL:
        yield _SHARED_BY_ALL[system] / f"mentordesk-{os.getuid()}"


def _is_shared(base: Path) -> bool:
    return base.parent in _SHARED_BY_ALL.values()


def _private(base: Path) -> bool:
    """Whether a folder among everybody's is ours alone, or nobody's yet."""
    try:
        found = base.lstat()
    except FileNotFoundError:
        return True
    except OSError as problem:
        _log.info("%s cannot be looked at: %s", base, problem)
        return False
    return stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid() and not found.st_mode & 0o077


def _writable(base: Path) -> bool:
    """Tried, not asked: what a system says of rights is not what it does."""
    import tempfile

    there = next(each for each in (base, *base.parents) if each.exists())
    try:
        os.rmdir(tempfile.mkdtemp(prefix=".mentordesk-", dir=there))
    except OSError as problem:
        _log.info("%s cannot be written: %s", there, problem)
        return False
    return True


def _make_base(base: Path) -> None:
    try:
        base.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as problem:
        raise NotWritten(
            "The folder {folder} cannot be made: {reason}. Choose another place.",
            folder=base, reason=system_reason(problem),
        ) from problem  # fmt: skip


def _free(folder: Path) -> Path:
    """This name, or the first numbered one that nothing lies under."""
    for number in range(1, 1000):
        named = folder if number == 1 else folder.with_name(f"{folder.name}-{number}")
        if not named.exists() or (named.is_dir() and not any(named.iterdir())):
            return named
    raise RuntimeError(f"a thousand folders beside {folder}")


# --- the copy --------------------------------------------------------------------------------------


def _brought_here(refused: Path, folder: Path, key: bytes | None) -> Path:
    """A copy of the store, or the store here that holds all of it already."""
    import shutil

    from mentordesk.store.copying import copied, is_store
    from mentordesk.store.database import damaged

    target = _free(folder)
    if target.is_dir():
        target.rmdir()
    try:
        with copied(refused, target) as fresh:
            if is_store(folder) and _held(fresh, folder, key):
                shutil.rmtree(fresh)
                return folder
            if not _locked(fresh, key):
                _settle_in(fresh, key)
    except StoreDamaged as problem:
        raise damaged(refused) from problem
    return target


def _locked(folder: Path, key: bytes | None) -> bool:
    """Whether a passphrase is needed that has not been given yet; it is asked for at opening."""
    from mentordesk.store.vault import Vault

    if key is not None:
        return False
    try:
        Vault(folder, None).check_key()
    except StoreRefused:
        return True
    return False


def _settle_in(fresh: Path, key: bytes | None) -> None:
    """Open the copy once, whole and for writing; it is the same person who writes in it."""
    from mentordesk.store.store import Store

    with Store.open(fresh, key, writing=False) as store:
        me = store.local("me")
    with Store.open(fresh, key) as store:
        if me is not None and store.local("me") is None:
            store.keep_local("me", me)


def _held(fresh: Path, here: Path, key: bytes | None) -> bool:
    """Whether every change of the copy is in the store that is here already."""
    from mentordesk.store.store import Store
    from mentordesk.store.vault import KEY_FILE

    if _locked(fresh, key):
        return (fresh / KEY_FILE).read_bytes() == (here / KEY_FILE).read_bytes()
    try:
        with Store.open(here, key, writing=False) as store:
            known = _numbers(store)
    except (StoreRefused, StoreDamaged) as problem:
        _log.info("the store that is here is another one: %s", problem)
        return False
    with Store.open(fresh, key, writing=False) as store:
        return all(known.get(strand, 0) >= number for strand, number in _numbers(store).items())


def _numbers(store: Store) -> dict[str, int]:
    from mentordesk.store.strands import last_numbers

    with store.reading() as connection:
        return last_numbers(connection)
