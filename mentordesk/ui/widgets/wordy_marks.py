"""Ticks and radio buttons whose words break into lines where Qt's own would be cut off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QWidget

if TYPE_CHECKING:
    _Button = QAbstractButton
else:  # Qt takes one of its own classes alone as a base
    _Button = object

_TARGET = 28  # pixels, however small the letters
_SLACK = 3  # pixels: words are drawn a little wider than they are measured


def _broken(text: str, metrics: QFontMetrics, width: int) -> str:
    """The words in lines of no more than so many pixels, where no single word is longer."""
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        if lines[-1] and metrics.horizontalAdvance(longer) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return "\n".join(lines)


def _around(button: QAbstractButton) -> int:
    """How many pixels it needs beside its words."""
    lines = button.text().replace("&&", "&").split("\n")
    return button.sizeHint().width() - max(map(button.fontMetrics().horizontalAdvance, lines))


class _Wordy(_Button):
    """A button that measures and breaks its words; ``words`` are they, whole."""

    words: str

    def fit(self, width: int) -> None:
        """Break the words where they need more pixels."""
        room = max(width - _around(self) - _SLACK, 1)
        wanted = self.words if self.whole_width() <= width else _broken(self.words, self.fontMetrics(), room)
        wanted = wanted.replace("&", "&&")
        if self.text() != wanted:  # setting it anew would lay everything out for ever
            self.setText(wanted)

    def least_width(self) -> int:
        """As its longest word needs."""
        longest = max(map(self.fontMetrics().horizontalAdvance, self.words.split(" ")))
        return _around(self) + _SLACK + longest

    def whole_width(self) -> int:
        """In one line."""
        return _around(self) + self.fontMetrics().horizontalAdvance(self.words)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        return super().sizeHint().expandedTo(QSize(0, _TARGET))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        return QSize(self.least_width(), self.sizeHint().height())


class WordyTick(_Wordy, QCheckBox):
    """A tick whose words are its name, whole."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        QCheckBox.__init__(self, words.replace("&", "&&"), parent)
        self.words = words
        self.setAccessibleName(words)


class WordyRadio(_Wordy, QRadioButton):
    """One of several; whoever lays them out says how they go together."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        QRadioButton.__init__(self, words.replace("&", "&&"), parent)
        self.words = words
        self.setAutoExclusive(False)
        self.setAccessibleName(words)
