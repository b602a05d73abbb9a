"""What one may begin a visit from: the method's three, one's own templates, nothing, a visit there was."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from mentordesk.ui.desk import Desk
from mentordesk.ui.visiting.beside import Beside
from mentordesk.ui.visiting.visit_acts import VisitActs
from mentordesk.ui.visiting.visit_words import tab_text


class BeginMenu(QObject):
    """Fills the menu of a button."""

    def __init__(self, desk: Desk, acts: VisitActs, button: QPushButton, menu: QMenu) -> None:
        super().__init__(button)
        self._desk, self._acts, self._button, self._menu = desk, acts, button, menu
        self._shown: Beside | None = None

    def show(self, beside: Beside) -> None:
        """What there is to begin from now."""
        if self._shown is not None and (self._shown.templates, self._shown.visits) == (
            beside.templates,
            beside.visits,
        ):
            return
        self._shown = beside
        words, menu = self._desk.words, self._menu
        menu.clear()
        shipped = [each for each in beside.templates if not each.own]
        own = [each for each in beside.templates if each.own]
        for each in shipped:
            self._add(each.title_in(words.language), "path", partial(self._acts.add, each.id))
        if own:
            menu.addSection(words.text("Your own templates"))
            for each in own:
                self._add(each.title_in(words.language), "star", partial(self._acts.add, each.id))
        menu.addSeparator()
        self._add(words.text("Empty visit"), "plus", partial(self._acts.add, ""))
        for visit in beside.visits:
            said = words.text(
                "Copy of {visit}, without people", visit=tab_text(visit, beside.programme, words)
            )
            self._add(said, "copy", partial(self._acts.copy, visit.id))
        if own:
            removing = menu.addMenu(words.text("Remove a template"))
            for each in own:
                made = removing.addAction(each.title_in(words.language).replace("&", "&&"))
                made.triggered.connect(partial(self._acts.remove_template, each.id))

    def _add(self, text: str, icon: str, run: partial[None]) -> QAction:
        made = self._menu.addAction(self._desk.icons.icon(icon), text.replace("&", "&&"))
        made.triggered.connect(partial(_run, run))
        return made

    def open(self, under: QWidget) -> None:
        """Under its button, or under another where that is not shown."""
        shown = self._button if self._button.isVisible() else under
        self._menu.popup(shown.mapToGlobal(QPoint(0, shown.height())))


def _run(run: partial[None], _checked: bool = False) -> None:
    run()
