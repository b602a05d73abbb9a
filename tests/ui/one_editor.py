"""A window with one editor in it, and someone at its keys."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QWidget
from pytestqt.qtbot import QtBot

from mentordesk.forms.definition import Choice, Field, Form, Line, Section
from mentordesk.forms.kinds import take
from mentordesk.ui.editors import Offers, editor_for
from mentordesk.ui.theme import dress, look_for
from mentordesk.ui.widgets.parts import column
from mentordesk.words import words

PEOPLE = (("p1", "Nadia Belkacem"), ("p2", "Joris Claes"), ("p3", "Deputy mayor"), ("p4", "Sofie Maes"))
NEEDS = (("a2.need", "n1", "Places to talk"), ("a2.need", "n2", "One list of places"))
OFFERS = Offers(people=PEOPLE, references={"x.asked": NEEDS}, today=date(2026, 4, 16))
LINES = (
    Line("a1.help.listen", {"en": "Listen to grasp"}, "help"),
    Line("a1.help.ask", {"en": "Ask questions"}, "help"),
    Line("a1.decide.tell", {"en": "Tell people what to do"}, "decide"),
)
MATRIX = {"rows_from": "line", "scale": ["never", "some", "mostly"], "scale_en": ["Never", "Some", "Mostly"]}
FEW = tuple(Choice(each, {"en": each.capitalize()}) for each in ("red", "green", "blue"))
MANY = tuple(Choice(f"c{number}", {"en": f"Colour {number}"}) for number in range(8))


def asked(kind: str, **more: Any) -> tuple[Form, Field]:
    """A form with one field of a kind."""
    field = Field("x.asked", "x", 1, kind, {"en": "Asked"}, {}, (), "optional", "guide", **more)
    section = Section("x", {"en": "X"}, ())
    return Form("x", 1, {"en": "X"}, {}, (section,), (field,), lists={"line": LINES}), field


class Desk:
    """A window with one editor and a line beside it, and someone at its keys."""

    def __init__(self, qtbot: QtBot, kind: str, language: str = "en", **more: Any) -> None:
        self.form, self.field = asked(kind, **more)
        self.window = QWidget()
        qtbot.addWidget(self.window)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        look = look_for(application, "light", 100)
        dress(application, look)
        self.editor = editor_for(self.form, self.field, words(language), look, self.window, OFFERS)
        self.editor.widget.setAccessibleName("Asked")
        self._elsewhere = QLineEdit(self.window)
        self._elsewhere.setAccessibleName("Elsewhere")
        laid = column(self.window)
        laid.addWidget(self.editor.widget)
        laid.addWidget(self._elsewhere)
        laid.addStretch(1)
        self.answered: list[Any] = []
        self.typed: list[Any] = []
        self.refused: list[str] = []
        self.editor.answered.connect(self.answered.append)
        self.editor.typed.connect(self.typed.append)
        self.editor.refused.connect(self.refused.append)
        self.window.resize(640, 480)
        self.window.show()
        self.window.activateWindow()
        self.enter()

    @property
    def focus(self) -> QWidget:
        """What gets the keys: the names that are proposed, else what has the focus."""
        found, open_list = QApplication.focusWidget(), QApplication.activePopupWidget()
        if isinstance(open_list, QListView):
            found = open_list
        assert found is not None
        return found

    def enter(self) -> None:
        """Come into the editor as Tab does."""
        self.editor.widget.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()

    def type(self, text: str) -> None:
        """Type into what has the focus, line ends as Enter."""
        for sign in text:
            if sign == "\n":
                QTest.keyClick(self.focus, Qt.Key.Key_Return)
            else:
                QTest.keyClicks(self.focus, sign)
            QApplication.processEvents()

    def press(self, *keys: str) -> None:
        """Press keys one after another."""
        for key in keys:
            combination = QKeySequence(key)[0]  # type: ignore[index]
            QTest.keyClick(self.focus, combination.key(), combination.keyboardModifiers())
            QApplication.processEvents()

    def leave(self) -> None:
        """Go on to something else by Tab."""
        for _press in range(20):
            if self._elsewhere.hasFocus():
                return
            self.press("Tab")
        raise AssertionError("Tab does not lead out of it")

    def stop(self, name: str) -> QWidget:
        """Go to a part by the name a screen reader says."""
        parts = self.window.findChildren(QWidget)
        found = next(each for each in parts if each.accessibleName() == name and not each.focusProxy())
        found.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        return found

    @property
    def taken(self) -> Any:
        """The last answer as the service takes it."""
        return take(self.field, self.answered[-1])
