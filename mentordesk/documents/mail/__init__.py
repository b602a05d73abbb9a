"""E-mail drafts: a letter with a document in it, which a mail program opens unsent."""

from __future__ import annotations

from mentordesk.documents.mail.writing import seal

__all__ = ["seal"]
