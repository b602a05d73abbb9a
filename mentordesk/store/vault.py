"""The one door through which a store's bytes reach the disk, with a key or without.

A store's data key is 32 random bytes. From it come, by HKDF, one key for the database (SQLCipher,
raw) and one for the sealed files (AES-256-GCM); ``key.json`` holds neither, only a value that tells
a wrong key from a damaged file, and later the wrapped forms of the key (passphrase, recovery).

A sealed file is ``MDF1`` + one byte of method + its body: method 0 is the SHA-256 of the name and
content followed by the content; method 1 a nonce of 12 bytes followed by AES-GCM with the name as
associated data. Either way a file that was changed, cut or renamed is noticed.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import logging
import os
import re
from pathlib import Path
from typing import Any

from mentordesk.errors import StoreDamaged, StoreRefused
from mentordesk.store.whole_file import write_whole

KEY_LENGTH = 32
KEY_FILE = "key.json"
DATABASE = "store.db"
_FORMAT = 1
_log = logging.getLogger(__name__)
_MAGIC = b"MDF1"
_NAME = re.compile(r"(attachments|received)/[a-z0-9]+")
_PLAIN, _SEALED = b"\x00", b"\x01"


class Vault:
    """The files of one store folder. ``key`` is None for a store that is not encrypted."""

    def __init__(self, folder: Path, key: bytes | None) -> None:
        if key is not None and len(key) != KEY_LENGTH:
            raise ValueError("a data key has 32 bytes")
        self.folder = folder
        self.key = key
        self.encrypted = key is not None
        self._database_key = _derived(key, b"database") if key else None
        self._file_key = _derived(key, b"files") if key else None
        self._check = _derived(key, b"check").hex() if key else None

    @property
    def database(self) -> Path:
        """Where the database lies."""
        return self.folder / DATABASE

    def create(self) -> None:
        """Write the side file of a new store."""
        head: dict[str, Any] = {"format": _FORMAT, "encrypted": self.encrypted}
        if self.encrypted:
            head |= {"cipher": "sqlcipher-4-raw", "check": self._check, "wraps": []}
        write_whole(self.folder / KEY_FILE, json.dumps(head, indent=1).encode("utf-8"))

    def check_key(self) -> None:
        """Raises StoreRefused when the key is missing, not needed or wrong; StoreDamaged without key.json."""
        try:
            head = json.loads((self.folder / KEY_FILE).read_text(encoding="utf-8"))
            encrypted, check, newer = bool(head["encrypted"]), head.get("check"), head["format"] > _FORMAT
        except (OSError, ValueError, KeyError, TypeError) as problem:
            raise StoreDamaged(
                "The key file of the store in {folder} cannot be read. Restore the folder from a backup.",
                folder=self.folder,
            ) from problem
        if newer:
            raise StoreRefused(
                "The store in {folder} was made by a newer MentorDesk. Install the newer version to open it.",
                folder=self.folder,
            )
        if encrypted and not self.encrypted:
            raise StoreRefused("The store in {folder} is locked. Give its passphrase.", folder=self.folder)
        if encrypted != self.encrypted or (
            encrypted and not hmac.compare_digest(str(check), str(self._check))
        ):
            raise StoreRefused(
                "This is not the passphrase of the store in {folder}. Try again; nothing was changed.",
                folder=self.folder,
            )

    def connect(self, path: Path | None = None) -> Any:
        """A DB-API connection to the database (or to a copy of it), with the key given first."""
        from sqlcipher3 import dbapi2

        connection = dbapi2.connect(
            str(path or self.database), isolation_level=None, timeout=5, check_same_thread=False
        )
        if self._database_key:
            connection.execute("PRAGMA cipher_log_level=NONE")
            connection.execute(f"PRAGMA key=\"x'{self._database_key.hex()}'\"")
        try:
            connection.execute("SELECT count(*) FROM sqlite_master")  # a wrong key shows only here
        except dbapi2.DatabaseError:
            connection.close()
            raise
        return connection

    def seal(self, name: str, content: bytes) -> None:
        """Keep a file under ``name`` (``folder/id`` inside the store). Raises NotWritten."""
        if not _NAME.fullmatch(name):
            raise ValueError(f"not a name of a sealed file: {name}")
        if self._file_key:
            from cryptography.hazmat.primitives.ciphers.aead import AESGCM

            nonce = os.urandom(12)
            body = _SEALED + nonce + AESGCM(self._file_key).encrypt(nonce, content, name.encode("utf-8"))
        else:
            body = _PLAIN + _plain_digest(name, content) + content
        target = self.folder / name
        target.parent.mkdir(exist_ok=True)  # a copy made by other means may have left empty folders out
        write_whole(target, _MAGIC + body)

    def discard(self, name: str) -> None:
        """Remove a sealed file nobody asks for any more; where the system holds it, it stays behind."""
        if not _NAME.fullmatch(name):
            raise ValueError(f"not a name of a sealed file: {name}")
        try:
            (self.folder / name).unlink()
        except OSError as problem:
            _log.warning("a sealed file that is no longer wanted stays behind: %s", problem)

    def unseal(self, name: str) -> bytes:
        """The content of a sealed file. Raises StoreDamaged when it is not as it was written."""
        damaged = StoreDamaged(
            "A file kept in the store ({name}) is damaged. Restore it from a backup.", name=name
        )
        try:
            raw = (self.folder / name).read_bytes()
        except OSError as problem:
            raise damaged from problem
        method, body = raw[4:5], raw[5:]
        if raw[:4] != _MAGIC or method not in (_PLAIN, _SEALED):
            raise damaged
        if method == _PLAIN:
            content = body[32:]
            if not hmac.compare_digest(body[:32], _plain_digest(name, content)):
                raise damaged
            return content
        if not self._file_key:
            raise damaged
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        try:
            return AESGCM(self._file_key).decrypt(body[:12], body[12:], name.encode("utf-8"))
        except (InvalidTag, ValueError) as problem:
            raise damaged from problem


def _derived(key: bytes, purpose: bytes) -> bytes:
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), KEY_LENGTH, salt=b"mentordesk store 1", info=purpose).derive(key)


def _plain_digest(name: str, content: bytes) -> bytes:
    return hashlib.sha256(name.encode("utf-8") + b"\0" + content).digest()
