"""A template to start from: every place in it, in plain Word styles that an organisation makes its own."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from mentordesk.documents.word.places import NAMES
from mentordesk.words import FALLBACK, Words

_SIDE, _TOP, _LABELS = Mm(15), Mm(20), Mm(45)


def example(words: Words) -> bytes:
    """The file, with its places called as people call them in this language."""
    names = NAMES.get(words.language, NAMES[FALLBACK])
    title, programme, mentee, mentor, version, date, state, back, plan = (f"{{{name}}}" for name in names)
    document = Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = _SIDE
    section.top_margin = section.bottom_margin = _TOP
    room = section.page_width - 2 * _SIDE
    _look(document, words)
    _margin(
        section.header.paragraphs[0], words.text("Name of your organisation"), f"{title}, {version}", room
    )
    below = section.footer.paragraphs[0]
    _margin(below, words.text("Address of your organisation"), f"{words.text('page')} ", room)
    below._p.append(OxmlElement("w:fldSimple", {qn("w:instr"): " PAGE "}))
    document.add_paragraph(title, style="Title")
    document.add_paragraph(programme, style="Subtitle")
    _about(document, room, (
        (words.text("Mentee"), mentee), (words.text("Mentor"), mentor),
        (words.text("Version"), f"{version}, {date}"), (words.text("State of the plan"), state),
    ))  # fmt: skip
    document.add_paragraph(words.text("To be read again by {day}", day=back))
    document.add_paragraph(plan)
    document.add_paragraph(words.text("Under the table you may write what belongs to every plan."))
    core = document.core_properties
    core.title, core.author, core.comments = words.text("Template for action plans"), "", ""
    core.language = words.tag
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _about(document: Any, room: int, lines: Sequence[tuple[str, str]]) -> None:
    """Label and place, line by line, in a table without lines."""
    table = document.add_table(rows=0, cols=2)
    table.autofit = False
    for label, place in lines:
        cells = table.add_row().cells
        cells[0].text, cells[1].text = label, place
        for cell in cells:
            cell.paragraphs[0].paragraph_format.space_after = Pt(2)
    for column, width in zip(table.columns, (_LABELS, room - _LABELS), strict=True):
        column.width = width
        for cell in column.cells:
            cell.width = width


def _look(document: Any, words: Words) -> None:
    """Plain letters in the document's language; python-docx's own template is in American English."""
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(10.5)
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), words.tag)
    for name in ("Header", "Footer"):
        document.styles[name].paragraph_format.tab_stops.clear_all()
    mode = OxmlElement("w:compatSetting", {
        qn("w:name"): "compatibilityMode", qn("w:uri"): "http://schemas.microsoft.com/office/word",
        qn("w:val"): "15",
    })  # fmt: skip
    document.settings.element.find(qn("w:compat")).append(mode)


def _margin(paragraph: Any, left: str, right: str, room: int) -> None:
    paragraph.text = f"{left}\t{right}"
    stops = paragraph.paragraph_format.tab_stops
    stops.add_tab_stop(room, WD_TAB_ALIGNMENT.RIGHT)
