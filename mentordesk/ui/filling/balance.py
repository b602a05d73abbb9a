"""The balance of the network at a glance: ten seats, who sits there, who speaks for migrants (screen 12)."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from mentordesk.forms.definition import Form
from mentordesk.model.network import MEMBER, SEATS, Balance
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.parts import column, emptied, label, row
from mentordesk.words import Words


class BalancePanel(QWidget):
    """Shows what it is given; all of it stands there in words too."""

    def __init__(self, form: Form, words: Words, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form, self._words, self._look = form, words, look
        self.seats = Seats(look, self)
        self.counted = label("", "strong", parent=self)
        self.beside = label("", "meta", wrap=True, parent=self)
        self.mix = label("", "meta", wrap=True, parent=self)
        self._categories = QGridLayout()
        self._categories.setHorizontalSpacing(look.px(10))
        self._categories.setVerticalSpacing(look.px(8))
        self._categories.setColumnStretch(0, 1)
        laid = column(self, spacing=look.px(10))
        head = row(spacing=look.px(8))
        head.addWidget(label(words.text("Balance of the group"), "heading3"), 1)
        head.addWidget(self.counted)
        laid.addLayout(head)
        laid.addWidget(self.seats)
        laid.addWidget(label(words.text("Ten members at most, so that everyone speaks."), "meta", wrap=True))
        laid.addWidget(self.beside)
        laid.addLayout(self._categories)
        laid.addWidget(self.mix)

    def present(self, found: Balance) -> None:
        """Show a network's balance."""
        text, words = self._words.text, self._words
        self.counted.setText(text("{count} of {seats}", count=found.active, seats=SEATS))
        self.seats.present(found.active)
        self.seats.setAccessibleName(
            text("Active members: {count} of {seats}", count=found.active, seats=SEATS)
        )
        others = []
        if found.additional:
            others.append(words.plural("{count} additional", "{count} additional", found.additional))
        if found.former:
            others.append(words.plural("{count} former", "{count} former", found.former))
        self.beside.setText(text("Beside them: {others}.", others=words.listed(others)) if others else "")
        self.beside.setVisible(bool(others))
        self._show_categories(found)
        self.mix.setText(
            text(
                "Usually take part in city decisions: {inside}; usually kept out: {outside}.",
                inside=found.inside,
                outside=found.outside,
            )
        )
        self.mix.setVisible(bool(found.inside or found.outside))

    def _show_categories(self, found: Balance) -> None:
        emptied(self._categories)
        most = max(found.categories.values(), default=1)
        for line, (category, count) in enumerate(found.categories.items()):
            title = self._form.choice_label(f"{MEMBER}.category", category, self._words)
            self._categories.addWidget(label(title, "secondary", wrap=True), line, 0)
            bar = Share(count / most, self._look, self)
            self._categories.addWidget(bar, line, 1, Qt.AlignmentFlag.AlignVCenter)
            figure = label(self._words.number(count), "strong")
            self._categories.addWidget(figure, line, 2, Qt.AlignmentFlag.AlignRight)


class Seats(QWidget):
    """Ten marks, one a seat; those beyond have a dashed frame. The words beside it say the same."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._taken = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def present(self, taken: int) -> None:
        """So many are taken."""
        self._taken = taken
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        return QSize(self._look.px(200), self._look.px(16))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's own name
        look, colours = self._look, self._look.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        count, gap = max(SEATS, self._taken), look.px(5)
        width = (self.width() - gap * (count - 1)) / count
        for seat in range(count):
            area = QRectF(seat * (width + gap) + 0.5, 1.5, width - 1, self.height() - 3)
            pen = QPen(colours.accent if seat < self._taken else colours.border_strong, 1)
            if seat >= SEATS:
                pen = QPen(colours.warning, 1, Qt.PenStyle.DashLine)
            painter.setPen(pen)
            filled = colours.accent if seat < min(self._taken, SEATS) else colours.surface
            painter.setBrush(filled)
            painter.drawRoundedRect(area, 3, 3)


class Share(QWidget):
    """A small bar beside a figure."""

    def __init__(self, share: float, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._share, self._look = share, look
        self.setFixedSize(look.px(84), look.px(6))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's own name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        radius = self.height() / 2
        for width, colour in (
            (self.width(), self._look.colours.border),
            (self.width() * self._share, self._look.colours.accent),
        ):
            painter.setBrush(colour)
            painter.drawRoundedRect(QRectF(0, 0, width, self.height()), radius, radius)
