"""Tables as other programs put them on the clipboard."""

from mentordesk.documents.tables.from_html import read_html
from mentordesk.documents.tables.from_text import read_text
from mentordesk.model.pasting import Table

__all__ = ["Table", "read_html", "read_text"]
