"""Where things are: what travels with the program, and what belongs to the person.

``resources/`` and ``i18n/`` are found beside the package in a checkout and inside it in a wheel or
a bundle. The person's folders follow the system's habits (platformdirs) unless an environment
variable names another: ``MENTORDESK_DATA``, ``MENTORDESK_STATE``, ``MENTORDESK_CACHE``.
"""

from __future__ import annotations

import os
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _shipped(name: str) -> Path:
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def resources() -> Path:
    """The folder of forms, samples, fonts and icons."""
    return _shipped("resources")


def catalogues() -> Path:
    """The folder of the .po files."""
    return _shipped("i18n")


def _personal(variable: str, kind: str) -> Path:
    named = os.environ.get(variable)
    if named:
        return Path(named)
    import platformdirs

    folders = platformdirs.PlatformDirs("MentorDesk", appauthor=False)
    found: Path = getattr(folders, kind)
    return found


def data_folder() -> Path:
    """What the person owns: stores, forms of an association. Never a roaming or synced folder."""
    return _personal("MENTORDESK_DATA", "user_data_path")


def state_folder() -> Path:
    """What this laptop remembers of its stores outside them (last sequence numbers, logs)."""
    return _personal("MENTORDESK_STATE", "user_state_path")


def cache_folder() -> Path:
    """What can be made again (compiled catalogues)."""
    return _personal("MENTORDESK_CACHE", "user_cache_path")


def default_store() -> Path:
    """Where a person's store lies when nothing else is said."""
    return data_folder() / "store"


def demonstration_store() -> Path:
    """Where ``demo`` puts its store when nothing else is said."""
    return data_folder() / "demonstration"
