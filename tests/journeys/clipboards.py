"""Blocks of cells as other programs leave them on the clipboard."""

from __future__ import annotations

import html
from collections.abc import Sequence

from PySide6.QtCore import QMimeData

Block = Sequence[Sequence[str]]


def _quoted(cell: str) -> str:
    """A cell with a line break stands in quotes, and so do its own quotes, doubled."""
    return f'"{cell.replace(chr(34), chr(34) * 2)}"' if "\n" in cell or '"' in cell else cell


def from_excel(block: Block) -> QMimeData:
    """Excel 365: HTML with its own markup, and text with Windows line ends."""
    rows = "".join(
        " <tr height=60 style='height:45.0pt'>\r\n"
        + "".join(f"  <td class=xl65>{_excel_cell(cell)}</td>\r\n" for cell in row)
        + " </tr>\r\n"
        for row in block
    )
    mime = QMimeData()
    mime.setHtml(
        '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>'
        "<meta name=ProgId content=Excel.Sheet><style>.xl65 {white-space:normal;}"
        " br {mso-data-placement:same-cell;}</style></head><body>\r\n"
        f"<table border=0>\r\n<!--StartFragment-->\r\n{rows}<!--EndFragment-->\r\n</table></body></html>"
    )
    mime.setText("".join("\t".join(map(_quoted, row)) + "\r\n" for row in block))
    return mime


def _excel_cell(cell: str) -> str:
    return html.escape(cell).replace("\n", "<br>\r\n    ")


def from_calc(block: Block) -> QMimeData:
    """LibreOffice Calc 7: a table with its own attributes, and quoted text with plain line ends."""
    rows = "".join(
        "<tr>"
        + "".join(
            f'<td height="50" align="left">{html.escape(cell).replace(chr(10), "<br>")}</td>' for cell in row
        )
        + "</tr>\n"
        for row in block
    )
    mime = QMimeData()
    mime.setHtml(
        '<!DOCTYPE html><html><head><meta name="generator" content="LibreOffice 7.4"/></head>'
        '<body><table cellspacing="0" border="0"><colgroup span="6" width="85"></colgroup>'
        f"{rows}</table></body></html>"
    )
    mime.setText("".join("\t".join(map(_quoted, row)) + "\n" for row in block))
    return mime
