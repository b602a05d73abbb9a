"""The largest form: opened, typed in, and written as a document with long answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from mentordesk.documents.formats import FORMATS
from mentordesk.forms.reading import form, form_keys
from mentordesk.services.export_form_prepared import FormWishes
from mentordesk.services.workspace import Workspace
from tests.bench.grid import late, probed
from tests.bench.stores import wordy_form
from tests.bench.timing import Line, Times, against, in_turn, timed, within

_WORDS = 1000  # of each long answer
_ROUNDS = 4
_OPEN, _KEY, _LATE_KEY = 0.300, 0.016, 0.050
_NEEDS = "annex2"


def lines(folder: Path) -> Iterator[Line]:
    """The form with most questions on its page; annex 2 with a thousand words an answer to files."""
    largest = max((key for key in form_keys() if not form(key).on_request), key=_size)
    made = folder / "forms"
    wordy_form(made, _NEEDS, _WORDS)
    found: Times = {}
    for number in range(_ROUNDS + 1):
        for what, times in probed("forms", str(made), folder).items():
            if number:
                found.setdefault(what, []).extend(times)
    yield Line("the form with most fields", f"{largest}, {_size(largest)}")
    yield within("needs analysis opened to its first questions painted", found["open"], _OPEN)
    yield within("another part of it opened", found["part"], _OPEN)
    yield within(f"key in an answer of {_WORDS:,} words to repaint", found["key"], _KEY)
    yield late("the same, 99 of 100", found["key"], 0.99, _LATE_KEY)
    yield from _written(made)


def _size(key: str) -> int:
    return len(form(key).fields)


def _written(store: Path) -> Iterator[Line]:
    """Each format beside the very same parts zipped."""
    with Workspace.open(store) as workspace:
        programme = workspace.programmes.listed()[0].id
        prepared = workspace.export.forms.prepare(programme, "needs", FormWishes())
    measures: dict[str, Callable[[], float]] = {}
    for suffix in (".docx", ".xlsx"):
        write = partial(FORMATS[suffix].write, prepared.page)
        measures[suffix] = partial(timed, write, 2)
        measures[f"{suffix} floor"] = partial(timed, partial(_zipped, _parts(write())), 2)
    found = in_turn(measures)
    for suffix in (".docx", ".xlsx"):
        what = f"needs analysis to {suffix}, {_WORDS:,} words an answer / same parts zipped"
        yield against(what, found[suffix], found[f"{suffix} floor"])


def _parts(file: bytes) -> Mapping[str, bytes]:
    with ZipFile(BytesIO(file)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _zipped(parts: Mapping[str, bytes]) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()
