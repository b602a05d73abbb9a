"""Any form as a neutral page: filled, to type into, or to write on; whole, a section, or a role's part.

Printed as on screen, by question (R-217). What is restricted leaves no trace: neither its wording nor its
answer (R-219). Additions come along only where they are asked for (spec/README.md, conventions).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date, datetime
from functools import partial

from mentordesk.documents.asked import FILLABLE, FILLED, Asked, Part, Rows
from mentordesk.documents.form_cover import cover_of, how_to, named, running_title, sheet_name, version
from mentordesk.documents.form_parts import Saying, part, rows
from mentordesk.documents.page import Block, Heading, Note, Page
from mentordesk.documents.practice_page import is_practice, practice_blocks
from mentordesk.forms.answers import Path
from mentordesk.forms.definition import Field, Question
from mentordesk.model.filled import NOT_RELEVANT, UNKNOWN, Filled
from mentordesk.model.programme import Programme
from mentordesk.model.progress import filled_by
from mentordesk.words import Words

_NONE: Mapping[str, str] = {}


def form_page(  # noqa: PLR0913 - a document depends on all of it
    filled: Filled,
    programme: Programme,
    words: Words,
    *,
    document: str,
    at: datetime,
    layout: str = FILLED,
    sections: Collection[str] | None = None,
    roles: Collection[str] | None = None,
    additions: bool = False,
    return_by: date | None = None,
    derived: Mapping[str, str] = _NONE,
) -> Page:
    """The form in the language of ``words``; what people wrote stays as they wrote it.

    ``sections`` or ``roles`` print a part alone. A blank form is a Filled with nothing in it. ``derived`` are
    the texts of references that fill themselves (programme, city) beside those the form knows, by field key.
    """
    derived = {**filled.derived, **derived}
    saying = Saying(filled, programme, words, document, layout, additions, derived)
    cover = cover_of(filled, programme, words, layout, return_by, derived)
    _annex, title = named(filled, words)
    said = version(filled, words) if layout == FILLED else ""
    help_above = how_to(layout, words)
    blocks: list[Block] = [help_above] if help_above else []
    if is_practice(saying) and sections is None and roles is None:
        blocks += practice_blocks(saying, partial(asked_of, saying))
    else:
        blocks += _body(saying, sections, roles)
    return Page(
        document=document,
        title=f"{cover.title} – {(sheet_name(filled) and title) or programme.title}",
        language=words.tag,
        cover=cover,
        header_left=running_title(programme, words),
        header_right=words.text("{title}, {version}", title=title, version=said) if said else title,
        footer_left=(
            words.text("To be returned by {day}", day=words.date(return_by, "full")) if return_by else ""
        ),
        page_word=words.text("page"),
        creator=programme.mentee.name if programme.mentee else programme.title,
        at=at,
        landscape=False,
        blocks=tuple(blocks),
        layout=layout,
        write_here=words.text("Write here") if layout == FILLABLE else "",
        choose=words.text("Choose") if layout == FILLABLE else "",
    )


def _body(saying: Saying, sections: Collection[str] | None, roles: Collection[str] | None) -> list[Block]:
    """Each section with something to print: its heading, its lines, its questions."""
    form, words = saying.filled.form, saying.words
    blocks: list[Block] = []
    for section in form.sections:
        if sections is not None and section.key not in sections:
            continue
        asked = [
            made
            for question in form.questions_in(section.key)
            if (made := asked_of(saying, question, roles)) is not None
        ]
        if not asked:
            continue
        blocks.append(Heading(1, form.section_label(section.key, words)))
        intro = form.section_intro(section.key, words)
        if intro:
            blocks.append(Note(intro))
        blocks += asked
    return blocks


def asked_of(saying: Saying, question: Question, roles: Collection[str] | None = None) -> Asked | None:
    """One question with its answers; None where nothing of it may be printed or was asked for."""
    filled, words = saying.filled, saying.words
    fields = [
        each for each in question.fields if saying.prints(each) and _is_theirs(filled, question, each, roles)
    ]
    if not fields or filled.circle(question) != "shared" or not _group_prints(saying, question):
        return None
    heading = question.group or fields[0]
    standing = _standing(saying, question)
    parts = [made for each in fields if (made := _part(saying, each, first=each is heading)) is not None]
    if saying.layout == FILLED:
        parts = _said(parts, standing=bool(standing), only_what_matters=question.group is not None)
    if not parts and not standing:
        return None
    register = filled.standing_register(question)
    return Asked(
        number=question.number,
        wording=filled.form.label(heading.key, words),
        help=filled.form.help(heading.key, words),
        path=str(Path(register.entity, register.eid, register.field)),
        parts=tuple(parts),
        standing=standing,
    )


def _group_prints(saying: Saying, question: Question) -> bool:
    return question.group is None or saying.prints(question.group)


def _is_theirs(filled: Filled, question: Question, field: Field, roles: Collection[str] | None) -> bool:
    """Whether one of these roles fills the field (R-003)."""
    return roles is None or not set(roles).isdisjoint(field.filled_by or filled_by(filled, question))


def _part(saying: Saying, field: Field, *, first: bool) -> Part | Rows | None:
    return rows(saying, field, first=first) if field.is_group else part(saying, field, first=first)


def _said(parts: list[Part | Rows], *, standing: bool, only_what_matters: bool) -> list[Part | Rows]:
    """What is left of the answers in a filled form: where nothing is answered, one dash says so for all."""
    there = [each for each in parts if not _is_open(each)]
    if standing or (there and only_what_matters):
        return there
    if there or not parts:
        return parts
    return [replace(parts[0], label="", help="")]


def _is_open(made: Part | Rows) -> bool:
    """Whether nothing is answered there."""
    return not (made.grid.rows if isinstance(made, Rows) else made.text)


def _standing(saying: Saying, question: Question) -> str:
    """What was said of the question itself, as a sentence (R-195)."""
    said = saying.filled.standing(question)
    if said.how == NOT_RELEVANT:
        if said.reason:
            return saying.words.text("Not relevant here: {reason}", reason=said.reason)
        return saying.words.text("Not relevant here.")
    return saying.words.text("Unknown.") if said.how == UNKNOWN else ""
