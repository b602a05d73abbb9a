"""The role in brief, and the line between helping and deciding: to be read, not answered (R-080, R-086)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from mentordesk.forms.definition import Form, Line
from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.parts import column, frame, label, row
from mentordesk.words import Words, _

_LISTS = (
    ("brief_offer", _("What a mentor offers"), "check", "success"),
    ("brief_is_not", _("What a mentor does not do"), "x", "text_secondary"),
    ("brief_does", _("How it is done"), "arrow-right", "accent"),
)
_SPECTRUM, _HELP = "spectrum", "help"
_SIDE_BY_SIDE = 780  # room from which the three lists stand beside each other


class RoleInBrief(QWidget):
    """Eight things offered, eight limits, five gestures; side by side where there is room."""

    def __init__(self, form: Form, words: Words, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.lists = [
            _listed(words.text(title), [form.line_label(each, words) for each in form.lists.get(name, ())],
                    icons, (icon, colour), look, self)
            for name, title, icon, colour in _LISTS
        ]  # fmt: skip
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(look.px(14))
        self._beside: bool | None = None
        self._lay_out(beside=False)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self._lay_out(beside=event.size().width() >= self._look.px(_SIDE_BY_SIDE))

    def _lay_out(self, *, beside: bool) -> None:
        if beside == self._beside:
            return
        self._beside = beside
        for place, each in enumerate(self.lists):
            self._grid.removeWidget(each)
            at = (0, place) if beside else (place, 0)
            self._grid.addWidget(each, *at, Qt.AlignmentFlag.AlignTop)
        for place in range(len(self.lists)):
            self._grid.setColumnStretch(place, 1 if beside or not place else 0)


def _listed(
    title: str, lines: Sequence[str], icons: Icons, mark: tuple[str, str], look: Look, parent: QWidget
) -> QWidget:
    made = frame("card", parent)
    made.setAccessibleName(title)
    laid = column(made, margins=look.px(16), spacing=look.px(10))
    laid.addWidget(label(title, "heading3", wrap=True, parent=made))
    for text in lines:
        line = row(spacing=look.px(8))
        line.addWidget(_mark(icons, mark, made), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(label(text, "", wrap=True, parent=made), 1)
        laid.addLayout(line)
    return made


def _mark(icons: Icons, mark: tuple[str, str], parent: QWidget) -> QLabel:
    shown = QLabel(parent)
    shown.setPixmap(icons.pixmap(mark[0], mark[1], 14, ratio=parent.devicePixelRatioF()))
    return shown


class HelpOrDecide(QWidget):
    """Nine attitudes from listening to telling what to do, and where the line runs between them.

    A friend's view is on the help side, prescribed advice is not (R-086).
    """

    def __init__(self, form: Form, words: Words, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        text = words.text
        lines: Sequence[Line] = form.lists.get(_SPECTRUM, ())
        helping = [form.line_label(each, words) for each in lines if each.side == _HELP]
        deciding = [form.line_label(each, words) for each in lines if each.side != _HELP]
        laid = column(self, spacing=look.px(14))
        laid.addWidget(
            label(
                text(
                    "The mentor helps, the mentee city decides. Sharing a view as a friend would is helping; "
                    "prescribing what to do is deciding in someone’s place."
                ),
                "lead",
                wrap=True,
                parent=self,
            )
        )
        laid.addWidget(self._side(text("Helping"), helping, look, icons, ("check", "success")))
        line = frame("line", self)
        line.setStyleSheet(f"background: {look.colours.accent.name()}; min-height: 2px; max-height: 2px;")
        laid.addWidget(line)
        laid.addWidget(self._side(text("Deciding"), deciding, look, icons, ("prohibit", "text_secondary")))
        laid.addWidget(
            label(
                text(
                    "Coaching lies close to the line: where it begins is worth a word between the two sides."
                ),
                "meta",
                wrap=True,
                parent=self,
            )
        )

    def _side(
        self, title: str, lines: Sequence[str], look: Look, icons: Icons, mark: tuple[str, str]
    ) -> QWidget:
        made = QWidget(self)
        made.setAccessibleName(title)
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        laid = column(made, spacing=look.px(8))
        laid.addWidget(label(title, "heading3", parent=made))
        for text in lines:
            step = frame("card", made)
            inside = row(step, spacing=look.px(10))
            inside.setContentsMargins(look.px(14), look.px(8), look.px(14), look.px(8))
            inside.addWidget(_mark(icons, mark, step), 0, Qt.AlignmentFlag.AlignTop)
            inside.addWidget(label(text, "", wrap=True, parent=step), 1)
            laid.addWidget(step)
        return made
