"""Words in seven languages: complete where they must be, with the habits of each."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Any

import pytest
from babel.messages.catalog import Catalog
from hypothesis import given
from hypothesis import strategies as st

from i18n import catalogues
from mentordesk.forms.reading import form
from mentordesk.model.changes import ACTS
from mentordesk.model.plan import ACTION
from mentordesk.words import LANGUAGES, Message, preferred_language, script_language, words

NEEDED_EVERYWHERE = ("Action plan", "Mentee", "Mentor", "Version", "page", "No.", "Ref.", "Long texts")


@lru_cache(maxsize=1)
def _template() -> Catalog:
    """Every message of the code and the forms, read once."""
    return catalogues.template()


def _strings(message: Any) -> list[Any]:
    return list(message.string) if isinstance(message.string, tuple) else [message.string]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_french_and_english_are_complete(language: str) -> None:
    catalog = catalogues.read(language)
    missing = [message.id for message in catalog if message.id and not all(_strings(message))]
    assert missing == []
    wanted = {message.id for message in _template() if message.id and not message.context}
    assert wanted == {message.id for message in catalog if message.id}


@pytest.mark.parametrize("language", ["it", "es", "nl", "el", "lv"])
def test_the_other_languages_have_the_plan_and_its_headings(language: str) -> None:
    told, english = words(language), words("en")
    same_word = {("it", "Ref."), ("es", "Ref."), ("nl", "Ref."), ("nl", "Mentee"), ("nl", "Mentor"),
                 ("it", "Mentee"), ("fr", "Mentor")}  # fmt: skip
    catalogue = catalogues.read(language)
    for message in NEEDED_EVERYWHERE:
        found = catalogue.get(message)
        assert found is not None
        assert found.string, (language, message)
        assert found.string != message or (language, message) in same_word
    definition = form("annex6")
    heads = [definition.label(field.key, told) for field in definition.columns(ACTION)]
    assert len(set(heads)) == 6
    assert not set(heads) & {definition.label(field.key, english) for field in definition.columns(ACTION)}


def test_a_translation_has_the_same_places_as_its_message() -> None:
    def places(text: str) -> set[str]:
        return {name for _text, name, _spec, _conv in string.Formatter().parse(text) if name}

    for language in LANGUAGES:
        for message in catalogues.read(language):
            if not message.id or not all(_strings(message)):
                continue
            ids = message.id if isinstance(message.id, tuple) else (message.id,)
            for each in _strings(message):
                assert places(each) == places(str(ids[-1])), (language, message.id)


def test_french_signs_have_their_no_break_spaces() -> None:
    for message in catalogues.read("fr"):
        for text in _strings(message) if message.id else ():
            assert not re.search(r"(?<![\u00a0])[;?!»]|[^\u00a0\d]:(?!\w)| :|«(?!\u00a0)", text), text
            assert "'" not in text, text


def test_every_act_of_the_journal_can_be_told() -> None:
    french = catalogues.read("fr")
    for name, act in ACTS.items():
        known = french.get(act.one)
        assert known is not None, name
        assert known.string, name


def test_plurals_dates_and_numbers_follow_the_language() -> None:
    def actions(language: str, count: int) -> str:
        return words(language).plural("{count} action", "{count} actions", count)

    assert [actions("fr", n) for n in (0, 1, 2)] == ["0 action", "1 action", "2 actions"]
    assert [actions("en", n) for n in (0, 1, 2)] == ["0 actions", "1 action", "2 actions"]
    assert [actions("lv", n) for n in (1, 2, 21, 11)] == [
        "1 pasākums", "2 pasākumi", "21 pasākums", "11 pasākumi",
    ]  # fmt: skip
    day = date(2026, 1, 21)
    assert words("fr").date(day) == "21 janvier 2026"
    first = date(2026, 1, 1)
    assert [words("fr").date(first), words("fr").weekday(first)] == ["1er janvier 2026", "jeudi 1er janvier"]
    assert [words("fr").day(first), words("fr").day_of_month(first)] == ["1er janv.", "1er"]
    assert [words("fr").day_of_month(day), words("en").date(first)] == ["21", "1 January 2026"]
    assert words("en").date(day) == "21 January 2026"
    assert words("el").date(day) == "21 Ιανουαρίου 2026"
    assert "2026" in words("fr").moment(datetime(2026, 1, 21, 9, 30, tzinfo=UTC))
    assert words("fr").number(12500.5) == "12\u202f500,5"
    assert words("en").number(12500.5) == "12,500.5"
    assert words("fr").listed(["Valmont", "Grandpont"]) == "Valmont et Grandpont"


_IN_EVERY_LANGUAGE = {
    "96 000": "96000", "96\u202f000": "96000", "96\u00a0000,25": "96000.25", "1.500.000,50": "1500000.5",
    "1,500,000.50": "1500000.5", "1’000’000": "1000000", "1,4": "1.4", "1.4": "1.4", "0.500": "0.5",
    "12345,678": "12345.678", "00012": "12", " −3 ": "-3", "- 3,0": "-3", "-0": "0", "0": "0",
}  # fmt: skip
_NO_NUMBERS = (
    "",
    "12k",
    "1 200 people",
    "1..2",
    "3,",
    ",5",
    "1.50.000",
    "10 20",
    "1 500,2 5",
    "²",
    "+5",
    "--1",
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_figure_is_read_as_people_write_it(language: str) -> None:
    said = words(language)
    assert {text: said.read_number(text) for text in _IN_EVERY_LANGUAGE} == _IN_EVERY_LANGUAGE
    assert [text for text in _NO_NUMBERS if said.read_number(text) is not None] == []


def test_a_sign_that_may_be_either_is_read_as_the_language_has_it_or_not_at_all() -> None:
    read = {language: words(language).read_number("1.500") for language in LANGUAGES}
    assert read == {
        "fr": None, "lv": None, "en": "1.5", "it": "1500", "es": "1500", "nl": "1500", "el": "1500",
    }  # fmt: skip
    assert words("en").read_number("1,500") == "1500"
    assert words("fr").read_number("1,500") == "1.5"


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**15), max_value=10**15))
def test_a_figure_that_was_written_is_read_again(figure: Decimal) -> None:
    for language in LANGUAGES:
        said = words(language)
        written = said.figure(str(figure))
        again = said.read_number(written)
        assert again is not None
        assert Decimal(again) == figure, (language, written)


def test_a_time_is_read_as_people_write_it() -> None:
    said = words("fr")
    for text, time in {
        "9h": "09:00", "9 h 30": "09:30", "9h30min": "09:30", "0900": "09:00", "930": "09:30",
        "09:30": "09:30", "9.30": "09:30", "21 H": "21:00", "2:30 pm": "14:30", "12 a.m.": "00:00",
        "9": "09:00",
    }.items():  # fmt: skip
        assert said.read_time(text) == time
    for text in ("soon", "24:00", "9:5", "1330 pm", "9:75", "", "99999"):
        assert said.read_time(text) == text


def test_a_message_inside_a_message_is_told_in_the_same_language() -> None:
    what = Message.of("Action {number} added", number=3)
    assert words("fr").text("Undone: {what}", what=what) == "Annulé\u00a0: Action 3 ajoutée"


def test_what_a_language_lacks_is_told_in_english() -> None:
    assert words("lv").text("Programmes") == "Programmes"
    assert words("xx").text("Action plan") == "Action plan"


def test_the_language_asked_for_then_the_system_s_then_english() -> None:
    assert preferred_language("lv", "fr_FR.UTF-8") == "lv"
    assert preferred_language(None, "fr_BE.UTF-8") == "fr"
    assert preferred_language(None, "C.UTF-8") == "en"
    assert preferred_language(None, None) == "en"


def test_passages_tell_their_language_by_their_script() -> None:
    assert script_language("Έναρξη Μάιος 2026", ["el", "en"]) == "el"
    assert script_language("social-economy federation", ["el", "en"]) == "en"
    assert script_language("Κέντρο Κοινότητας και ΣΔΕ, Fuentealta", ["el", "en"]) == "el"
    assert script_language("2026", ["el", "en"]) == "el"
    assert script_language("Αθήνα", ["fr"]) == "fr"


def _calls() -> Iterator[tuple[str, str]]:
    """(file, message) of every call of the code that names a message, also inside an f-string."""
    for path in sorted((catalogues.ROOT / "mentordesk").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = getattr(node.func, "attr", None) or getattr(node.func, "id", None)
            first = node.args[0]
            named = isinstance(first, ast.Constant) and isinstance(first.value, str)
            if name in catalogues.KEYWORDS and named and first.value:  # type: ignore[attr-defined]
                yield path.name, first.value  # type: ignore[attr-defined]


def test_every_message_of_the_code_is_in_the_catalogue() -> None:
    known = {
        message if isinstance(message, str) else message[0] for message in (each.id for each in _template())
    }
    lost = [(file, message) for file, message in _calls() if message not in known]
    assert lost == []


def test_nobody_calls_the_catalogue_by_another_name() -> None:
    aliases = [
        f"{path.name}: {ast.unparse(node)}"
        for path in sorted((catalogues.ROOT / "mentordesk").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Assign)
        and isinstance(node.value, ast.Attribute)
        and node.value.attr in ("text", "plural")
        and any(
            isinstance(target, ast.Name) and target.id not in catalogues.KEYWORDS for target in node.targets
        )
        and "words" in ast.unparse(node.value)
    ]
    assert aliases == []
