"""Tagged PDF, for reading and printing; nothing comes back from it."""

from __future__ import annotations

from mentordesk.documents.pdf.writing import write

__all__ = ["write"]
