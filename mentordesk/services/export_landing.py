"""Files into their places: all of them whole, or none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from mentordesk.documents.formats import ENVELOPES, FORMATS
from mentordesk.documents.letter import Letter
from mentordesk.errors import BadInput, NotWritten
from mentordesk.services.export_names import free, held, is_held, refuse_held
from mentordesk.services.export_writing import Content
from mentordesk.store.whole_file import Staged, refuse_no_folder, stage
from mentordesk.words import system_reason


def format_of(target: Path) -> str:
    """The format a file name asks for; an envelope asks for what it carries. Raises BadInput."""
    suffix = target.suffix.lower()
    if suffix in ENVELOPES:
        return ENVELOPES[suffix].carries
    if suffix not in FORMATS:
        raise _no_ending(target, *FORMATS, *ENVELOPES)
    return suffix


def _no_ending(target: Path, *endings: str) -> BadInput:
    return BadInput(
        "{file} has no ending MentorDesk can write. End it with one of {endings}.",
        file=target.name, endings=", ".join(endings),
    )  # fmt: skip


def refuse_place(target: Path) -> None:
    """Raises NotWritten where nothing can be put: no folder, a folder of that name, a file in use."""
    try:
        refuse_no_folder(target)
        if target.is_dir():
            raise NotWritten("{file} is a folder. Give the file another name.", file=target)
        refuse_held(target)
    except OSError as problem:  # the system does not even look there: a name too long, a drive that went
        raise NotWritten(
            "{file} could not be written: {reason}. Choose another folder or make room, then try again.",
            file=target.name, reason=system_reason(problem),
        ) from problem  # fmt: skip


def files(
    suffix: str, content: Content, target: Path, letter: Letter, *, with_mail: bool
) -> list[tuple[Path, bytes]]:
    """The files to write, the one that was asked for first. Raises BadInput for another format's ending."""
    asked = target.suffix.lower()
    if asked in ENVELOPES:
        name = target.with_suffix(suffix).name
        return [(target, ENVELOPES[asked].seal(letter, name, suffix, content.data))]
    if asked != suffix:
        raise _no_ending(target, suffix)
    found = [(target, content.data)]
    if with_mail:
        envelope = next(iter(ENVELOPES.values()))
        beside = free(target.with_suffix(envelope.suffix))
        found.append((beside, envelope.seal(letter, target.name, suffix, content.data)))
    return found


@contextmanager
def landing(files: Sequence[tuple[Path, bytes]]) -> Iterator[None]:
    """Whole files beside their places while the record is made; then each takes its place, or none does."""
    waiting: list[Staged] = []
    landed: list[Path] = []
    try:
        for path, data in files:
            waiting.append(stage(path, data))
        yield
        while waiting:  # the first comes last: it alone may replace a file, and so be refused
            _land(waiting[-1])
            landed.append(waiting.pop().path)
    except BaseException:
        for each in waiting:
            each.drop()
        for path in landed:
            path.unlink(missing_ok=True)
        raise


def _land(staged: Staged) -> None:
    """Put a file in its place; one that Windows keeps for another program is refused by its name."""
    try:
        staged.land()
    except NotWritten as problem:
        if is_held(problem.__cause__):
            raise held(staged.path) from problem
        raise
