"""Reading what another program put on the clipboard."""

from __future__ import annotations

from mentordesk.documents.tables import Table, read_html, read_text


class Pasting:
    """Needs no store; a long clipboard is read beside the window."""

    def read(self, html: str | None, text: str | None) -> Table:
        """The table that was copied: from HTML where it holds one, else from the text.

        Several tables stand under one another. Raises BadInput when it is too much to take in.
        """
        tables = read_html(html) if html else []
        if tables:
            return Table(tuple(row for table in tables for row in table.rows))
        return read_text(text or "")
