"""The left column for a sheet to sign (R-222): blank rows, one signature or two, who pays, whose logos."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QSpinBox

from mentordesk.ui.dialogs.export.agenda_offer import AgendaExportWishes
from mentordesk.ui.dialogs.export.growing import GrowingLine
from mentordesk.ui.dialogs.export.visit_choosing import VisitChoosing
from mentordesk.ui.widgets.parts import label, row

_FILL, _MOST = -1, 100


class AttendanceChoosing(VisitChoosing):
    """What of the sheet."""

    @property
    def wishes(self) -> AgendaExportWishes:
        """The document as it is wished for here."""
        rows = self.rows.value()
        return replace(
            super().wishes,
            rows=None if rows == _FILL else rows,
            halves=self.halves.isChecked(),
            funder=self.funder.line,
            logos=tuple(eid for eid, tick in self.logos.items() if tick.isChecked()),
        )

    def _make_own(self) -> None:
        text, offer = self._words.text, self._offer
        self.rows = QSpinBox(self)
        self.rows.setRange(_FILL, _MOST)
        self.rows.setSpecialValueText(text("Fill the page"))
        self.rows.setValue(_FILL)
        self.rows.setAccessibleName(text("Blank rows"))
        self.rows.valueChanged.connect(self._picked)
        self.halves = QCheckBox(text("Morning and a&fternoon apart"), self)
        self.halves.toggled.connect(self.changed)
        self.funder = GrowingLine(self)
        self.funder.setPlainText(offer.funder)
        self.funder.setAccessibleName(text("Funder’s line"))
        self.funder.edited.connect(self.changed)
        self.logos = {eid: QCheckBox(name, self) for eid, name in offer.logos}
        for each in self.logos.values():
            each.setChecked(True)
            each.toggled.connect(self.changed)

    def _lay_own(self) -> None:
        text, laid, look = self._words.text, self._laid, self._look
        if len(self._offer.days) > 1:
            self._add_under(text("&Day"), self.day)
        else:
            self.day.hide()
        beside = row(spacing=look.px(8))
        said = label(text("&Blank rows"), "secondary", parent=self)
        said.setBuddy(self.rows)
        beside.addWidget(said)
        beside.addWidget(self.rows, 1)
        laid.addLayout(beside)
        laid.addWidget(self.halves)
        line = label(text("F&under’s line"), "secondary", parent=self)
        line.setBuddy(self.funder)
        laid.addWidget(line)
        laid.addWidget(self.funder)
        laid.addWidget(label(text("Logos"), "secondary", parent=self))
        for each in self.logos.values():
            laid.addWidget(each)
        if not self.logos:
            none = text("None is kept. Logos are added in the settings, under your organisation’s look.")
            laid.addWidget(label(none, "meta", wrap=True, parent=self))
