"""What is written in a question, as plain words: to be read while the question is not asked."""

from __future__ import annotations

from mentordesk.forms.definition import Question
from mentordesk.model.filled import Filled
from mentordesk.ui.filling.block_desk import BlockDesk
from mentordesk.ui.filling.row_words import in_words


def written_in(desk: BlockDesk, question: Question, filled: Filled) -> str:
    """Its answers, one below another; empty when there are none."""
    lines = []
    for field in question.fields:
        if field.is_group:
            for row in filled.rows_of(field.key):
                said = in_words(desk, desk.form.groups[field.key], row)
                lines.append("\n".join(filter(None, (said.title, said.text, said.quiet))))
            continue
        said_now = desk.said(field, filled.value(field.key))
        if said_now and field is not question.heading:
            said_now = desk.words.text("{label}: {value}", label=desk.label(field), value=said_now)
        lines.append(said_now)
    return "\n".join(filter(None, lines))
