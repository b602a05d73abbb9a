"""What we agreed, on one page, to be read aloud before everybody leaves (R-227).

Headings stand in both working languages; sentences stay in the language they were said in. A part in which
there is nothing is left out, not printed empty.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from mentordesk.documents.agenda_said import AgendaSaid, facts
from mentordesk.documents.form_cover import running_title
from mentordesk.documents.in_two import CoverInTwo, InTwo
from mentordesk.documents.minutes import Aloud
from mentordesk.documents.page import Block, Page
from mentordesk.documents.pictures import Picture
from mentordesk.documents.table import STRONG, Piece, Table, TableCell, TableRow
from mentordesk.model.agreed import DECISIONS, MEETING, QUESTIONS, STEPS, THANKS, Agreed, Meeting
from mentordesk.model.visits import Visit
from mentordesk.words import Words, _

TITLE = _("What we agreed")
TITLES = {
    DECISIONS: _("Decisions of the mentee city"),
    STEPS: _("Next steps"),
    QUESTIONS: _("Questions left open"),
    MEETING: _("Next meeting"),
    THANKS: _("Thanks"),
}
"""What the parts of the page are called."""
_HEADS = (_("What"), _("Who"), _("By"))
_WIDTHS = (76.0, 44.0, 43.0)
_SIZE = 12.0
_ON_ONE_LINE = 32
"""Letters of both titles that stand beside each other in large type; more get smaller."""
_NO_BREAK = "\u00a0"


@dataclass(frozen=True)
class Tongues:
    """Both languages of the headings; ``second`` is None where one is enough."""

    main: Words
    second: Words | None = None

    def heading(self, level: int, text: str) -> InTwo:
        """A heading in both."""
        if self.second is None:
            return InTwo(level, self.main.text(text))
        return InTwo(level, self.main.text(text), self.second.text(text), self.second.tag)


def agreed_page(
    told: Agreed, said: AgendaSaid, second: Words | None, parts: Collection[str], *,
    document: str, at: datetime, logos: tuple[Picture, ...] = (),
) -> Page:  # fmt: skip
    """The page with these parts; ``said`` tells the main language."""
    tongues = Tongues(said.words, second)
    about, words = said.programme, said.words
    head = tongues.heading(1, TITLE)
    number = words.text("Visit {number}", number=said.visit.number)
    return Page(
        document=document,
        title=f"{head.text} – {about.title}" if about.title else head.text,
        language=words.tag,
        cover=CoverInTwo(
            head.text, facts(number, said.city, said.dates), second=head.second,
            second_language=head.second_language, one_page=len(head.text + head.second) > _ON_ONE_LINE,
        ),
        header_left=running_title(about, words),
        header_right=head.text,
        footer_left=words.listed([city.name for city in about.cities]),
        page_word=words.text("page"),
        creator=about.mentee.name if about.mentee else about.title,
        at=at,
        landscape=False,
        blocks=tuple(_blocks(told, said, tongues, parts)),
        logos=logos,
    )  # fmt: skip


def _blocks(told: Agreed, said: AgendaSaid, tongues: Tongues, parts: Collection[str]) -> Iterator[Block]:
    if DECISIONS in parts and told.decisions:
        yield tongues.heading(2, TITLES[DECISIONS])
        yield Aloud(tuple((said.spoken(each.text),) for each in told.decisions), numbered=True)
    if STEPS in parts and told.steps:
        yield tongues.heading(2, TITLES[STEPS])
        yield _steps(told, said, tongues)
    if QUESTIONS in parts and told.questions:
        yield tongues.heading(2, TITLES[QUESTIONS])
        yield Aloud(tuple((said.spoken(each.text),) for each in told.questions), bullets=True)
    if MEETING in parts and told.meetings:
        yield tongues.heading(2, TITLES[MEETING])
        yield Aloud(tuple((Piece(meeting_said(each, said), STRONG),) for each in told.meetings))
    if THANKS in parts:
        yield tongues.heading(2, TITLES[THANKS])
        yield Aloud(((said.spoken(told.thanks or thanks_said(said)),),))


def thanks_said(said: AgendaSaid) -> str:
    """The thanks where nobody has written any."""
    if said.city:
        return said.words.text(
            "Thank you to {city} for its welcome, and to all who took part.", city=said.city
        )
    return said.words.text("Thank you to all who took part.")


def meeting_said(meeting: Meeting, said: AgendaSaid) -> str:
    """A meeting to come: its day and what it is about, or which visit it is, where and when."""
    if not meeting.visit:
        day = said.dated(meeting.day)
        return said.words.text("{day}: {about}", day=day, about=meeting.about) if meeting.about else day
    dates = {"start": meeting.day.isoformat(), "end": meeting.last.isoformat()}
    then = Visit("", "", meeting.visit, "", {"dates": dates, "host": meeting.host})
    there = replace(said, visit=then)
    return facts(said.words.text("Visit {number}", number=meeting.visit), there.city, there.dates)


def _steps(told: Agreed, said: AgendaSaid, tongues: Tongues) -> Table:
    text = said.words.text
    second = tongues.second
    return Table(
        caption=text(TITLES[STEPS]),
        description=text("A row to each step: what will be done, by whom, until when."),
        widths=_WIDTHS,
        rows=tuple(
            TableRow((
                TableCell(((said.spoken(each.text),),)),
                TableCell(((said.spoken(each.who),),) if each.who else ()),
                TableCell(((Piece(said.words.date(each.due).replace(" ", _NO_BREAK)),),) if each.due else ()),
            ))
            for each in told.steps
        ),
        heads=tuple(map(text, _HEADS)),
        size=_SIZE,
        heads_beside=tuple(map(second.text, _HEADS)) if second else (),
        beside_language=second.tag if second else None,
    )  # fmt: skip
