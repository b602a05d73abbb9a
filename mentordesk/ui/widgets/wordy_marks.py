"""Ticks and radio buttons whose words break into lines where Qt's own would be cut off."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QWidget

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


def _fit(button: QAbstractButton, words: str, width: int) -> None:
    room = max(width - _around(button) - _SLACK, 1)
    wanted = words if _whole(button, words) <= width else _broken(words, button.fontMetrics(), room)
    wanted = wanted.replace("&", "&&")
    if button.text() != wanted:  # setting it anew would lay everything out for ever
        button.setText(wanted)


def _whole(button: QAbstractButton, words: str) -> int:
    return _around(button) + button.fontMetrics().horizontalAdvance(words)


def _least(button: QAbstractButton, words: str) -> int:
    return _around(button) + _SLACK + max(map(button.fontMetrics().horizontalAdvance, words.split(" ")))


class WordyTick(QCheckBox):
    """A tick whose words are its name, whole."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words.replace("&", "&&"), parent)
        self.words = words
        self.setAccessibleName(words)

    def fit(self, width: int) -> None:
        """Break the words where they need more pixels."""
        _fit(self, self.words, width)

    def least_width(self) -> int:
        """As its longest word needs."""
        return _least(self, self.words)

    def whole_width(self) -> int:
        """In one line."""
        return _whole(self, self.words)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        return super().sizeHint().expandedTo(QSize(0, _TARGET))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        return QSize(self.least_width(), self.sizeHint().height())


class WordyRadio(QRadioButton):
    """One of several; whoever lays them out says how they go together."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words.replace("&", "&&"), parent)
        self.words = words
        self.setAutoExclusive(False)
        self.setAccessibleName(words)

    def fit(self, width: int) -> None:
        """Break the words where they need more pixels."""
        _fit(self, self.words, width)

    def least_width(self) -> int:
        """As its longest word needs."""
        return _least(self, self.words)

    def whole_width(self) -> int:
        """In one line."""
        return _whole(self, self.words)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        return super().sizeHint().expandedTo(QSize(0, _TARGET))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        return QSize(self.least_width(), self.sizeHint().height())
