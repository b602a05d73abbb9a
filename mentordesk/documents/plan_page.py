"""The action plan as a neutral page: the standard layout, exactly annex 6 (R-160, R-162, R-169).

The extended layout (``more``, R-168) adds tables after it and changes nothing in it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from mentordesk.documents.grid import Cell, Column, Grid, Row, numbered_grid
from mentordesk.documents.page import Block, Cover, Heading, Lead, Note, Page
from mentordesk.documents.plan_more import more
from mentordesk.documents.time_figure import TimeFigure
from mentordesk.forms.answers import Path
from mentordesk.forms.definition import Field
from mentordesk.forms.reading import form
from mentordesk.model.plan import ACTION, EMPTY_ROWS, FORM, Action, Plan
from mentordesk.model.programme import Programme
from mentordesk.words import Words, language_tag, script_language

_PERCENT = (19, 17, 13, 12, 20, 19)  # ux.md §11
_NO_NAMES: Mapping[str, str] = {}
_LONGEST_TITLE = 45  # of a programme in the running header; a longer one gives way to the cities


def plan_page(  # noqa: PLR0913 - a document is told all it says
    plan: Plan,
    programme: Programme,
    words: Words,
    *,
    document: str,
    at: datetime,
    return_by: date | None = None,
    parties: bool = True,
    extended: Sequence[str] = (),
    timeline: TimeFigure | None = None,
    names: Mapping[str, str] = _NO_NAMES,
) -> Page:
    """The plan in the language of ``words``; what people wrote stays as they wrote it.

    Without ``parties`` the block at the top keeps its title alone: neither who it is of nor which version.
    ``extended`` names the optional columns that come along; ``timeline`` stands after everything else.
    ``names`` are those of the needs by id, in their order, for the column that tells which an action answers.
    """
    title = words.text("Action plan")
    version = _version(plan, words)
    named = words.text("{title}, version {version}", title=title, version=version) if version else title
    blocks: list[Block] = []
    footer = ""
    if return_by:
        day = words.date(return_by, "full")
        footer = words.text("To be read again by {day}", day=day)
        how = words.text(
            "Write in the cells, strike out, comment: nothing gets lost. "
            "Keep the numbers and the small references."
        )
        blocks.append(Lead(words.text("To be read again by {day}.", day=day), how))
    cover = _cover(plan, programme, words, title, version)
    count = len(plan.actions)
    if count:
        blocks.append(Heading(2, words.plural("{count} action", "{count} actions", count)))
    blocks.append(_grid(plan, programme, words, title))
    if count:
        signs = words.text(
            "The four signs under each number are the action’s reference. "
            "They never change, even when the order does: please keep them."
        )
        blocks.append(Note(signs))
    blocks += more(plan, extended, programme, words, names)
    if timeline is not None:
        blocks += [Heading(2, timeline.title), timeline]
    return Page(
        document=document,
        title=f"{title} – {plan.title or programme.title}",
        language=words.tag,
        cover=cover if parties else replace(cover, lines=()),
        header_left=_running_title(programme, words),
        header_right=named,
        footer_left=footer,
        page_word=words.text("page"),
        creator=programme.mentee.name if programme.mentee else programme.title,
        at=at,
        blocks=tuple(blocks),
        values=_values(plan, programme, words, at, return_by, parties=parties),
    )


def _values(
    plan: Plan, programme: Programme, words: Words, at: datetime, return_by: date | None, *, parties: bool
) -> dict[str, str]:
    """What fills the places of an organisation's own template, by their English names."""
    day = plan.version_date or at.astimezone().date()
    about = {
        "mentee": plan.party("mentee") or _name(programme.mentee),
        "mentor": plan.party("mentor") or _name(programme.mentor),
        "version": plan.version,
        "state": _state(plan, words),
    }
    return {
        "title": words.text("Action plan"),
        "programme": plan.title or programme.title,
        "date": words.date(day),
        "return": words.date(return_by, "full") if return_by else "",
        **(about if parties else dict.fromkeys(about, "")),
    }


def _cover(plan: Plan, programme: Programme, words: Words, title: str, version: str) -> Cover:
    lines = [
        (words.text("Mentee"), plan.party("mentee") or _name(programme.mentee)),
        (words.text("Mentor"), plan.party("mentor") or _name(programme.mentor)),
        (words.text("Version"), _version_and_state(plan, words, version)),
    ]
    shown = tuple((label, value) for label, value in lines if value)
    main = language_tag(programme.languages[0])
    return Cover(title, plan.title or programme.title, shown, None if main == words.tag else main)


def _name(party: object) -> str:
    return str(getattr(party, "name", "") or "")


def _version(plan: Plan, words: Words) -> str:
    if plan.version and plan.version_date:
        return words.text("{version} of {day}", version=plan.version, day=words.date(plan.version_date))
    return plan.version or (words.date(plan.version_date) if plan.version_date else "")


def _state(plan: Plan, words: Words) -> str:
    state = plan.header.get("a6.status")
    return form(FORM).choice_label("a6.status", state, words) if state else ""


def _version_and_state(plan: Plan, words: Words, version: str) -> str:
    label = _state(plan, words)
    if not label:
        return version
    if not version:
        return label
    return words.text("{version}, {state}", version=version, state=label[:1].lower() + label[1:])


def _running_title(programme: Programme, words: Words) -> str:
    if len(programme.title) <= _LONGEST_TITLE or not programme.cities:
        return programme.title
    return words.listed([city.name for city in programme.cities])


def _grid(plan: Plan, programme: Programme, words: Words, title: str) -> Grid:
    definition = form(FORM)
    fields = definition.columns(ACTION)
    columns = tuple(
        Column(
            field.name,
            words.text("{number}. {head}", number=field.column, head=definition.label(field.key, words)),
            percent,
        )
        for field, percent in zip(fields, _PERCENT, strict=True)
    )
    description = words.text("One numbered row for each action, six numbered columns.")
    rows = [_row(action, fields, programme, words) for action in plan.actions]
    return numbered_grid(ACTION, title, description, columns, rows, words, blank=EMPTY_ROWS)


def _row(action: Action, fields: tuple[Field, ...], programme: Programme, words: Words) -> Row:
    cells = []
    for field in fields:
        text = action.text(field.name)
        tag = language_tag(script_language(text, programme.languages)) if text else words.tag
        path = str(Path(ACTION, action.id, field.name))
        cells.append(Cell(text, path, None if tag == words.tag else tag))
    return Row(action.number, tuple(cells), str(Path(ACTION, action.id, "row")), action.ref)
