"""Column heads of other people's plans are recognised in seven languages."""

from __future__ import annotations

import pytest

from mentordesk.forms.aliases import recognise
from mentordesk.forms.reading import form
from mentordesk.words import LANGUAGES, words


@pytest.mark.parametrize(
    ("head", "key"),
    [
        ("Mesure", "a6.action.what"),
        ("  1. ACTIONS ", "a6.action.what"),
        ("2) Effet visé", "a6.action.results"),
        ("Intitulé de l’action", "a6.action.what"),
        ("Quand ?", "a6.action.timetable"),
        ("Wie?", "a6.action.lead"),
        ("Ποιος;", "a6.action.lead"),
        ("ÉCHÉANCE", "a6.action.timetable"),
        ("Cuándo", "a6.action.timetable"),
        ("Budget (€)", "a6.action.resources_partners"),
        ("Budget", "a6.action.resources_partners"),
        ("Rādītāji", "a6.action.success"),
        ("Priorité", "a6.ext.priority"),
        ("Risks", "a6.ext.risk"),
        ("N°", "number"),
        ("#", "number"),
    ],
)
def test_a_head_is_recognised(head: str, key: str) -> None:
    assert recognise(head) == key


@pytest.mark.parametrize("head", ["", "1.", "?", "( )", "Prêter des mallettes de jeux", "\n", "12"])
def test_other_words_are_no_head(head: str) -> None:
    assert recognise(head) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_heads_of_our_own_grid_are_recognised(language: str) -> None:
    definition, said = form("annex6"), words(language)
    for field in definition.columns("a6.action"):
        head = definition.label(field.key, said)
        assert recognise(f"{field.column}. {head}") == field.key, head
        assert recognise(head.replace("'", "’").replace(" ", "\xa0")) == field.key
