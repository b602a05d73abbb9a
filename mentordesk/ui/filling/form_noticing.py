"""What the rules have to say on a form, above the part it is about; asked for when one pauses."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from mentordesk.forms.definition import Form
from mentordesk.model.filled import Filled
from mentordesk.model.rules import Notice
from mentordesk.ui.desk import Desk
from mentordesk.ui.filling.notice_lines import NoticeLines
from mentordesk.ui.filling.section_pane import SectionPane
from mentordesk.ui.filling.section_view import SectionView

_PAUSE_MS = 400


class FormNoticing(QObject):
    """``wanted`` carries the field a line leads to and its row ("" where it stands once)."""

    wanted = Signal(str, str)

    def __init__(self, desk: Desk, form: Form, sections: SectionView, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._form = desk, form
        self._filled: Filled | None = None
        self._lines: dict[str, tuple[NoticeLines, SectionPane]] = {}
        self._notices: tuple[Notice, ...] = ()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        sections.opened.connect(self._dress)

    @property
    def resting(self) -> bool:
        """Whether what there is to say has been asked for."""
        return not self._pause.isActive()

    def look(self, filled: Filled) -> None:
        """The form was read: look at it once nothing has changed for a moment."""
        another = self._filled is None or (filled.programme, filled.eid) != (
            self._filled.programme, self._filled.eid,
        )  # fmt: skip
        self._filled = filled
        if another:
            self._show((), filled)
        self._pause.start()

    def _dress(self, section: str, pane: SectionPane) -> None:
        lines = NoticeLines(self._desk.words, self._desk.look, self._desk.icons, pane)
        lines.wanted.connect(self._go)
        pane.top.addWidget(lines)
        self._lines[section] = (lines, pane)
        pane.destroyed.connect(partial(self._forget, section, pane))
        lines.show_notices(self._of(section))

    def _forget(self, section: str, pane: SectionPane, *_gone: object) -> None:
        if section in self._lines and self._lines[section][1] is pane:
            del self._lines[section]

    def _ask(self) -> None:
        filled = self._filled
        if filled is None or not filled.eid:
            return
        programme, key, eid = filled.programme, self._form.key, filled.eid
        self._desk.ask(
            self, lambda workspace: workspace.noticing.of(programme, key, eid), partial(self._found, filled)
        )

    def _found(self, filled: Filled, notices: Sequence[Notice]) -> None:
        self._show(tuple(notices), filled)

    def _show(self, notices: tuple[Notice, ...], filled: Filled) -> None:
        now = self._filled
        if now is None or (now.programme, now.eid) != (filled.programme, filled.eid):
            return
        self._notices = notices
        for section, (lines, pane) in self._lines.items():
            pane.keep_still(partial(lines.show_notices, self._of(section)))

    def _of(self, section: str) -> list[Notice]:
        return [each for each in self._notices if self._section(each) == section]

    def _section(self, notice: Notice) -> str:
        """The part a notice is about; one on nothing in particular stands above the first."""
        if notice.field in self._form.by_key:
            return self._form.by_key[notice.field].section
        return next(each.key for each in self._form.sections if not each.elsewhere)

    def _go(self, key: str, eid: str) -> None:
        field = self._form.by_key.get(key)
        if field is not None:
            self.wanted.emit(key, eid if field.row_of is not None else "")
