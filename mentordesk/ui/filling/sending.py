"""From the page of a form to the export dialog: the whole form, one part of it, or one sheet."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mentordesk.ui.desk import Desk


def open_export(
    desk: Desk, programme: str, subject: str, parent: QWidget, *, part: str | None = None,
    sheet: str | None = None,
) -> None:  # fmt: skip
    """Ask what is to go out of a form, and how.

    ``subject`` is a form's key or one of the command line's names; ``part`` proposes a section or a role,
    ``sheet`` the sheet of a form that is filled several times (None: all of them).
    """
    from mentordesk.ui.dialogs.export.forms import FormExporting

    FormExporting.of(desk, parent).open(programme, subject, part=part, sheet=sheet)
