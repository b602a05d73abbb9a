"""The pages of the forms, each as one finds it and as one works in it; and what opens over them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from mentordesk.model.filled import Filled
from mentordesk.ui import pages
from mentordesk.ui.application import Application
from mentordesk.ui.dialogs.returned_form import CameBack, ReturnedFormDialog
from mentordesk.ui.filling.form_side import GUIDANCE, MISSING
from mentordesk.ui.navigation import Place
from mentordesk.ui.pages.form import FormPage

Pictures = Iterator[tuple[str, QPixmap]]
Settled = Callable[[], QPixmap]
_WIDE = 1920


def forms(desk: Application, programme: str, settled: Settled) -> Pictures:
    """Each page; where the window is small also what one meets on it and over it."""
    yield from _each(desk, programme, settled)
    if desk.window.width() < _WIDE:
        yield from _needs(desk, programme, settled)
        yield from _opened(desk, programme, settled)
        yield from _dialogs(desk, programme, settled)
        yield from _said_of_questions(desk, programme, settled)


def _at(desk: Application, settled: Settled, page: str, programme: str, *part: str) -> FormPage:
    """The page of a form at a field, or where it begins."""
    desk.navigator.go(Place(page, programme, part))
    settled()
    found = desk.window.page
    assert isinstance(found, FormPage)
    return found


def _shown(page: FormPage) -> Filled:
    assert page.filled is not None
    return page.filled


def _each(desk: Application, programme: str, settled: Settled) -> Pictures:
    for name, key in (
        (pages.NEEDS, "a2.impact"), (pages.STRENGTHS, "a3.practices"), (pages.PRACTICES, "a4.why"),
        (pages.NETWORK, "a5.member"), (pages.ROLE, "a1.check"),
    ):  # fmt: skip
        desk.navigator.go(Place(name, programme, ("", "", key, "")))
        yield name, settled()
    for name in (pages.CONTEXTS, pages.INFLUENCE, pages.STEPS):
        desk.navigator.go(Place(name, programme))
        yield name, settled()


def _needs(desk: Application, programme: str, settled: Settled) -> Pictures:
    def at(key: str, row: str = "") -> FormPage:
        return _at(desk, settled, pages.NEEDS, programme, "", "", key, row)

    page = at("a2.programme")
    yield f"{pages.NEEDS}-head", settled()
    at("a2.need.title", _shown(page).rows_of("a2.need")[0].id)
    yield f"{pages.NEEDS}-entry", settled()
    unfolding = at("a2.local.inhabitants").board.block_of("a2.local.inhabitants")
    assert unfolding is not None
    yield f"{pages.NEEDS}-local", settled()
    unfolding.unfold(True)
    yield f"{pages.NEEDS}-unfolded", settled()
    at("a2.impact")
    page.sitting.begin("a2.needs")
    yield f"{pages.NEEDS}-one", settled()
    page.sitting.end()
    settled()


def _opened(desk: Application, programme: str, settled: Settled) -> Pictures:
    """A member of the network, the charter."""
    page = _at(desk, settled, pages.NETWORK, programme)
    member = _shown(page).rows_of("a5.member")[1].id
    _at(desk, settled, pages.NETWORK, programme, "", "", "a5.member.name", member)
    yield f"{pages.NETWORK}-member", settled()
    desk.navigator.go(Place(pages.ROLE, programme, ("", "", "a1.confidentiality", "")))
    yield f"{pages.ROLE}-charter", settled()


def _said_of_questions(desk: Application, programme: str, settled: Settled) -> Pictures:
    """One that is left out with a reason, one whose answer is restricted, and some that are missing."""
    page = _at(desk, settled, pages.NEEDS, programme, "", "", "a2.learning", "")
    acts = page.wiring.acts
    acts.say_of("a2.other_benefits", "not_relevant", "Voir la question 5")
    settled()
    _at(desk, settled, pages.NEEDS, programme, "", "", "a2.other_benefits", "")
    yield f"{pages.NEEDS}-left-out", settled()
    acts.restrict("a2.cooperation_problems", "confidence")
    settled()
    _at(desk, settled, pages.NEEDS, programme, "", "", "a2.cooperation_problems", "")
    yield f"{pages.NEEDS}-restricted", settled()
    for key in ("a2.why", "a2.impact", "a2.local.migration_history", "a2.assoc.typical"):
        page.wiring.answering.answered(key, "", None)
        settled()
    page.board.show_side(MISSING)
    yield f"{pages.NEEDS}-missing", settled()
    for _done in range(6):
        desk.desk.undo_wanted.emit()
        settled()
    page.board.side.turn(GUIDANCE)
    page.board.close_drawer()
    settled()


def _dialogs(desk: Application, programme: str, settled: Settled) -> Pictures:
    page = _at(desk, settled, pages.NEEDS, programme, "", "", "a2.impact", "")
    page.send()
    QTest.qWait(300)
    settled()
    yield "export-form", settled()
    _sheet().reject()
    settled()
    page.doing.open_versions()
    settled()
    yield "versions", settled()
    _sheet().reject()
    page.doing.hand_over()
    yield "hand-over", settled()
    _sheet().reject()
    settled()
    words, look = desk.desk.words, desk.desk.look
    answers = [
        CameBack(
            "5. Effets recherchés",
            "Dans deux ans, chaque service prépare son budget à partir d’un diagnostic.",
            "Dans trois ans, chaque service prépare son budget à partir d’un diagnostic partagé.",
        ),
        CameBack("8. Personnel", "1,5 équivalent temps plein", "2 équivalents temps plein", "1 personne"),
        CameBack("13. Habitants", "18 400", "dix-huit mille", problem="aucun nombre"),
    ]
    unplaced = ["Merci de rappeler le secrétariat avant vendredi."]
    about = "Analyse des besoins, Valmont-sur-Loire"
    ReturnedFormDialog(words, look, about, answers, unplaced, page.window()).open()
    yield "returned", settled()
    _sheet().reject()
    settled()


def _sheet() -> QDialog:
    found = QApplication.activeModalWidget()
    assert isinstance(found, QDialog)
    return found
