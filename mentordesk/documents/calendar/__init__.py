"""Calendar files (iCalendar, RFC 5545), for any calendar program; written, never read back."""

from __future__ import annotations

from mentordesk.documents.calendar.writing import write

__all__ = ["write"]
