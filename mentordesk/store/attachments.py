"""Attachments and received files: sealed files named by random id, outside the database.

Half a gigabyte inside the database would make each backup twenty times slower (research/store.md §2).
"""

from __future__ import annotations

from collections.abc import Callable

from mentordesk.store.vault import Vault

ATTACHMENTS, RECEIVED = "attachments", "received"


def keep(vault: Vault, kind: str, content: bytes, new_id: Callable[[], str]) -> str:
    """Seal a file and return the id it is known by. Raises NotWritten."""
    name = new_id()
    vault.seal(f"{kind}/{name}", content)
    return name


def content(vault: Vault, kind: str, name: str) -> bytes:
    """A sealed file's bytes. Raises StoreDamaged when they are not as they were kept."""
    return vault.unseal(f"{kind}/{name}")


def drop(vault: Vault, kind: str, name: str) -> None:
    """Let a sealed file go that nothing names any more; one that another program holds stays, unread."""
    vault.discard(f"{kind}/{name}")
