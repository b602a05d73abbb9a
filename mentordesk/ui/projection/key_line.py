"""The line at the bottom: which plan, where in it, and the keys; it goes away and comes back on a chord."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QLabel, QLayout, QWidget

from mentordesk.ui.projection.sizes import Sizes
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.parts import label, row
from mentordesk.words import Words

SHOWN_MS = 10_000
_MOST_DOTS = 12


class KeyLine(QFrame):
    """It keeps its room when it hides, so that nothing jumps."""

    def __init__(self, words: Words, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._words, self._look = words, look
        self._titles = ("", "")
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self.heading = label("", "heading", parent=self)
        self.cities = label("", parent=self)
        self.place = label("", parent=self)
        self.dots = _Dots(look, self)
        self._other = label("", parent=self)
        self._hints: list[list[QLabel]] = []
        hints = (
            (("Ctrl ↑", "Ctrl ↓"), label(words.text("action"), parent=self)),
            (("F4",), self._other),
            (("Ctrl +", "Ctrl −"), label(words.text("size"), parent=self)),
            ((words.text("Esc"),), label(words.text("leave"), parent=self)),
        )
        self._laid = row(self)
        self._laid.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # the screen is as it is
        for widget in (self.heading, self.cities, self.dots, self.place):
            self._laid.addWidget(widget)
        self._laid.addStretch(1)
        for keys, what in hints:
            group = [label(key, "kbd", parent=self) for key in keys]
            inner = row()
            for widget in (*group, what):
                inner.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
            self._laid.addLayout(inner)
            self._hints.append([*group, what])
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self._away)

    def come(self) -> None:
        """Show it for a while; it stays where a screen reader is at work (ux §10)."""
        self.show()
        if QAccessible.isActive():
            self._timer.stop()
        else:
            self._timer.start()

    @property
    def patience(self) -> int:
        """Milliseconds until it goes, or -1."""
        return self._timer.remainingTime()

    def _away(self) -> None:
        self.hide()

    def show_plan(self, heading: str, cities: str) -> None:
        """Which plan it is."""
        self._titles = heading, cities
        self.heading.setText(heading)
        self.cities.setText(cities)
        self._spare()

    def show_place(self, number: int, count: int, *, grid: bool) -> None:
        """Which action of how many; what F4 shows next."""
        words = self._words
        few = count <= _MOST_DOTS
        self.dots.show_place(number, count if few else 0)
        self.place.setVisible(not few)
        for each in (part for hint in self._hints[:2] for part in hint):
            each.setVisible(count > 0)  # in an empty plan there is nowhere to go
        self.place.setText("" if few else words.text("{number} / {count}", number=number, count=count))
        self._other.setText(words.text("one action") if grid else words.text("grid"))
        self._spare()

    def set_sizes(self, sizes: Sizes) -> None:
        """As large as the screen asks."""
        colours, type_px = self._look.colours, max(14, sizes.gap(17))
        self.setFixedHeight(max(sizes.gap(56), 2 * type_px + 8))
        self._laid.setContentsMargins(sizes.gap(64), 0, sizes.gap(64), 0)
        self._laid.setSpacing(sizes.gap(26))
        for at in range(self._laid.count()):
            inner = self._laid.itemAt(at)
            found = inner.layout() if inner is not None else None
            if found is not None:
                found.setSpacing(sizes.gap(6))
        self.dots.set_side(max(9, sizes.gap(12)))
        self.setStyleSheet(f"""
            KeyLine {{ background: {colours.surface.name()}; border: none;
                border-top: 1px solid {colours.border.name()}; }}
            QLabel {{ font-size: {type_px}px; color: {colours.text_secondary.name()}; }}
            QLabel[role="heading"] {{ color: {colours.text.name()}; font-weight: 600; }}
            QLabel[role="kbd"] {{ font-size: {type_px - 2}px; padding: {sizes.gap(2)}px {sizes.gap(8)}px; }}
        """)
        self._spare()

    def _spare(self) -> None:
        """Where the line is too short, the cities go first and the heading next: the keys stay."""
        self.cities.setVisible(bool(self._titles[1]))
        self.heading.setVisible(bool(self._titles[0]))
        self.ensurePolished()
        for widget in (self.cities, self.heading):
            self._laid.activate()  # the inner layouts measure anew only so
            if self._laid.sizeHint().width() > self.window().width():
                widget.hide()


class _Dots(QWidget):
    """One dot for each action, the present one full: a shape, not a colour alone."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._number, self._count, self._side = 0, 0, 12

    def show_place(self, number: int, count: int) -> None:
        """So many dots."""
        self._number, self._count = number, count
        self._fit()

    def set_side(self, side: int) -> None:
        """So large."""
        self._side = side
        self._fit()

    def _fit(self) -> None:
        self.setFixedSize(max(0, self._count * self._pitch() - self._side * 2 // 3), self._side + 2)
        self.setVisible(self._count > 0)
        self.update()

    def _pitch(self) -> int:
        return self._side * 5 // 3

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's own name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self._look.colours
        for each in range(self._count):
            here = each + 1 == self._number
            painter.setPen(QPen(colours.accent if here else colours.border_strong, 2))
            painter.setBrush(colours.accent if here else colours.surface)
            painter.drawEllipse(each * self._pitch() + 1, 2, self._side - 2, self._side - 2)
