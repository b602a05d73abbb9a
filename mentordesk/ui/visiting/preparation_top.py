"""Above the preparation: what the visit is for, in how many days it is, how many lines wait for a place."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

from mentordesk.model.visits import PARTS
from mentordesk.services.preparing_reading import Prepared
from mentordesk.ui.desk import Desk
from mentordesk.ui.visiting.count_chip import CountChip
from mentordesk.ui.visiting.plain_field import PlainEditor
from mentordesk.ui.visiting.purpose_aims import aims_button
from mentordesk.ui.widgets.flow import Flow
from mentordesk.ui.widgets.parts import label, row

_HIGH = 28


class PreparationTop(QWidget):
    """``unplaced`` leads to the next line that is not placed yet, by its mark."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        words, look, icons = desk.words, desk.look, desk.icons
        self.purpose = PlainEditor(look, self)
        self.purpose.widget.setAccessibleName(words.text("What the visit is for"))
        self.aims = aims_button(desk, self.purpose, self)
        self.when = label("", parent=self)
        soft, ink = look.colours.role("info_soft").name(), look.colours.role("info").name()
        edge = ink if look.colours.contrast else soft
        high = max(look.px(_HIGH), _HIGH)
        self.when.setFixedHeight(high)
        self.when.setStyleSheet(
            f"QLabel {{ background: {soft}; color: {ink}; border: 1px solid {edge}; font-weight: 600;"
            f" border-radius: {high // 2 - 1}px; padding: 0 {look.px(9)}px;"
            f" font-size: {look.font_px('meta')}px; }}"
        )
        self.when.hide()
        self.unplaced = CountChip("circle-dashed", "warning", look, icons, self)
        chips = Flow(self, spacing=look.px(6))
        chips.add(self.when)
        chips.add(self.unplaced)
        self.when.hide()  # what is added is shown
        self.unplaced.hide()
        self._laid = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._laid.setContentsMargins(0, 0, 0, 0)
        self._laid.setSpacing(look.px(8))
        said = row(spacing=look.px(2))
        said.addWidget(self.purpose.widget, 1)
        said.addWidget(self.aims, 0, Qt.AlignmentFlag.AlignTop)
        self._laid.addLayout(said, 1)
        self._laid.addWidget(chips)

    def stack(self, stacked: bool) -> None:
        """The counts under the purpose, where there is no room beside it."""
        ways = QBoxLayout.Direction
        self._laid.setDirection(ways.TopToBottom if stacked else ways.LeftToRight)

    def show_prepared(self, prepared: Prepared, days: int | None) -> None:
        """A preparation as it stands; ``days`` until the visit begins, None where it has no date."""
        words = self._desk.words
        self.purpose.show(prepared.visit.answers.get("purpose"))
        said = ""
        if days is not None and days >= 0:
            said = words.plural("in {count} day", "in {count} days", days) if days else words.text("today")
        self.when.setText(said)
        self.when.setVisible(bool(said))
        waiting = tuple(each.mark for part in PARTS for each in prepared.lines[part] if not each.session)
        text = words.text("{count} to place", count=len(waiting))
        self.unplaced.show_count(text, waiting)
