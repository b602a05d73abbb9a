"""What opens over the window: the search, the keys of a page, the messages told, about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mentordesk import __version__
from mentordesk.ui import pages
from mentordesk.ui.commands import Findable, keys_in_words
from mentordesk.ui.starting import enter

if TYPE_CHECKING:
    from mentordesk.model.programme import Programme
    from mentordesk.services.workspace import Workspace
    from mentordesk.ui.filling.coming_back import ComingBack
    from mentordesk.ui.main_window import MainWindow


class Overlays(QObject):
    """Each opens on demand and is thrown away when it is closed."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._returned: ComingBack | None = None
        window.frame.header.search_requested.connect(self.look)

    def open_returned(self) -> None:
        """Ctrl+Shift+R: a form that came back from Word or Excel."""
        from mentordesk.ui.filling.coming_back import ComingBack

        self._window.flush()
        if self._returned is None:
            self._returned = ComingBack(self._window.desk, self._window)
        self._returned.ask()

    def export_dossier(self) -> None:
        """Everything of the programme that is open, as one document."""
        from mentordesk.ui.filling.sending import open_export

        here = self._window.desk.navigator.here
        if here is not None and here.programme:
            self._window.flush()
            open_export(self._window.desk, here.programme, "dossier", self._window)

    def search(self) -> None:
        """Ctrl+K: whoever knows that key has the command field in the header from now on."""
        if not self._window.desk.settings.command_field:
            self._window.desk.change_settings(command_field=True)
        self.look()

    def look(self) -> None:
        """Commands, what the page holds, programmes."""
        if self._window.desk.workspace is None:
            self._open(())
        else:
            self._window.desk.ask(self, _listed, self._open)

    def _open(self, programmes: Sequence[Programme]) -> None:
        window = self._window
        found = [
            Findable(each.plain, each.run, keys_in_words(each.keys), each.icon or "arrow-right")
            for each in window.commands
            if each.id != "window.search"
        ]
        if window.page is not None:
            found += window.page.findables()
        found += [Findable(each.title, _Way(window, each.id), "", "handshake") for each in programmes]
        desk = window.desk
        from mentordesk.ui.dialogs.command_search import CommandSearch

        more = self._search_all if desk.workspace is not None else None
        CommandSearch(desk, window, more).choose(found)

    def _search_all(self, text: str) -> None:
        """On the page that shows everything that is found for these words."""
        desk = self._window.desk
        desk.carried[pages.FOUND] = text
        self._window.open_page(pages.FOUND)

    def show_keys(self) -> None:
        """F1: every command that has a key here."""
        lines = [(each.plain, keys_in_words(each.keys)) for each in self._window.commands if each.keys]
        if self._window.page is not None:
            lines = [*self._window.page.keys(), *lines]
        self._list(self._window.desk.words.text("Keys of this page"), lines)

    def show_messages(self) -> None:
        """What the status bar told, newest first."""
        text = self._window.desk.words.text
        told = self._window.status.told or [text("Nothing has been told yet.")]
        self._list(text("Messages"), [(each, "") for each in told])

    def show_about(self) -> None:
        """Version, licence, and what the program never does."""
        text = self._window.desk.words.text
        lines = [
            (text("MentorDesk, version {version}", version=__version__), ""),
            (text("Free software under the EUPL 1.2"), ""),
            (text("Nothing leaves this computer unless you export it."), ""),
            (text("The method comes from the IncluCities project (2020–2023)."), ""),
        ]
        self._list(text("About MentorDesk"), lines)

    def _list(self, title: str, lines: Sequence[tuple[str, str]]) -> None:
        desk = self._window.desk
        from mentordesk.ui.dialogs.listing import Listing

        Listing(title, lines, desk.words.text("Close"), desk.look, self._window).open()


class _Way:
    """Leads into a programme; an object, so that no closure keeps the window alive."""

    def __init__(self, window: MainWindow, programme: str) -> None:
        self._desk = window.desk
        self._programme = programme

    def __call__(self) -> None:
        enter(self._desk, self._programme)


def _listed(workspace: Workspace) -> Sequence[Programme]:
    return workspace.programmes.listed()
