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


def forms(desk: Application, programme: str, settled: Settled) -> Pictures:
    """From the needs to the charter, then the dialogs."""
    yield from _needs(desk, programme, settled)
    yield from _others(desk, programme, settled)
    yield from _dialogs(desk, programme, settled)


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


def _needs(desk: Application, programme: str, settled: Settled) -> Pictures:
    def at(key: str, row: str = "") -> FormPage:
        return _at(desk, settled, pages.NEEDS, programme, "", "", key, row)

    page = at("a2.head")
    page.go_to_question("a2.head")
    yield f"{pages.NEEDS}-head", settled()
    at("a2.impact")
    yield pages.NEEDS, settled()
    at("a2.need", _shown(page).rows_of("a2.need")[0].id)
    yield f"{pages.NEEDS}-entry", settled()
    unfolding = at("a2.local.inhabitants").board.block_of("a2.local.inhabitants")
    assert unfolding is not None
    yield f"{pages.NEEDS}-local", settled()
    unfolding.unfold(True)
    yield f"{pages.NEEDS}-unfolded", settled()
    yield from _said_of_questions(page, at, settled)
    page.board.show_side(MISSING)
    yield f"{pages.NEEDS}-missing", settled()
    page.board.side.turn(GUIDANCE)
    page.board.close_drawer()
    at("a2.impact")
    page.sitting.begin("a2.needs")
    yield f"{pages.NEEDS}-one", settled()
    page.sitting.end()
    settled()


def _said_of_questions(page: FormPage, at: Callable[[str], FormPage], settled: Settled) -> Pictures:
    """One that is left out with a reason, one whose answer is restricted."""
    acts = page.wiring.acts
    at("a2.learning")
    acts.say_of("a2.other_benefits", "not_relevant", "Voir la question 5")
    settled()
    at("a2.other_benefits")
    yield f"{pages.NEEDS}-left-out", settled()
    acts.restrict("a2.cooperation_problems", "confidence")
    settled()
    at("a2.cooperation_problems")
    yield f"{pages.NEEDS}-restricted", settled()
    acts.restrict("a2.cooperation_problems", "shared")
    acts.say_of("a2.other_benefits", "", "")
    settled()


def _others(desk: Application, programme: str, settled: Settled) -> Pictures:
    _at(desk, settled, pages.STRENGTHS, programme, "", "", "a3.practices", "")
    yield pages.STRENGTHS, settled()
    _at(desk, settled, pages.PRACTICES, programme, "", "", "a4.why", "")
    yield pages.PRACTICES, settled()
    page = _at(desk, settled, pages.NETWORK, programme, "", "", "a5.name", "")
    page.go_to_question("a5.members")
    yield pages.NETWORK, settled()
    member = _shown(page).rows_of("a5.member")[1].id
    _at(desk, settled, pages.NETWORK, programme, "", "", "a5.member", member)
    yield f"{pages.NETWORK}-member", settled()
    for part, place in (("check", ("", "", "a1.check", "")), ("charter", ("", "", "a1.confidentiality", ""))):
        desk.navigator.go(Place(pages.ROLE, programme, place))
        yield f"{pages.ROLE}-{part}", settled()
    if "contexts" in pages.PAGES:
        desk.navigator.go(Place("contexts", programme))
        yield "contexts", settled()


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
        CameBack("13. Habitants", "18 400", "environ dix-huit mille", problem=words.text("not a number")),
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
