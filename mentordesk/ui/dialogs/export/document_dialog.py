"""What every export dialog has: the columns, the foot, the way from a wish to a file. It knows no store."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from mentordesk.ui.dialogs.export.columns import Columns
from mentordesk.ui.dialogs.export.footer import Footer
from mentordesk.ui.dialogs.export.left_column import LeftColumn
from mentordesk.ui.dialogs.export.looking import Looking
from mentordesk.ui.dialogs.export.offer import ExportLetter, ExportPreview, Offer, Wished
from mentordesk.ui.dialogs.export.place import PlaceAsked
from mentordesk.ui.dialogs.export.writing import Writing
from mentordesk.ui.icons import Icons
from mentordesk.ui.reading_order import go_on
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.parts import column
from mentordesk.words import Words

_SIZE = QSize(1260, 752)
_PAUSE_MS = 120
"""Wishes that follow each other faster ask for one preview."""
_FEWEST_PIXELS = 700


class DocumentDialog(QDialog):
    """Emits what a person wishes; is told what came of it by the ``show_…`` slots.

    Which document that is, each kind of it says: ``wishes``, ``happening`` and its own left column.
    """

    preview_requested = Signal(object, int)
    """The wishes, and how many pixels wide the pages are to be."""
    save_requested = Signal(object, str, bool)
    """The wishes, the path, whether the e-mail is to be opened. The words stand in ``letter``."""
    cancel_requested = Signal()

    def __init__(
        self, offer: Offer, left: LeftColumn, words: Words, look: Look, icons: Icons,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._folder = offer.folder
        self._left = left
        self._words = words
        self._look = look
        self._asked: Wished | None = None
        self._drawn = 0
        self._file_name = ""
        self._target: Path | None = None
        self._with_mail = False
        self._proposal = ""
        self.saved: Path | None = None
        self.setWindowTitle(words.text("Export and send"))
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.looking = Looking(words, look, icons)
        self.writing = Writing(offer, words, look, icons)
        self._columns = Columns(left, self.looking, self.writing, look)
        self.footer = Footer(words, look, icons)
        self._place = PlaceAsked(words.text("Save the document"), self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._ask_for_preview)
        self._lay_out()
        self._connect()
        room = parent.window().size() if parent else _SIZE
        self.resize(
            min(look.px(_SIZE.width()), room.width() - 40), min(look.px(_SIZE.height()), room.height() - 40)
        )

    # --- what is wished ------------------------------------------------------------------------------

    @property
    def wishes(self) -> Wished:
        """The document as it is wished for now."""
        raise NotImplementedError

    def happening(self) -> str:
        """What will happen once it is saved, as a sentence."""
        raise NotImplementedError

    def _was_saved(self) -> None:
        """Something else holds once a file is out."""

    @property
    def letter(self) -> ExportLetter:
        """The e-mail as it stands now."""
        return self.writing.letter

    # --- what came of it -----------------------------------------------------------------------------

    def show_preview(self, wishes: Wished, preview: ExportPreview) -> None:
        """Show the pages of these wishes; those of earlier ones are let go."""
        if wishes != self._asked:
            return
        self._file_name = preview.file_name
        self.looking.show_preview(preview)
        self.writing.show_draft(preview.subject, preview.text, preview.file_name)

    def show_checks(self, wishes: Wished, checks: Sequence[tuple[bool, str]], size: int) -> None:
        """Say what was seen in the finished file of these wishes, and how large it is."""
        if wishes == self._asked:
            self.looking.show_checks(checks)
            self.writing.show_attached(self._file_name, self._sized(size))

    def show_progress(self, sentence: str, done: int, total: int) -> None:
        """Show how far the saving is, in place of the buttons; ``total`` is 0 where nobody can tell."""
        self.footer.work(sentence, done, total)
        self._let_choose(False)

    def show_cancelled(self) -> None:
        """Be back where one was; nothing was written."""
        self._let_choose(True)
        self._say_what_happens()
        self.footer.save.setFocus()

    def show_saved(self, path: Path, size: int, mail: Path | None = None) -> None:
        """Say what lies on the disk, and open the e-mail where one was made."""
        self._let_choose(True)
        self.saved = path
        self._was_saved()
        told = {"file": path.name, "size": self._sized(size)}
        if mail is None:
            sentence = self._words.text("{file} is saved, {size}. Nothing was sent.", **told)
        elif QDesktopServices.openUrl(QUrl.fromLocalFile(str(mail))):
            sentence = self._words.text(
                "{file} is saved, {size}. The e-mail opens in your mail program.", **told
            )
        else:
            sentence = self._words.text(
                "{file} is saved, {size}. No program here opens e-mail drafts: "
                "copy the text and attach the file.",
                **told,
            )
        self.writing.show_attached(path.name, self._sized(size))
        self.writing.show_file.setEnabled(True)
        self.footer.finish(sentence)

    def show_refusal(self, sentence: str, proposal: str | None = None) -> None:
        """Say why it was not saved; ``proposal`` is the name of a file that would do."""
        self._let_choose(True)
        self._proposal = proposal or ""
        self.footer.refuse(sentence, self._proposal)

    # --- inside --------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        laid = column(self)
        laid.addWidget(self._columns, 1)
        laid.addWidget(self.footer)

    def _connect(self) -> None:
        self._left.changed.connect(self._wish_changed)
        self.writing.return_changed.connect(self._wish_changed)
        self.writing.told.connect(self.footer.say)
        self.writing.folder_requested.connect(self._show_folder)
        footer = self.footer
        self._place.chosen.connect(self._save)
        footer.save_requested.connect(self._choose_place)
        footer.proposal_requested.connect(self._save_as_proposed)
        footer.cancel_requested.connect(self.cancel_requested)
        footer.open_requested.connect(self._open)
        footer.folder_requested.connect(self._show_folder)
        footer.leave_requested.connect(self.reject)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's own name
        super().showEvent(event)
        if self._asked is None:
            self._say_what_happens()
            self._stack()
            self.footer.save.setFocus()
            self._pause.start(0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self._stack()
        if self._asked is not None and self._pixels() > self._drawn:
            self._pause.start(_PAUSE_MS)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 - Qt's own name
        return go_on(self, forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        """Enter presses the button that has the focus; in a field it saves nothing by surprise."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            at = self.focusWidget()
            if isinstance(at, QPushButton):
                at.click()
            return
        super().keyPressEvent(event)

    def reject(self) -> None:
        """Esc: what is under way is cancelled first; a second time leaves."""
        if self.footer.is_working:
            self.cancel_requested.emit()
        else:
            super().reject()

    def _stack(self) -> None:
        self.footer.stack(narrow=self._columns.stack(self.width()))

    def _let_choose(self, on: bool) -> None:
        """While a file is being made nothing of it can be wished differently, nor its letter."""
        self._left.setEnabled(on)
        self.writing.setEnabled(on)

    def _pixels(self) -> int:
        return max(_FEWEST_PIXELS, round(self.looking.page.width() * self.devicePixelRatioF()))

    def _wish_changed(self) -> None:
        self._say_what_happens()
        self._pause.start(_PAUSE_MS)

    def _ask_for_preview(self) -> None:
        self._pause.stop()
        wishes, pixels = self.wishes, self._pixels()
        if wishes != self._asked or pixels > self._drawn:
            self._asked, self._drawn = wishes, pixels
            self.preview_requested.emit(wishes, pixels)

    def _say_what_happens(self) -> None:
        self.footer.offer_choices(self.happening())

    def _choose_place(self, with_mail: bool) -> None:
        self._with_mail = with_mail
        ending = self.wishes.format
        self._place.ask(self._folder, self._file_name or f"MentorDesk{ending}", ending)

    def _save_as_proposed(self) -> None:
        if self._target is not None and self._proposal:
            self._save(self._target.with_name(self._proposal))

    def _save(self, target: Path) -> None:
        self._target = target
        if self._pause.isActive():  # wishes of this very moment: their letter is drafted first
            self._ask_for_preview()
        self.save_requested.emit(self.wishes, str(target), self._with_mail)

    def _open(self) -> None:
        if self.saved is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.saved)))

    def _show_folder(self) -> None:
        if self.saved is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.saved.parent)))

    def _sized(self, size: int) -> str:
        """A size as people say it: 86 kB."""
        thousands = max(round(size / 1000), 1)
        if thousands < 1000:
            return self._words.text("{count} kB", count=thousands)
        return self._words.text("{count} MB", count=round(size / 1_000_000, 1))
