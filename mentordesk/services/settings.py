"""What a person has chosen about the program itself: one small JSON file in the state folder.

It is read before anything else, so it knows nothing of the store. Names and titles never stand here:
a view is remembered by ids alone, because this file is as open as any other. Who writes is kept in
the store (``Editing.me``).
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from mentordesk import paths
from mentordesk.errors import NotWritten
from mentordesk.store.whole_file import write_whole
from mentordesk.words import LANGUAGES, system_reason

THEMES = ("system", "light", "dark", "high_contrast")
MENTEE_CITY = "mentee_city"
ROLES = ("facilitator", MENTEE_CITY, "mentor_city", "association")
SMALLEST_TEXT, LARGEST_TEXT = 90, 200  # per cent

_FORMAT = 1
_IDS = re.compile(r"[A-Za-z0-9_.:/+=-]*")  # ids, numbers and packed shapes of windows, never words
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Settings:
    """The settings as they are. ``with_`` gives others; ``save`` keeps them.

    ``language`` None is the system's, ``store`` None the usual folder, ``rail_in_words`` None leaves it
    to the width. ``command_field`` tells whether the simple view shows it: Ctrl+K was used once.
    ``last_place`` is (page, programme, part…). ``geometry`` is the window's, in base 64.
    """

    language: str | None = None
    theme: str = THEMES[0]
    text_size: int = 100
    role: str | None = None
    store: Path | None = None
    whole_method: bool = False
    command_field: bool = False
    rail_in_words: bool | None = None
    last_place: tuple[str, ...] = ()
    export_folder: Path | None = None
    geometry: str = ""
    views: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    loaded: Settings | None = field(default=None, compare=False, repr=False)
    """As they were read, so that saving writes what was changed here and nothing else."""

    def with_(self, **changes: object) -> Settings:
        """The same with some others. Raises ValueError for what is no such setting."""
        for name, value in changes.items():
            if name not in _TAKEN or not _TAKEN[name](value):
                raise ValueError(f"no such setting: {name}={value!r}")
        return replace(self, **changes)  # type: ignore[arg-type]

    def view(self, programme: str, screen: str) -> Mapping[str, Any]:
        """How a screen was left in a programme; ``programme`` is empty where there is none."""
        return self.views.get(f"{programme}/{screen}", {})

    def with_view(self, programme: str, screen: str, **state: object) -> Settings:
        """The same with parts of a screen's state: widths, order, what is folded."""
        key = f"{programme}/{screen}"
        return self.with_(views={**self.views, key: {**self.view(programme, screen), **state}})


def load() -> Settings:
    """The settings as they were kept; what cannot be read is as if never chosen."""
    try:
        kept = _read()
    except OSError as problem:
        _log.warning("the settings cannot be read: %s", problem)
        kept = {}
    found: dict[str, Any] = {}
    for name, value in kept.items():
        if name not in _TAKEN:
            continue
        given = _given(name, value)
        if _TAKEN[name](given):
            found[name] = given
        else:
            _log.info("the setting %s is not understood", name)
    settings = Settings(**found)
    return replace(settings, loaded=settings)


def save(changed: Settings, kept_before: Settings | None = None) -> None:
    """Keep the settings. Raises NotWritten when the folder does not take them.

    Only what differs from ``kept_before`` (from when ``changed`` was loaded) is written over the file of
    today: another window, or the command line, may have kept something since.
    """
    path = _path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        kept = _read()
    except OSError as problem:
        raise NotWritten(
            "MentorDesk cannot keep its notes in {folder}: {reason}. Make room there and start again.",
            folder=path.parent, reason=system_reason(problem),
        ) from problem  # fmt: skip
    before = kept_before or changed.loaded or Settings()
    for name in _TAKEN:
        now, then = getattr(changed, name), getattr(before, name)
        if name == "views":
            others = {key: state for key, state in now.items() if then.get(key) != state}
            kept[name] = {**_dictionary(kept.get(name)), **others}
        elif now != then:
            kept[name] = str(now) if isinstance(now, Path) else now
    write_whole(path, json.dumps({**kept, "format": _FORMAT}, indent=1).encode("utf-8"))


def _path() -> Path:
    return paths.state_folder() / "settings.json"


def _read() -> dict[str, Any]:
    """The file's content; a file that is not understood is put aside and not lost. Raises OSError."""
    path = _path()
    try:
        kept = json.loads(path.read_bytes())
        if kept["format"] <= _FORMAT:
            return dict(kept)
        _put_aside(path, "newer")
    except FileNotFoundError:
        return {}
    except (ValueError, TypeError, KeyError, RecursionError) as problem:
        _log.warning("the settings are not understood: %s", problem)
        _put_aside(path, "unread")
    return {}


def _put_aside(path: Path, why: str) -> None:
    aside = path.with_name(f"settings-{why}.json")
    try:
        path.replace(aside)
        _log.warning("the settings of before are now %s", aside.name)
    except OSError as problem:
        _log.warning("the settings of before could not be put aside: %s", problem)


def _given(name: str, value: object) -> object:
    """A value of the file in the type it has here."""
    if name in ("store", "export_folder"):
        return Path(value) if isinstance(value, str) and value else None
    return tuple(value) if name == "last_place" and isinstance(value, list) else value


def _dictionary(given: object) -> dict[str, Any]:
    return given if isinstance(given, dict) else {}


# --- what is taken ---------------------------------------------------------------------------------


def _only_ids(given: object) -> bool:
    """Whether there are numbers and ids in it, however deep, and nothing a person wrote."""
    if isinstance(given, str):
        return bool(_IDS.fullmatch(given))
    if isinstance(given, Mapping):
        return all(isinstance(key, str) and _only_ids(key) and _only_ids(each) for key, each in given.items())
    if isinstance(given, (list, tuple)):
        return all(map(_only_ids, given))
    return given is None or isinstance(given, (bool, int, float))


def _path_or_none(given: object) -> bool:
    return given is None or isinstance(given, Path)


def _size(given: object) -> bool:
    return type(given) is int and SMALLEST_TEXT <= given <= LARGEST_TEXT


_TAKEN: Mapping[str, Callable[[object], bool]] = {
    "language": lambda given: given is None or given in LANGUAGES,
    "theme": lambda given: given in THEMES,
    "text_size": _size,
    "role": lambda given: given is None or given in ROLES,
    "store": _path_or_none,
    "whole_method": lambda given: isinstance(given, bool),
    "command_field": lambda given: isinstance(given, bool),
    "rail_in_words": lambda given: given is None or isinstance(given, bool),
    "last_place": lambda given: (
        isinstance(given, tuple) and all(isinstance(each, str) for each in given) and _only_ids(given)
    ),
    "export_folder": _path_or_none,
    "geometry": lambda given: isinstance(given, str) and _only_ids(given),
    "views": lambda given: (
        isinstance(given, Mapping)
        and all(isinstance(each, Mapping) for each in given.values())
        and _only_ids(given)
    ),
}
