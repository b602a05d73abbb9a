"""The forms there are, by key: those that travel with the program, and an association's own.

Everything is read once per process. ``forget`` looks again.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from mentordesk import paths
from mentordesk.errors import BadInput, MentorDeskError
from mentordesk.forms.definition import Form
from mentordesk.forms.own import OwnForms, read_folder
from mentordesk.forms.parsing import Parser
from mentordesk.words import system_reason


@lru_cache(maxsize=32)
def form(key: str) -> Form:
    """The form under this key, as it is worded here. Raises BadInput when there is none."""
    own = _own()
    return own.forms.get(key) or own.worded(shipped_form(key))


@lru_cache(maxsize=32)
def shipped_form(key: str) -> Form:
    """A form as it travels with the program. Raises BadInput when there is none or it is at fault."""
    return read_form(_shipped_folder() / f"{key}.toml")


@lru_cache(maxsize=1)
def form_keys() -> tuple[str, ...]:
    """The keys of the forms that are filled and printed as such: the program's, then the association's."""
    return tuple(each for each in every_key() if not form(each).bound)


@lru_cache(maxsize=1)
def every_key() -> tuple[str, ...]:
    """The keys of all forms, those too that pages and documents of their own show (design §4, "bound")."""
    return (*shipped_keys(), *own_form_keys())


@lru_cache(maxsize=1)
def shipped_keys() -> tuple[str, ...]:
    """The keys of the forms that travel with the program."""
    return tuple(sorted(path.stem for path in _shipped_folder().glob("*.toml")))


def own_form_keys() -> tuple[str, ...]:
    """The keys of an association's own forms."""
    return tuple(sorted(_own().forms))


def own_faults() -> tuple[MentorDeskError, ...]:
    """Why files of the association's were left out, one sentence for each."""
    own = _own()
    for key in own.overlays:
        form(key)
    return tuple(own.faults[file] for file in sorted(own.faults))


def rewords() -> bool:
    """Whether an association asks anything in words of its own."""
    own = _own()
    return bool(own.forms or own.overlays)


def forget() -> None:
    """Look at the folders again when next asked."""
    for known in (form, shipped_form, form_keys, every_key, shipped_keys, _own):
        known.cache_clear()


def own_folder() -> Path:
    """Where an association puts its forms."""
    return paths.data_folder() / "forms"


def read_form(path: Path) -> Form:
    """Read one definition. Raises BadInput with the file and the key at fault."""
    parser = Parser(path.name)
    try:
        content = parser.content(path)
    except OSError as problem:
        raise BadInput(
            "The form {file} cannot be read: {reason}. Put the file back or reinstall MentorDesk.",
            file=path.name, reason=system_reason(problem),
        ) from problem  # fmt: skip
    return parser.form(content, path.stem)


@lru_cache(maxsize=1)
def _own() -> OwnForms:
    return read_folder(own_folder(), shipped_keys())


def _shipped_folder() -> Path:
    return paths.resources() / "forms"
