"""The commands of the window itself; each page adds its own."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from mentordesk.ui import pages
from mentordesk.ui.commands import FOUND_KEYS, Command
from mentordesk.ui.desk import Desk
from mentordesk.ui.starting import WholeMethod, may_be_simple, pages_of_programme
from mentordesk.ui.theme import THEMES
from mentordesk.words import LANGUAGE_NAMES, LANGUAGES, _

if TYPE_CHECKING:
    from mentordesk.ui.main_window import MainWindow

MENUS = (
    ("file", _("&File")),
    ("edit", _("&Edit")),
    ("view", _("&View")),
    ("programme", _("&Programme")),
    ("go", _("&Go")),
    ("help", _("&Help")),
)
TEXT_SIZES = (90, 100, 115, 130, 150, 175, 200)
THEME_NAMES = {
    "system": _("As the system"),
    "light": _("Light"),
    "dark": _("Dark"),
    "high_contrast": _("High contrast"),
}
_Standard = QKeySequence.StandardKey


def window_commands(window: MainWindow) -> Iterator[Command]:
    """What can be done wherever one is."""
    yield from _file(window)
    yield from _edit(window)
    yield from _view(window)
    yield from _go(window)
    yield from _help(window)


def _file(window: MainWindow) -> Iterator[Command]:
    text, opened = window.desk.words.text, window.desk.workspace is not None
    wanted = partial(window.desk.programme_wanted.emit, None)
    yield Command(
        "window.new_programme", text("New &programme…"), wanted, ("Ctrl+Shift+N",), "file", "file-plus",
        enabled=opened,
    )  # fmt: skip
    here = window.desk.navigator.here
    inside = opened and here is not None and bool(here.programme)
    yield Command(
        "window.returned", text("Open a returned form…"), window.overlays.open_returned, ("Ctrl+Shift+R",),
        "file", "tray-arrow-down", enabled=opened,
    )  # fmt: skip
    yield Command(
        "window.dossier", text("The whole dossier as a document…"), window.overlays.export_dossier, (),
        "file", "files", enabled=inside,
    )  # fmt: skip
    save = window.save_now
    yield Command("window.save", text("&Save now"), save, (_Standard.Save,), "file", enabled=opened)
    yield Command("window.settings", text("Se&ttings"), window.show_settings, ("Ctrl+,",), "file", "gear-six")
    yield Command("window.quit", text("&Quit"), window.leave, ("Ctrl+Q",), "file")


def _edit(window: MainWindow) -> Iterator[Command]:
    text, undoing = window.desk.words.text, window.undoing
    undo = text("&Undo: {what}", what=undoing.undo_text) if undoing.undo_text else text("&Undo")
    redo = text("&Do again: {what}", what=undoing.redo_text) if undoing.redo_text else text("&Do again")
    yield Command(
        "window.undo", undo, window.undo, (_Standard.Undo,), "edit", "arrow-u-up-left",
        enabled=bool(undoing.undo_text),
    )  # fmt: skip
    yield Command(
        "window.redo", redo, window.redo, ("Ctrl+Y", "Ctrl+Shift+Z"), "edit", "arrow-u-up-right",
        enabled=bool(undoing.redo_text),
    )  # fmt: skip


def _view(window: MainWindow) -> Iterator[Command]:
    text, desk = window.desk.words.text, window.desk
    settings = desk.settings
    yield Command(
        "window.search", text("&Search or run a command"), window.overlays.search, ("Ctrl+K",), "view",
        "magnifying-glass",
    )  # fmt: skip
    yield Command(
        "window.found", text("Search in everything that was written"),
        partial(window.open_page, pages.FOUND), FOUND_KEYS, "view", "magnifying-glass",
        enabled=desk.workspace is not None,
    )  # fmt: skip
    yield Command(
        "window.rail", text("&Pages in words"), window.frame.toggle_rail, ("Ctrl+B",), "view",
        checked=window.frame.in_words,
    )  # fmt: skip
    if may_be_simple(settings, window.frame.programmes):
        whole = settings.whole_method
        yield Command(
            "window.whole_method", text("Show the &whole method"), WholeMethod(desk, shown=not whole), (),
            "view", "path", checked=whole,
        )  # fmt: skip
    for name in THEMES:
        yield Command(
            f"window.theme.{name}", text(THEME_NAMES[name]), Setter(desk, theme=name), (), "view",
            checked=settings.theme == name,
        )  # fmt: skip
    yield Command(
        "window.energy", text("Energy saving"), window.energy.toggle, (), "view", "lightning",
        checked=window.energy.saving,
    )  # fmt: skip
    sizes = (_next_size(settings.text_size, 1), _next_size(settings.text_size, -1))
    larger, smaller = (Setter(desk, text_size=size) for size in sizes)
    yield Command("window.larger", text("&Larger text"), larger, (_Standard.ZoomIn, "Ctrl+="), "view")
    yield Command("window.smaller", text("S&maller text"), smaller, (_Standard.ZoomOut,), "view")
    yield Command("window.plain_size", text("&Usual text size"), Setter(desk, text_size=100), (), "view")
    yield Command("window.full", text("&Full screen"), window.toggle_full_screen, ("F11",), "view")
    for code in LANGUAGES:
        yield Command(
            f"window.language.{code}", LANGUAGE_NAMES[code], Setter(desk, language=code), (), "view",
            "translate", checked=desk.words.language == code, listed=False,
        )  # fmt: skip


def _next_size(size: int, by: int) -> int:
    beyond = [each for each in TEXT_SIZES if (each - size) * by > 0]
    return (min(beyond) if by > 0 else max(beyond)) if beyond else size


def _go(window: MainWindow) -> Iterator[Command]:
    text, navigator = window.desk.words.text, window.desk.navigator
    opened = window.desk.workspace is not None
    yield Command(
        "window.back", text("&Back"), navigator.back, ("Alt+Left",), "go", "arrow-left",
        enabled=navigator.can_go_back,
    )  # fmt: skip
    yield Command(
        "window.forward", text("&Forward"), navigator.forward, ("Alt+Right",), "go", "arrow-right",
        enabled=navigator.can_go_forward,
    )  # fmt: skip
    yield Command(
        "window.library", text("&Programmes"), window.show_library, ("Ctrl+Home",), "go",
        pages.PAGES[pages.LIBRARY].icon, enabled=opened,
    )  # fmt: skip
    yield Command(
        "window.notebook", text("Write in the visit notebook"), window.to_notebook.go, ("Ctrl+Shift+L",),
        "go", pages.PAGES[pages.NOTEBOOK].icon, enabled=opened,
    )  # fmt: skip
    if navigator.here is not None and navigator.here.programme:
        for page in pages_of_programme(window.desk.settings):  # those out of the rail too
            run = partial(window.open_page, page.name)
            yield Command(
                f"window.page.{page.name}", page.titled(window.desk.words), run, (), "go", page.icon
            )
    for name, title, step, by, keys in (
        ("next_page", text("&Next page"), window.step_page, 1, "Ctrl+PgDown"),
        ("previous_page", text("P&revious page"), window.step_page, -1, "Ctrl+PgUp"),
        ("next_zone", text("Next &zone"), window.step_zone, 1, "F6"),
        ("previous_zone", text("Previous z&one"), window.step_zone, -1, "Shift+F6"),
    ):
        yield Command(f"window.{name}", title, partial(step, by), (keys,), "go")


def _help(window: MainWindow) -> Iterator[Command]:
    text, overlays = window.desk.words.text, window.overlays
    yield Command("window.keys", text("&Keys of this page"), overlays.show_keys, ("F1",), "help", "keyboard")
    yield Command("window.messages", text("&Messages"), overlays.show_messages, (), "help", "chat-text")
    yield Command("window.about", text("&About MentorDesk"), overlays.show_about, (), "help", "info")


class Setter:
    """Changes settings when called; an object, so that no closure keeps a window alive."""

    def __init__(self, desk: Desk, **changes: object) -> None:
        self._desk = desk
        self._changes = changes

    def __call__(self) -> None:
        self._desk.change_settings(**self._changes)
