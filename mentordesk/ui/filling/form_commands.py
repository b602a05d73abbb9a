"""What can be done on the page of a form, for menus, keys and the search."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from mentordesk.ui.commands import Command, Findable
from mentordesk.ui.filling.form_side import GUIDANCE, MISSING
from mentordesk.ui.filling.form_sitting import LEAST, sitting_title
from mentordesk.ui.filling.form_words import question_said
from mentordesk.words import Words

if TYPE_CHECKING:
    from mentordesk.ui.pages.form import FormPage


def form_commands(page: FormPage) -> Iterator[Command]:
    """In the order of the menus."""
    yield from _going(page)
    yield from _view(page)
    yield from _question(page)
    if page.form.several:
        yield from _sheets(page)


def _going(page: FormPage) -> Iterator[Command]:
    text = page.desk.words.text
    for name, title, step, by, key in (
        ("next", text("Next question"), page.step_question, 1, "Ctrl+Down"),
        ("previous", text("Question before"), page.step_question, -1, "Ctrl+Up"),
        ("next_section", text("Next part"), page.step_section, 1, "Ctrl+PgDown"),
        ("previous_section", text("Part before"), page.step_section, -1, "Ctrl+PgUp"),
    ):
        yield Command(f"form.{name}", title, partial(step, by), (key,), "go")


def _view(page: FormPage) -> Iterator[Command]:
    words, board = page.desk.words, page.board
    text = words.text
    yield Command(
        "form.side", text("Side p&anel"), board.toggle_side, ("F9",), "view", "sidebar-simple",
        checked=board.side_shown, enabled=not board.alone,
    )  # fmt: skip
    yield Command(
        "form.guidance", text("Guidance"), partial(board.show_side, GUIDANCE), (), "view", "lightbulb"
    )
    yield Command(
        "form.missing", text("Missing answers"), partial(board.show_side, MISSING), ("Ctrl+M",), "view",
        "list-checks",
    )  # fmt: skip
    yield Command(
        "form.bilingual", text("Two languages side by side"), page.toggle_bilingual, (), "view", "translate",
        checked=page.memory.bilingual, enabled=not board.alone,
    )  # fmt: skip
    section = page.sitting.section
    count = page.sitting.count(section)
    if count >= LEAST:
        yield Command(
            "form.one_by_one", sitting_title(count, words), partial(page.sitting.begin, section), (),
            "view", "list", enabled=not board.alone,
        )  # fmt: skip


def _question(page: FormPage) -> Iterator[Command]:
    text, doing = page.desk.words.text, page.doing
    there, group, restricted = doing.question is not None, doing.group, doing.restricted
    yield Command(
        "form.add_row", text("&New entry"), doing.add_row, ("Ctrl+N",) if not page.form.several else (),
        "programme", "plus", enabled=group is not None,
    )  # fmt: skip
    opening = text("Open this answer to &everyone again")
    restricting = text("&Restrict this answer to the team")
    yield Command(
        "form.restrict",
        opening if restricted else restricting,
        doing.toggle_restriction, ("Ctrl+Shift+O",), "programme", "eye", enabled=there and not doing.fixed,
    )  # fmt: skip
    yield Command(
        "form.hand_over", text("&Hand this question over…"), doing.hand_over, (), "programme",
        "paper-plane-tilt", enabled=there,
    )  # fmt: skip
    yield Command(
        "form.hand_over_role", text("Hand all these questions over…"), page.hand_over_all, (), "programme",
        "paper-plane-tilt",
    )  # fmt: skip
    yield Command(
        "form.history", text("Earlier &texts of this answer"), doing.open_history, (), "programme",
        "clock-counter-clockwise", enabled=there,
    )  # fmt: skip
    yield Command(
        "form.versions", text("&Versions of this form"), doing.open_versions, ("Ctrl+Shift+S",), "programme",
        "flag",
    )  # fmt: skip
    yield Command("form.export", text("&Export and send…"), page.send, ("Ctrl+E",), "file", "export")


def _sheets(page: FormPage) -> Iterator[Command]:
    text, acts = page.desk.words.text, page.wiring.acts
    yield Command(
        "form.add_sheet", text("&Add a sheet"), acts.add_sheet, ("Ctrl+N",), "programme", "file-plus"
    )
    yield Command(
        "form.remove_sheet", text("Remove this &sheet"), page.doing.remove_sheet, (), "programme", "trash",
        enabled=bool(page.sheet),
    )  # fmt: skip


def form_findables(page: FormPage) -> Sequence[Findable]:
    """Every question of the form."""
    form, words = page.form, page.desk.words
    return [
        Findable(
            question_said(form, each, words),
            partial(page.go_to_question, each.section, each.id),
            "",
            "question",
        )
        for each in form.page_questions
    ]


def form_keys(words: Words, *, alone: bool) -> Sequence[tuple[str, str]]:
    """Keys that work here without being commands."""
    text = words.text
    if alone:
        return [(text("Next question"), text("Ctrl+Enter")), (text("Back to the whole form"), text("Esc"))]
    return [(text("Go to a question in the list of parts"), text("Enter"))]
