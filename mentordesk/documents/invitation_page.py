"""An invitation to a person or a body met on a visit: a short letter on one page (R-226)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from mentordesk.documents.banner import Banner
from mentordesk.documents.blocks import Bullets, Pair, Pairs, Paragraphs
from mentordesk.documents.one_page import one_page
from mentordesk.documents.page import Block, Heading, Lead, Page
from mentordesk.model.programme import Programme
from mentordesk.words import Words

QUESTIONS = 3


@dataclass(frozen=True)
class Meeting:
    """When and where a guest is met: ``time`` as it is printed, ``minutes`` how long, 0 for unknown."""

    day: date | None = None
    time: str = ""
    minutes: int = 0
    place: str = ""


@dataclass(frozen=True)
class Invitation:
    """What one letter says. Everything may be left empty: a line to write on then stands there.

    ``guest`` is whom it goes to, by name or function; ``comes`` who will be there; ``meetings`` when and
    where; ``questions`` at most three; ``language`` the language spoken, interpreting included; ``use`` what
    is done with the guest's words, in place of what is usual. ``sender`` signs; ``contact`` is who answers.
    """

    guest: str = ""
    comes: tuple[str, ...] = ()
    why: str = ""
    meetings: tuple[Meeting, ...] = ()
    questions: tuple[str, ...] = ()
    language: str = ""
    use: str = ""
    sender: str = ""
    contact: str = ""


def invitation_page(
    invitation: Invitation, programme: Programme, words: Words, *, document: str, at: datetime
) -> Page:
    """The letter in the language of ``words``."""
    title = words.text("Invitation to meet")
    blocks = _blocks(invitation, programme, words)
    return one_page(title, blocks, programme, words, document=document, at=at, about=invitation.guest)


def invitation_pages(
    invitations: Sequence[Invitation], programme: Programme, words: Words, *, document: str, at: datetime
) -> Page:
    """Several letters, each on a page of its own, with its own head."""
    first = invitation_page(invitations[0], programme, words, document=document, at=at)
    if len(invitations) == 1:
        return first
    blocks = list(first.blocks)
    for each in invitations[1:]:
        blocks.append(Banner(1, first.cover.title, first.cover.subtitle))
        blocks += _blocks(each, programme, words)
    title = f"{first.cover.title} – {programme.title}" if programme.title else first.cover.title
    return replace(first, title=title, blocks=tuple(blocks))


def _blocks(invitation: Invitation, programme: Programme, words: Words) -> Iterator[Block]:
    yield Lead(
        words.text("To {guest}", guest=invitation.guest) if invitation.guest else words.text("To:"), ""
    )
    yield Paragraphs((_opening(programme, words),))
    yield _facts(invitation, words)
    yield Heading(2, words.text("Our questions"))
    asked = invitation.questions[:QUESTIONS]
    yield Bullets(asked or ("",) * QUESTIONS, numbered=True)
    yield Heading(2, words.text("What is done with your words"))
    yield Paragraphs((invitation.use or usual_use(words),))
    answer = (
        words.text("To answer, or to ask anything: {contact}.", contact=invitation.contact)
        if invitation.contact
        else words.text("Please tell us whether the day suits you; another one can be found.")
    )
    yield Paragraphs((answer, words.text("With our thanks,"), invitation.sender or " "))


def _opening(programme: Programme, words: Words) -> str:
    mentee, mentor = programme.mentee, programme.mentor
    if mentee and mentor:
        return words.text(
            "{mentee} and {mentor} help each other as cities: one tells the other what it has lived through, "
            "so that the other finds its own way. We would like to hear you.",
            mentee=mentee.name, mentor=mentor.name,
        )  # fmt: skip
    return words.text(
        "Cities help each other here: one tells the other what it has lived through, so that the other finds "
        "its own way. We would like to hear you."
    )


def _facts(invitation: Invitation, words: Words) -> Pairs:
    meetings = invitation.meetings
    minutes = sum(each.minutes for each in meetings)
    places = dict.fromkeys(each.place for each in meetings if each.place)
    facts = (
        (words.text("Who comes"), "\n".join(invitation.comes)),
        (words.text("Why"), invitation.why),
        (words.text("When"), "\n".join(filter(None, (_when(each, words) for each in meetings)))),
        (
            words.text("How long"),
            words.plural("{count} minute", "{count} minutes", minutes) if minutes else "",
        ),
        (words.text("Where"), "\n".join(places)),
        (words.text("Language"), invitation.language),
    )
    return Pairs(
        words.text("The meeting"),
        words.text("Who comes, why, when, how long, where, and in which language."),
        tuple(Pair(label, text) for label, text in facts),
    )


def _when(meeting: Meeting, words: Words) -> str:
    day = words.date(meeting.day, "full") if meeting.day else ""
    if day and meeting.time:
        return words.text("{day}, {time}", day=day, time=meeting.time)
    return day or meeting.time


def usual_use(words: Words) -> str:
    """What is done with what a guest says, where nothing else was agreed."""
    return words.text(
        "We take notes for the two cities. Your name stands in them only if you agree; you may say that "
        "something is not to be written down, and you can read what we kept. Nothing is recorded."
    )
