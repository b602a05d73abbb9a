"""Lines and the values of each: marks in a table, and where that has no room a list under each line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QLabel, QRadioButton, QSizePolicy, QWidget

from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.calm_combo import CalmCombo
from mentordesk.ui.widgets.marks import Marks
from mentordesk.ui.widgets.parts import label
from mentordesk.words import Words

_TARGET, _LABEL, _HEAD, _GAP, _PAD = 28, 170, 72, 12, 3
_NONE = "–"
_CENTRE = Qt.AlignmentFlag.AlignHCenter


@dataclass(frozen=True)
class MatrixLine:
    """One line: its key, its words, and the words of the side it stands on, "" where there are none."""

    key: str
    words: str
    side: str = ""


class MatrixField(QWidget):
    """``chosen`` tells a line's key and its value, None once it was cleared."""

    chosen = Signal(str, object)

    def __init__(
        self,
        lines: Sequence[MatrixLine],
        values: Mapping[str, str],
        words: Words,
        look: Look,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._lines, self._values_said = list(lines), dict(values)
        self._words, self._look = words, look
        self._values: dict[str, str | None] = {}
        self._folded: bool | None = None
        self._rules: list[tuple[int, bool]] = []
        self._heads = [label(text, "meta", wrap=True, parent=self) for text in values.values()]
        self._sides: dict[str, QLabel] = {}
        self._titles: dict[str, QLabel] = {}
        self._combos: dict[str, CalmCombo] = {}
        marks: list[dict[str, QRadioButton]] = []
        for line in lines:
            if line.side and line.side not in self._sides:
                self._sides[line.side] = label(line.side, "meta", wrap=True, parent=self)
            self._titles[line.key] = label(line.words, "", wrap=True, parent=self)
            marks.append({value: self._mark() for value in values})
            self._combos[line.key] = self._combo(line)
        for head in self._heads:
            head.setAlignment(_CENTRE | Qt.AlignmentFlag.AlignBottom)
        self.marks = Marks(marks, words.text("Clear the answer"), self)
        self.marks.chosen.connect(self._marked)
        self._marks = marks
        self._name()
        self.setStyleSheet("QRadioButton::indicator { subcontrol-position: center; }")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    # --- building ----------------------------------------------------------------------------------

    def _mark(self) -> QRadioButton:
        made = QRadioButton(self)
        made.setAutoExclusive(False)
        return made

    def _combo(self, line: MatrixLine) -> CalmCombo:
        made = CalmCombo(self)
        made.addItem(_NONE, None)
        made.setItemData(0, self._words.text("no answer"), Qt.ItemDataRole.AccessibleTextRole)
        for value, text in self._values_said.items():
            made.addItem(text, value)
        made.activated.connect(partial(self._listed, line.key))
        made.cleared.connect(partial(self._clear, line.key))
        return made

    def setAccessibleName(self, name: str) -> None:  # noqa: N802 - Qt's own name
        super().setAccessibleName(name)
        self._name()

    def _name(self) -> None:
        """Of each mark its line, its side and its value: "Listen to grasp, helping, some, 2 of 3"."""
        text, count = self._words.text, len(self._values_said)
        for line, marks in zip(self._lines, self._marks, strict=True):
            said = text("{line}, {side}", line=line.words, side=line.side) if line.side else line.words
            self._combos[line.key].setAccessibleName(said)
            for place, (value, mark) in enumerate(marks.items(), 1):
                named = self._values_said[value]
                mark.setAccessibleName(
                    text(
                        "{line}, {value}, {place} of {count}",
                        line=said,
                        value=named,
                        place=place,
                        count=count,
                    )
                )
                mark.setAccessibleDescription(self.accessibleName())

    # --- values ------------------------------------------------------------------------------------

    @property
    def values(self) -> dict[str, str | None]:
        """What is set, by the key of the line."""
        return dict(self._values)

    @property
    def folded(self) -> bool:
        """Whether it has a list under each line for want of room."""
        return bool(self._folded)

    def put(self, values: Mapping[str, str]) -> None:
        """Show what is set, telling nobody; of other lines and values nothing is shown."""
        self._values = {line.key: values.get(line.key) for line in self._lines}
        for place, line in enumerate(self._lines):
            value = self._values[line.key]
            self.marks.put(value, place)
            self._combos[line.key].setCurrentIndex(max(0, self._combos[line.key].findData(value)))
        if self._folded:  # the marks have pointed to one of theirs
            self.setFocusProxy(next(iter(self._combos.values())))

    def _marked(self, place: int, value: object) -> None:
        self._set(self._lines[place].key, value)

    def _listed(self, key: str, _index: int) -> None:
        self._set(key, self._combos[key].currentData())

    def _clear(self, key: str) -> None:
        self._set(key, None)

    def _set(self, key: str, value: object) -> None:
        self.put({**{own: kept for own, kept in self._values.items() if kept}, key: value})  # type: ignore[dict-item]
        self.chosen.emit(key, value)

    # --- room --------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.Polish, QEvent.Type.LayoutRequest):
            self._arrange()
        return done

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        return QSize(self._column() * len(self._heads) + 2 * self._look.px(_LABEL), self.minimumHeight())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        return QSize(self._look.px(_LABEL) * 2 // 3, self.minimumHeight())

    def _column(self) -> int:
        """How wide a column of values is: as its longest head, and a target at least."""
        wide = max(map(self._least_width, self._heads), default=0)
        return max(wide + self._look.px(_GAP), self._look.px(_TARGET), _TARGET)

    def _least_width(self, head: QLabel) -> int:
        """Of its longest word, and of more words as many as there is room for at ease."""
        head.ensurePolished()
        advance = head.fontMetrics().horizontalAdvance
        longest = max(map(advance, head.text().split()), default=0)
        return max(longest, min(advance(head.text()), self._look.px(_HEAD)))

    def _arrange(self) -> None:
        if self.width() <= 1:
            return
        column = self._column()
        room = self.width() - column * len(self._heads)
        self._fold(room < self._look.px(_LABEL))
        self._rules = []
        height = self._list_lines() if self._folded else self._lay_table(room, column)
        if self.minimumHeight() != height or self.maximumHeight() != height:
            self.setFixedHeight(height)
            self.updateGeometry()
        self.update()

    def _fold(self, folded: bool) -> None:
        if folded == self._folded:
            return
        had_focus = any(each.hasFocus() for each in self.findChildren(QWidget))
        self._folded = folded
        for head in self._heads:
            head.setVisible(not folded)
        for line in self._marks:
            for mark in line.values():
                mark.setVisible(not folded)
        for combo in self._combos.values():
            combo.setVisible(folded)
        first = next(iter(self._combos.values()))
        self.setFocusProxy(first if folded else next(iter(self._marks[0].values())))
        if had_focus:
            self.setFocus()

    def _lay_table(self, room: int, column: int) -> int:
        heads = max(each.heightForWidth(column) for each in self._heads)
        for place, head in enumerate(self._heads):
            head.setGeometry(room + place * column, 0, column, heads)
        top, side = heads + self._look.px(_PAD), ""
        target, pad = max(self._look.px(_TARGET), _TARGET), self._look.px(_PAD)
        for line, marks in zip(self._lines, self._marks, strict=True):
            if line.side != side:
                top = self._lay_side(line.side, top, self.width(), first=not side)
                side = line.side
            title = self._titles[line.key]
            wide = room - self._look.px(_GAP)
            height = max(title.heightForWidth(wide), target)
            self._rules.append((top, False))
            title.setGeometry(0, top + pad, wide, height)
            for place, mark in enumerate(marks.values()):
                left = room + place * column + (column - target) // 2
                mark.setGeometry(left, top + pad + (height - target) // 2, target, target)
            top += height + 2 * pad
        return top

    def _list_lines(self) -> int:
        top, side, pad = 0, "", self._look.px(_PAD)
        for line in self._lines:
            if line.side != side:
                top = self._lay_side(line.side, top, self.width(), first=not side)
                side = line.side
            title, combo = self._titles[line.key], self._combos[line.key]
            said, listed = title.heightForWidth(self.width()), combo.sizeHint().height()
            title.setGeometry(0, top, self.width(), said)
            combo.setGeometry(QRect(0, top + said + pad, self.width(), listed))
            top += said + listed + 4 * pad
        return top

    def _lay_side(self, side: str, top: int, width: int, *, first: bool) -> int:
        if not first:
            self._rules.append((top, True))
        said, pad = self._sides[side], self._look.px(_PAD)
        height = said.heightForWidth(width)
        said.setGeometry(0, top + 2 * pad, width, height)
        return top + height + 3 * pad

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's own name
        """A hairline over each line, a stronger one between the sides."""
        painter, colours = QPainter(self), self._look.colours
        for top, strong in self._rules:
            painter.setPen(QPen(colours.accent if strong else colours.border, 2 if strong else 1))
            painter.drawLine(0, top, self.width(), top)
