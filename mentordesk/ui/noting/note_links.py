"""What a note may be linked to, as a list to choose from by keyboard."""

from __future__ import annotations

from mentordesk.model.note_targets import NEED, TASK, Target
from mentordesk.model.notes import Note
from mentordesk.ui.noting.ask_panel import Option
from mentordesk.ui.noting.known import Known
from mentordesk.words import Words

QUESTION = "question"


def needs(known: Known, words: Words) -> list[Option]:
    """The needs; each is taken at once by its number."""
    found = [each for each in known.targets if each.entity == NEED]
    return [
        Option(each.key, _named(each, words), str(each.number) if len(found) < 10 else "") for each in found
    ]


def linkable(known: Known, note: Note, words: Words) -> list[Option]:
    """Actions, needs, practices, open questions of the visit; what is linked already comes off."""
    found = []
    for each in known.targets:
        if each.entity == TASK:
            continue
        text = _named(each, words)
        if each.id in note.linked(each.entity):
            text = words.text("Take off: {target}", target=text)
        found.append(Option(each.key, text))
    for question in known.questions.get(note.visit, ()):
        if not question.answered:
            text = words.text("Answers the question: {question}", question=question.text)
            found.append(Option(f"{QUESTION}/{question.mark}", text))
    return found


def _named(target: Target, words: Words) -> str:
    label = words.say(target.label)
    return words.text("{label} · {title}", label=label, title=target.title) if target.title else label
