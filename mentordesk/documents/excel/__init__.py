"""Excel workbooks: one sheet a grid, the Ref in a column of its own, texts that stay texts."""

from __future__ import annotations

from mentordesk.documents.excel.reading import read
from mentordesk.documents.excel.writing import write

__all__ = ["read", "write"]
