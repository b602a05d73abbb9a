"""Spelling marks in a field: underlined where they are, the likely word one key away, the words untouched."""

from __future__ import annotations

from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from mentordesk.services.spelling import Spelling
from mentordesk.ui.widgets.growing_text import GrowingText
from mentordesk.ui.widgets.spelling_marks import SpellingMarks
from mentordesk.words import words
from tests.services.test_spelling import ENGLISH, FRENCH


def marked(field: GrowingText) -> list[str]:
    """The underlined words of a field, line by line."""
    found = []
    block = field.document().firstBlock()
    while block.isValid():
        for each in block.layout().formats():
            style = QTextCharFormat(each.format).underlineStyle()
            assert style == QTextCharFormat.UnderlineStyle.SpellCheckUnderline
            units = block.text().encode("utf-16-le")[2 * each.start : 2 * (each.start + each.length)]
            found.append(units.decode("utf-16-le"))
        block = block.next()
    return found


def test_only_the_field_one_writes_in_is_marked_and_a_suggestion_takes_the_place_of_the_word(
    qtbot: QtBot,
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    first, second = GrowingText(parent=window), GrowingText(parent=window)
    first.show_text("L’acceuil 😀 des persones\nthe buddy")
    second.show_text("acceuil")
    spelling = Spelling([FRENCH, ENGLISH])
    marks = SpellingMarks(spelling.wrong, spelling.suggestions, words("en"), QColor("red"), first.document())
    marks.follow(first)
    marks.rehighlight()
    assert marked(first) == ["acceuil", "persones"]
    assert marked(second) == []
    cursor = first.textCursor()
    cursor.setPosition(first.toPlainText().index("acceuil") + 2)
    menu = QMenu(window)
    menu.addAction("Copy")
    offering = first.offer
    assert offering is not None
    offering(menu, cursor)
    texts = [each.text() for each in menu.actions()]
    assert texts == ["accueil", "", "Copy"]
    menu.actions()[0].trigger()
    assert first.toPlainText() == "L’accueil 😀 des persones\nthe buddy"
    assert marked(first) == ["persones"]
    marks.follow(second)
    assert first.offer is None, "its menu is its own again"
    marks.rehighlight()
    assert marked(second) == ["acceuil"]
