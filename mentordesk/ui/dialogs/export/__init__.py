"""Export and e-mail (screen 10): what to send, how it looks, the letter that goes with it."""

from __future__ import annotations

from mentordesk.ui.dialogs.export.dialog import ExportDialog
from mentordesk.ui.dialogs.export.form_dialog import FormExportDialog
from mentordesk.ui.dialogs.export.offer import (
    ExportLetter,
    ExportOffer,
    ExportPreview,
    ExportWishes,
    FormExportWishes,
    FormOffer,
)

__all__ = [
    "ExportDialog",
    "ExportLetter",
    "ExportOffer",
    "ExportPreview",
    "ExportWishes",
    "FormExportDialog",
    "FormExportWishes",
    "FormOffer",
]
