"""A document about to go: everything it needs, read at one moment, so that the long work needs no store."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from mentordesk.documents.formats import FORMATS
from mentordesk.documents.letter import Letter
from mentordesk.documents.page import Page, watched
from mentordesk.documents.pictures import Picture
from mentordesk.documents.plan_page import plan_page
from mentordesk.documents.time_figure import TimeFigure
from mentordesk.model.plan import Plan
from mentordesk.model.programme import Programme
from mentordesk.services.export_checks import Checks, remarks
from mentordesk.services.export_letter import draft
from mentordesk.services.export_names import document_name
from mentordesk.words import Message, Words, _, words

if TYPE_CHECKING:
    from mentordesk.documents.pdf.preview import Preview
    from mentordesk.model.schedule import Schedule

T = TypeVar("T")
Progress = Callable[[Message, int, int], None]
"""Hears the step in words, how much of it is done and of how much; of 0 when nobody can tell."""
Stopped = Callable[[], bool]
"""Whether the person has asked to stop."""

_LOOK_AGAIN = 0.05  # seconds
_STEPS = 100


class Cancelled(Exception):
    """The person stopped it. Nothing was written."""


@dataclass(frozen=True)
class Wishes:
    """What is asked of a document besides its content.

    ``version`` prints the plan as it stood then; ``name`` is the number it goes out under, named on
    sending when it is not yet. ``parties`` are the lines of the cover that say who and which version.
    ``extended`` names the optional columns that come along, ``template`` asks for the organisation's own
    (Word alone), ``timeline`` for the figure after the table.
    """

    format: str = ".docx"
    language: str | None = None
    version: str | None = None
    name: str | None = None
    recipients: tuple[str, ...] = ()
    return_by: date | None = None
    parties: bool = True
    extended: tuple[str, ...] = ()
    template: bool = False
    timeline: bool = False


@dataclass(frozen=True)
class Content:
    """The finished file, before it lies anywhere. ``checks`` is None when nobody asked for them."""

    data: bytes
    checks: Checks | None = None

    @property
    def sha256(self) -> str:
        """What tells this file from any other."""
        return hashlib.sha256(self.data).hexdigest()


@dataclass(frozen=True)
class Prepared:
    """One document with its id; the store is not asked again until it is sent."""

    about: Programme
    plan: Plan
    clock: Mapping[str, int]
    document: str
    at: datetime
    language: str
    wishes: Wishes
    signed: str = ""
    logos: tuple[Picture, ...] = ()
    template: bytes | None = None
    schedule: Schedule | None = None
    """What the timeline shows, read only where it is wished for."""

    @property
    def words(self) -> Words:
        """The document's language."""
        return words(self.language)

    @property
    def city(self) -> str:
        """Whose plan it is."""
        return self.about.mentee.name if self.about.mentee else self.about.title

    @cached_property
    def page(self) -> Page:
        """The neutral page."""
        page = plan_page(
            self.plan, self.about, self.words, document=self.document, at=self.at,
            return_by=self.wishes.return_by, parties=self.wishes.parties, extended=self.wishes.extended,
            timeline=self._timeline,
        )  # fmt: skip
        template = self.template if self.wishes.template and self.wishes.format == ".docx" else None
        logos = () if template else self.logos  # a letterhead has its own
        return replace(page, logos=logos, template=template)

    @property
    def _timeline(self) -> TimeFigure | None:
        if self.schedule is None or not self.wishes.timeline:
            return None
        from mentordesk.documents.timeline_block import time_figure

        return time_figure(self.schedule, self.words, self.at.astimezone().date())

    @property
    def file_name(self) -> str:
        """What the file might be called, ending included."""
        title = self.words.text("Action plan")
        return document_name(title, self.city, self.plan.version, self.words) + self.wishes.format

    @property
    def letter(self) -> Letter:
        """The draft of what goes with it."""
        return draft(
            self.words, city=self.city, version=self.plan.version, return_by=self.wishes.return_by,
            recipients=self.wishes.recipients, comes_back=FORMATS[self.wishes.format].reads,
            signed=self.signed,
        )  # fmt: skip

    def remarks(self, words: Words) -> list[Message]:
        """What the plan leaves open."""
        return remarks(self.plan, words)

    def preview(self, width: int) -> Preview:
        """The pages as pictures, ``width`` pixels wide."""
        from mentordesk.documents.pdf.preview import preview

        return preview(self.page, width)

    def content(
        self, progress: Progress | None = None, cancelled: Stopped | None = None, *, checked: bool = True
    ) -> Content:
        """The file, looked through once it is made. Raises Cancelled soon after ``cancelled`` says so."""
        work = _Writing(self, progress or _untold, cancelled or _never, checked=checked)
        return work() if cancelled is None else _aside(work, cancelled)


class _Writing:
    """The long work itself, step by step."""

    def __init__(self, prepared: Prepared, progress: Progress, cancelled: Stopped, *, checked: bool) -> None:
        self._prepared = prepared
        self._progress = progress
        self._cancelled = cancelled
        self._checked = checked

    def __call__(self) -> Content:
        suffix = self._prepared.wishes.format
        page = FORMATS[suffix].laid(self._prepared.page)
        self._stop_if_asked()
        if suffix == ".pdf":  # the rows are nothing there, the setting of the pages is all, and tells nothing
            self._progress(Message.of(_("Setting the pages")), 0, 0)
        data = FORMATS[suffix].write(watched(page, self._row))
        if not self._checked:
            return Content(data)
        from mentordesk.documents import proof

        self._stop_if_asked()
        self._progress(Message.of(_("Reading the file back")), 0, 0)
        comes_back = proof.comes_back(page, suffix, data)
        self._stop_if_asked()
        return Content(data, Checks(suffix, comes_back, proof.accessible(page, suffix, data)))

    def _row(self, done: int, total: int) -> None:
        self._stop_if_asked()
        if self._prepared.wishes.format != ".pdf" and done % max(total // _STEPS, 1) == 0:
            told = Message.of(_("Action {done} of {total}"), done=done, total=total)
            self._progress(told, done, total)

    def _stop_if_asked(self) -> None:
        if self._cancelled():
            raise Cancelled


def _aside(work: Callable[[], T], cancelled: Stopped) -> T:
    """What the work returns. Some of it cannot be stopped: it then runs out unheard, and nobody waits."""
    from concurrent.futures import ThreadPoolExecutor, wait

    helper = ThreadPoolExecutor(max_workers=1, thread_name_prefix="export")
    running = helper.submit(work)
    helper.shutdown(wait=False)
    while not wait([running], timeout=_LOOK_AGAIN).done:
        if cancelled():
            raise Cancelled
    return running.result()


def _untold(_step: Message, _done: int, _total: int) -> None:
    """Nobody listens."""


def _never() -> bool:
    return False
