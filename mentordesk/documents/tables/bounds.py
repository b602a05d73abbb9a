"""How much may be pasted: far more than any plan has, far less than stops a laptop."""

from __future__ import annotations

from mentordesk.errors import BadInput

MEGABYTES = 20
ROWS = 10_000
COLUMNS = 200


def check_size(pasted: str) -> None:
    """Raises BadInput for a text that is too long to be looked through."""
    if len(pasted) > MEGABYTES * 1024 * 1024:
        raise BadInput(
            "What you copied is larger than {limit} MB. Copy a part of it and paste that.", limit=MEGABYTES
        )


def check_extent(rows: int, columns: int) -> None:
    """Raises BadInput for a table of too many rows or columns."""
    if rows > ROWS:
        raise BadInput(
            "What you copied has more than {limit} rows. Copy only the rows of your plan and paste them.",
            limit=ROWS,
        )
    if columns > COLUMNS:
        raise BadInput(
            "What you copied has more than {limit} columns. Copy only the columns you need and paste them.",
            limit=COLUMNS,
        )
