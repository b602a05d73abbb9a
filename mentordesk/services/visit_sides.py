"""Answers to one thing of a session that two people gave without knowing of each other."""

from __future__ import annotations

from typing import Any

from mentordesk.model.changes import Register
from mentordesk.store.projection import register_heads
from mentordesk.store.store import Store


def sides(store: Store, register: Register) -> list[Any]:
    """What stands side by side, oldest first and each once; one answer or none where nobody disagrees."""
    with store.reading() as view:
        heads = sorted(register_heads(view, register), key=lambda each: each.order)
    found: list[Any] = []
    for head in heads:
        if head.content not in found:
            found.append(head.content)
    return found
