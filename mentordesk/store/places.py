"""Folders where a live database would be damaged: network shares and synchronised folders.

SQLite on a network share corrupts silently, and a synchronising program copies the database without
its log. The store stays on this computer; complete files travel (research/store.md §3).
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import psutil

from mentordesk.errors import UnsafePlace

_SYNCED_NAMES = re.compile(
    r"(?i)(onedrive( ?- ?.+)?|dropbox( \(.+\))?|google ?drive|my drive|googledrive-.+|icloud ?drive|"
    r"mobile documents|nextcloud\d*|owncloud|pcloud ?drive|proton ?drive|box( sync)?|megasync|"
    r"mega|seafile|syncthing|cloudstorage|kdrive|tresorit)"
)
_SYNC_MARKS = (
    ".dropbox", ".dropbox.cache", ".stfolder", ".sync_log.db", ".owncloudsync.log", ".csync_journal.db",
)  # fmt: skip
_SYNC_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_NETWORK_TYPES = re.compile(
    r"(?i)(nfs\d?|cifs|smb\w*|afpfs|webdav|davfs\d?|ncpfs|9p|fuse\.(sshfs|rclone|davfs2?|gvfsd-fuse|"
    r"google-drive-ocamlfuse|onedriver|s3fs)|fuse\.\w*drive\w*)"
)


def refuse_unsafe(folder: Path) -> None:
    """Raises UnsafePlace when the folder is synchronised or on a network."""
    place = Path(os.path.abspath(folder))
    service = _synced(place) or _synced(place.resolve())
    if service:
        raise UnsafePlace(
            "{folder} is synchronised by another program ({service}), which can damage a store at work. "
            "Choose a folder of this computer that is not synchronised.",
            folder=folder, service=service,
        )  # fmt: skip
    share = _network(place.resolve())
    if share:
        raise UnsafePlace(
            "{folder} is on a network drive ({share}), where a store can be damaged without warning. "
            "Choose a folder of this computer.",
            folder=folder, share=share,
        )  # fmt: skip


def _synced(place: Path) -> str | None:
    for part in place.parts:
        if _SYNCED_NAMES.fullmatch(part):
            return part
    for parent in (place, *place.parents):
        if any((parent / mark).exists() for mark in _SYNC_MARKS):
            return parent.name
    roots = [os.environ[name] for name in _SYNC_VARIABLES if os.environ.get(name)]
    return next((Path(root).name for root in roots if place.is_relative_to(root)), None)


def _network(place: Path) -> str | None:
    if str(place).startswith(("\\\\", "//")):
        return str(place)
    best = max(
        (part for part in psutil.disk_partitions(all=True) if place.is_relative_to(part.mountpoint)),
        key=lambda part: len(part.mountpoint),
        default=None,
    )
    if best and (_NETWORK_TYPES.fullmatch(best.fstype) or "remote" in best.opts.split(",")):
        return str(best.fstype or best.mountpoint)
    return None
