"""The middle column: the pages as they will be, what was checked, what one may look at again."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from mentordesk.ui.dialogs.export.marked_lines import MarkedLines
from mentordesk.ui.dialogs.export.offer import ExportPreview
from mentordesk.ui.dialogs.export.pictures import PageStrip, PageView
from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.parts import column, icon_button, label, row
from mentordesk.words import Words


class Looking(QWidget):
    """Shows the preview; the arrow buttons, the small pages and their keys lead through it."""

    def __init__(self, words: Words, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._preview: ExportPreview | None = None
        self._at = 0
        text = words.text
        size = icons.size(16)
        self.back = icon_button(text("Previous page"), icons.icon("caret-left"), size, self)
        self.back.clicked.connect(self._back)
        self.on = icon_button(text("Next page"), icons.icon("caret-right"), size, self)
        self.on.clicked.connect(self._on)
        self.place = label(text("Drawing the pages"), "secondary", parent=self)
        self.page = PageView(self)
        self.strip = PageStrip(look, self)
        self.strip.setAccessibleName(text("Pages of the preview"))
        self.strip.page_chosen.connect(self._go)
        self.cut = label("", "meta", wrap=True, parent=self)
        self.cut.hide()
        self.checks = MarkedLines(look, icons, self)
        self.remarks = MarkedLines(look, icons, self)
        head = row(spacing=look.px(6))
        head.addWidget(label(text("Preview"), "heading3", parent=self))
        head.addStretch(1)
        for each in (self.back, self.place, self.on):
            head.addWidget(each)
        laid = column(self, spacing=look.px(10))
        laid.addLayout(head)
        laid.addWidget(self.page)
        laid.addWidget(self.strip)
        laid.addWidget(self.cut)
        laid.addWidget(self.checks)
        laid.addWidget(self.remarks)
        laid.addStretch(1)
        self._follow()

    def show_preview(self, preview: ExportPreview) -> None:
        """Show these pages, at the page that was looked at where there still is one."""
        self._preview = preview
        at = min(self._at, len(preview.pages) - 1)
        names = [self._named(number) for number in range(len(preview.pages))]
        self.strip.show_pages(preview.pages, names, at)
        self.strip.setVisible(len(preview.pages) > 1)
        self._go(at)
        counted = self._counted(preview)
        self.strip.setAccessibleDescription(counted)
        self.page.setAccessibleDescription(counted)
        self.cut.setVisible(not preview.whole)
        self.cut.setText(
            self._words.text(
                "These are the pages of the first {rows} of {total} actions.",
                rows=preview.rows, total=preview.total,
            )
        )  # fmt: skip
        self.checks.clear()
        self.remarks.clear()
        for remark in preview.remarks:
            self.remarks.remark(remark)

    def show_checks(self, checks: Sequence[tuple[bool, str]]) -> None:
        """Say what was seen in the finished file."""
        self.checks.clear()
        for holds, sentence in checks:
            (self.checks.holds if holds else self.checks.remark)(sentence)

    def _back(self) -> None:
        self.strip.choose(self._at - 1)

    def _on(self) -> None:
        self.strip.choose(self._at + 1)

    def _go(self, number: int) -> None:
        if self._preview is None:
            return
        self._at = number
        self.page.show_page(self._preview.pages[number])
        self.page.setAccessibleName(self._named(number))
        self.place.setText(self._named(number))
        self._follow()

    def _follow(self) -> None:
        last = len(self._preview.pages) - 1 if self._preview else 0
        for button, there in ((self.back, self._at > 0), (self.on, self._at < last)):
            button.setEnabled(there)

    def _named(self, number: int) -> str:
        preview = self._preview
        assert preview is not None
        if preview.whole:
            return self._words.text("Page {number} of {count}", number=number + 1, count=len(preview.pages))
        return self._words.text("Page {number}", number=number + 1)

    def _counted(self, preview: ExportPreview) -> str:
        """What a screen reader says of the pages as a whole."""
        words = self._words
        return words.listed(
            [
                words.plural("{count} page", "{count} pages", len(preview.pages)),
                words.plural("{count} table", "{count} tables", preview.tables),
                words.plural("{count} heading", "{count} headings", preview.headings),
            ]
        )
