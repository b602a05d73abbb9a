"""Every place of the forms: their parts, what stands beside them and what opens over them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from mentordesk.model.filled import Filled
from mentordesk.services.workspace import Workspace
from mentordesk.ui import pages
from mentordesk.ui.dialogs.returned_form import CameBack, ReturnedFormDialog
from mentordesk.ui.pages.form import FormPage
from tests.ui.person import Person


def fill_forms(workspace: Workspace, programme: str) -> None:
    """Something in each state: an answer, entries, a question left out, a restricted one, a sheet."""
    filling = workspace.filling

    def filled() -> Filled:
        return filling.filled(programme, "annex2")

    filling.answer(filled().register("a2.why"), "Forty people wait for a place")
    filling.add_row(filled(), "a2.need", {"title": "Speaking", "statement": "Few speak outside of lessons"})
    filling.add_row(filled(), "a2.actors", {"name": "Library"})
    filling.leave_out(filled(), "a2.cross_cutting", "not_relevant", "it is in the theme")
    filling.answer(filled().register("a2.cooperation_problems"), "They seldom meet")
    filling.restrict(filled(), "a2.cooperation_problems", "confidence")
    network = filling.filled(programme, "annex5")
    member = {
        "name": {"text": "Chair of the parents’ association"},
        "organisation": "Parents",
        "roles": ["plan"],
    }
    filling.add_row(network, "a5.member", member)
    filling.add_sheet(programme, "annex3")
    sheet = filling.add_sheet(programme, "annex4")
    filling.answer(filling.filled(programme, "annex4", sheet).register("a4.name"), "Meeting places")


def programme(person: Person) -> str:
    """The one that is open."""
    assert person.desk.workspace is not None
    return next(each.id for each in person.desk.workspace.programmes.listed() if not each.archived)


def _at(page: str, person: Person) -> None:
    person.go(page, programme(person))


def form_page(person: Person, page: str = pages.NEEDS, *part: str) -> FormPage:
    """The page of a form, at one of its parts."""
    person.go(page, programme(person), *part)
    found = person.window.page
    assert isinstance(found, FormPage)
    found.sitting.end()
    return found


def _needs(person: Person) -> None:
    form_page(person, pages.NEEDS, "", "a2.needs", "", "").board.close_drawer()


def _missing(person: Person) -> Callable[[], None]:
    page = form_page(person, pages.NEEDS, "", "a2.local", "", "")
    page.board.show_side("missing")
    return page.board.close_drawer


def _one_by_one(person: Person) -> Callable[[], None]:
    page = form_page(person, pages.NEEDS, "", "a2.needs", "", "")
    page.sitting.begin("a2.needs")
    return page.sitting.end


def _guidance(person: Person) -> Callable[[], None]:
    """Beside the questions, or over them where there is no room."""
    page = form_page(person, pages.NEEDS, "", "a2.needs", "", "")
    page.board.show_side("guidance")
    return page.board.close_drawer


def _entry(person: Person) -> None:
    """A need that is open, with all there is to it unfolded."""
    page = form_page(person, pages.NEEDS, "", "", "a2.need", "")
    assert page.filled is not None
    block = page.board.block_of("a2.need")
    assert block is not None
    block.open_row("a2.need", page.filled.rows_of("a2.need")[-1].id)
    block.unfold(True)


def _practice(person: Person) -> None:
    form_page(person, pages.PRACTICES, "", "a4.transfer", "", "").board.close_drawer()


def _member(person: Person) -> None:
    page = form_page(person, pages.NETWORK, "", "a5.members", "", "")
    assert page.filled is not None
    block = page.board.block_of("a5.member")
    assert block is not None
    block.open_row("a5.member", page.filled.rows_of("a5.member")[0].id)


def _charter(person: Person) -> None:
    form_page(person, pages.ROLE, "", "a1.charter", "", "").board.close_drawer()


FORM_PAGES: dict[str, Callable[[Person], Callable[[], None] | None]] = {
    "needs": _needs,
    "needs, missing answers": _missing,
    "needs, one by one": _one_by_one,
    "needs, side panel": _guidance,
    "needs, an entry": _entry,
    "strengths": partial(_at, pages.STRENGTHS),
    "practices": partial(_at, pages.PRACTICES),
    "practices, transfer": _practice,
    "network": partial(_at, pages.NETWORK),
    "network, a member": _member,
    "role": partial(_at, pages.ROLE),
    "role, charter": _charter,
    "contexts": partial(_at, pages.CONTEXTS),
    "power and interest": partial(_at, pages.INFLUENCE),
    "steps": partial(_at, pages.STEPS),
}


# --- dialogs -------------------------------------------------------------------------------------


def _export_form(person: Person) -> None:
    form_page(person).send()


def _form_versions(person: Person) -> None:
    page = form_page(person)
    workspace = person.desk.workspace
    assert workspace is not None
    subject = programme(person)
    if not workspace.form_versions.listed(subject, "annex2"):
        workspace.form_versions.name(subject, "annex2", "before the visit")
        filled = workspace.filling.filled(subject, "annex2")
        workspace.filling.answer(filled.register("a2.why"), "Sixty people wait for a place")
        person.settle()
    page.doing.open_versions()


def _hand_over(person: Person) -> None:
    form_page(person, pages.NEEDS, "", "", "a2.why", "").doing.hand_over()


def _answer_history(person: Person) -> None:
    form_page(person, pages.NEEDS, "", "", "a2.why", "").doing.asking.history("a2.why", "")


def _returned(person: Person) -> None:
    desk = person.desk.desk
    answers = [
        CameBack("Why now", "Forty people wait", "Sixty people wait"),
        CameBack("Staff", "1.5 posts", "2 posts", "1 post"),
        CameBack("Inhabitants", "18,400", "many", problem="a number is expected"),
    ]
    unplaced = ["Please ring the secretary before Friday."]
    ReturnedFormDialog(desk.words, desk.look, "Needs", answers, unplaced, person.window).open()


FORM_DIALOGS: dict[str, Callable[[Person], None]] = {
    "export of a form": _export_form,
    "versions of a form": _form_versions,
    "hand a question over": _hand_over,
    "history of an answer": _answer_history,
    "returned form": _returned,
}
