"""*Préciser*: the fields behind the first one, made when they are unfolded (R-218)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QSizePolicy, QWidget

from mentordesk.forms.definition import Field
from mentordesk.ui.filling.block_desk import BlockDesk
from mentordesk.ui.filling.in_sight import holds_focus
from mentordesk.ui.widgets.parts import button, column

_NARROW = 420


class MoreDetail(QWidget):
    """``button`` folds and unfolds it; whoever holds it says where the button stands."""

    unfolded = Signal(bool)

    def __init__(
        self,
        desk: BlockDesk,
        fields: Sequence[Field],
        make: Callable[[Field, QWidget], QWidget],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.fields = tuple(fields)
        self.parts: list[QWidget] = []
        """What ``make`` made of its fields, once it was unfolded."""
        self._desk, self._make = desk, make
        self._beside: list[QBoxLayout] = []
        self.button: QPushButton = button("", "link", parent=parent)
        self.button.setCheckable(True)
        self.button.setIconSize(desk.icons.size(14))
        self.button.clicked.connect(self.unfold)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._laid = column(self, spacing=desk.look.px(14))
        self._laid.setContentsMargins(0, desk.look.px(6), 0, desk.look.px(4))
        self.hide()
        self._caret()

    @property
    def is_unfolded(self) -> bool:
        """Whether its fields are shown."""
        return not self.isHidden()

    def count(self, filled: int) -> None:
        """Say how many of its fields are filled."""
        words, count = self._desk.words, len(self.fields)
        self.button.setText(words.text("More detail: {filled} of {count} filled", filled=filled, count=count))

    def unfold(self, unfolded: bool = True) -> None:
        """Show the fields, made now if they never were, or hide them."""
        if unfolded and not self.parts:
            for each in self.fields:
                self._add(each)
        self.button.setChecked(unfolded)
        self._caret()
        if not unfolded and holds_focus(self):
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)
        if unfolded == self.isHidden():
            self.setVisible(unfolded)
            self.unfolded.emit(unfolded)

    def _add(self, field: Field) -> None:
        """A field below the others; of two lists that follow each other, the second one beside the first."""
        made = self._make(field, self)
        before = self.fields[len(self.parts) - 1] if self.parts else None
        self.parts.append(made)
        if field.kind != "list":
            self._laid.addWidget(made)
        elif before is not None and before.kind == "list" and self._beside:
            self._beside[-1].addWidget(made, 1, Qt.AlignmentFlag.AlignTop)
        else:
            line = QBoxLayout(self._way())
            line.setSpacing(self._desk.look.px(14))
            line.addWidget(made, 1, Qt.AlignmentFlag.AlignTop)
            self._beside.append(line)
            self._laid.addLayout(line)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        for line in self._beside:
            line.setDirection(self._way())

    def _way(self) -> QBoxLayout.Direction:
        if self.width() < self._desk.look.px(_NARROW):
            return QBoxLayout.Direction.TopToBottom
        return QBoxLayout.Direction.LeftToRight

    def _caret(self) -> None:
        name = "caret-up" if self.button.isChecked() else "caret-down"
        self.button.setIcon(self._desk.icons.icon(name, "link", 14))
