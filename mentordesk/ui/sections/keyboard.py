"""Every key of the program in one list, found by typing a word or the key itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from mentordesk.ui.desk import Desk
from mentordesk.ui.sections.every_key import WITH_KEYS, of_page, of_window
from mentordesk.ui.sections.section import Section
from mentordesk.ui.widgets.fields import line
from mentordesk.ui.widgets.key_list import KeyLine, KeyList
from mentordesk.ui.widgets.parts import label
from mentordesk.words import _

if TYPE_CHECKING:
    from mentordesk.ui.main_window import MainWindow

_LEAST = 220


class Keyboard(Section):
    """To be read: keys are not changed here. The pages are asked one after the other, so nothing waits."""

    name = "keyboard"
    title = _("Keyboard")
    icon = "keyboard"
    sentence = _("Everything can be done without a mouse. F1 shows the keys of the page one is on.")

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        text, look = desk.words.text, desk.look
        self._lines: list[KeyLine] = []
        self._pages: list[str] = []
        self._asking = QTimer(self)
        self._asking.setSingleShot(True)
        self._asking.timeout.connect(self._ask_page)
        self.search = line(placeholder=text("A word, or a key such as F6"), parent=self)
        self.search.setAccessibleName(text("Search commands and keys"))
        self.search.textChanged.connect(self._narrow)
        self.found = label("", "meta")
        self.list = KeyList(text("Commands and keys"), text("no key"), look, self)
        self.list.setMinimumHeight(look.px(_LEAST))
        self.body.addSpacing(look.px(4))
        self.body.addWidget(self.search)
        self.body.addSpacing(look.px(6))
        self.body.addWidget(self.found)
        self.body.addWidget(self.list, 1)

    def present(self) -> None:
        self._lines = list(of_window(cast("MainWindow", self.window())))
        self._pages = list(WITH_KEYS)
        self._narrow()
        self._asking.start(0)

    @property
    def asking(self) -> bool:
        """Whether the keys of some page are not in the list yet."""
        return bool(self._pages)

    def _ask_page(self) -> None:
        self._lines += of_page(self.desk, self._pages.pop(0))
        self._narrow()
        if self._pages:
            self._asking.start(0)

    def _narrow(self) -> None:
        words, typed = self.desk.words, self.search.text()
        shown = [each for each in self._lines if each.answers(typed)]
        self.list.show_lines(shown)
        self.list.setVisible(bool(shown))
        if shown:
            said = words.plural("{count} command", "{count} commands", len(shown))
        else:
            said = words.text("Nothing is called “{typed}”.", typed=typed)
        self.found.setText(said)
        self.search.setAccessibleDescription(said)
