"""Forms described once: read whole, complained of by file and key, answers of every kind taken and shown."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentordesk import paths
from mentordesk.errors import BadInput
from mentordesk.forms import answers, checks
from mentordesk.forms.definition import Choice, Field
from mentordesk.forms.kinds import KINDS, NotTaken, Showing, clean_text, show, take
from mentordesk.forms.reading import form, form_keys, read_form
from mentordesk.words import LANGUAGES, words


def field(kind: str, **more: Any) -> Field:
    choices = (Choice("a", {"en": "First", "fr": "Premier"}), Choice("b", {"en": "Second", "fr": "Second"}))
    made = {"choices": choices, "settings": {"min": 0, "max": 4}, **more}
    return Field("x.y", "x", 1, kind, {"en": "Label"}, {}, (), "optional", "guide", **made)


@pytest.mark.parametrize("key", form_keys())
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_of_every_form_has_a_label_in_every_language(key: str, language: str) -> None:
    read = form(key)
    source = tomllib.loads((paths.resources() / "forms" / f"{key}.toml").read_text(encoding="utf-8"))
    assert [each.key for each in read.fields] == [each["key"] for each in source["field"]]
    for each in read.fields:
        assert read.label(each.key, words(language))
        for choice in each.choices:
            assert read.choice_label(each.key, choice.value, words(language)) != choice.value


def test_the_plan_has_its_six_columns_in_their_order() -> None:
    names = [each.name for each in form("annex6").columns("a6.action")]
    assert names == ["what", "results", "timetable", "lead", "resources_partners", "success"]
    assert form("annex6").stored("a6.action", "objective") is not None  # R-168, kept but not printed
    assert form("annex6").stored("a6.action", "nothing") is None


GIVEN: list[tuple[str, Any, Any, str]] = [
    ("short_text", "Qui\ndirige ?", "Qui dirige ?", "Qui dirige ?"),
    ("long_text", "un\r\ndeux", "un\ndeux", "un\ndeux"),
    ("list", "un\n\ndeux", ["un", "deux"], "un\ndeux"),
    ("number", "12 500,50", {"value": "12500.5"}, "12,500.5"),
    ("number", {"unknown": True}, {"unknown": True}, "unknown"),
    ("money", {"amount": 1500}, {"amount": "1500", "currency": "EUR"}, "€1,500"),
    ("money", {"percent": 4}, {"percent": "4"}, "4%"),
    ("date", "2026-01-21", "2026-01-21", "21 January 2026"),
    ("date_range", {"start": "2026-01-21"}, {"start": "2026-01-21"}, "21 January 2026"),
    ("time", "9:30:00".zfill(8), "09:30", "09:30"),
    ("person", "p1", "p1", "Chair"),
    ("person_list", ["p1", "p2"], ["p1", "p2"], "Chair\np2"),
    ("choice", "a", "a", "First"),
    ("multi_choice", ["b", "a"], ["a", "b"], "First\nSecond"),
    ("yes_no", True, True, "yes"),
    ("scale", 3, 3, "3"),
    ("scale", "unknown", "unknown", "unknown"),
    ("matrix", {"r": 2}, {"r": 2}, "r: 2"),
    ("checklist_item", {"done": True, "note": "well"}, {"done": True, "note": "well"}, "yes\nwell"),
    ("reference", "a city", {"text": "a city"}, "a city"),
    ("reference_list", ["need1"], [{"text": "need1"}], "need1"),
]


@pytest.mark.parametrize(("kind", "given", "stored", "shown"), GIVEN)
def test_each_kind_takes_stores_and_shows(kind: str, given: Any, stored: Any, shown: str) -> None:
    each = field(kind)
    labels = {choice.value: choice.label["en"] for choice in each.choices}
    showing = Showing(words("en"), {"p1": "Chair"}, lambda value: labels[value])
    assert take(each, given) == stored
    assert take(each, stored) == stored
    assert show(each, stored, showing) == shown
    assert take(each, None) is None
    assert show(each, None, showing) == ""


def test_the_table_has_every_kind_of_the_specification() -> None:
    assert {kind for kind, *_rest in GIVEN} | {"group"} == set(KINDS)


@pytest.mark.parametrize(
    ("kind", "given"),
    [
        ("short_text", 7), ("list", 7), ("number", "many"), ("number", True), ("number", "NaN"),
        ("money", "x"), ("date", "21/01/2026"), ("date_range", "soon"), ("time", "noon"),
        ("person", 3), ("person_list", "p1"),
        ("choice", "c"), ("multi_choice", "a"), ("yes_no", "yes"), ("scale", 9), ("matrix", 1),
        ("checklist_item", "x"), ("reference", 3), ("reference_list", "x"), ("group", "x"),
    ],
)  # fmt: skip
def test_what_is_no_answer_is_refused_with_the_reason_in_words(kind: str, given: Any) -> None:
    with pytest.raises(NotTaken) as refused:
        take(field(kind), given)
    french, english = words("fr").say(refused.value.reason), words("en").say(refused.value.reason)
    assert french != english


@given(st.text())
def test_cleaned_text_is_writable_anywhere_and_cleaning_twice_changes_nothing(text: str) -> None:
    cleaned = clean_text(text)
    assert clean_text(cleaned) == cleaned
    assert not any(
        (ord(sign) < 32 and sign not in "\t\n") or 0xD800 <= ord(sign) < 0xE000 for sign in cleaned
    )
    cleaned.encode("utf-8")


HEAD = '[form]\nkey="x"\ntitle={en="X"}\n[[section]]\nkey="s"\nlabel={en="S"}\n'
FIELD = '[[field]]\nkey="x.a"\nsection="s"\norder=1\ntype="short_text"\nlabel={en="A"}\n'
FAULTS = {
    "not toml": ("[form", "Expected"),
    "no label": (HEAD + FIELD.replace('label={en="A"}\n', ""), "x.a: label"),
    "no english": (HEAD + FIELD.replace("en=", "fr="), "x.a.label"),
    "an unknown kind": (HEAD + FIELD.replace("short_text", "shorttext"), "x.a.type: shorttext"),
    "an unknown key": (HEAD + FIELD + "colour=3\n", "x.a: colour"),
    "an unknown section": (HEAD + FIELD.replace('"s"', '"t"'), "x.a.section: t"),
    "twice": (HEAD + FIELD + FIELD, "x.a: twice"),
    "an unknown parent": (HEAD + FIELD + 'parent="x.g"\n', "x.a.parent: x.g"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_in_a_form_is_named_by_file_and_key(tmp_path: Path, fault: str) -> None:
    text, place = FAULTS[fault]
    path = tmp_path / "mine.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadInput) as refused:
        read_form(path)
    assert "mine.toml" in str(refused.value)
    assert place in str(refused.value)


def test_a_missing_form_is_said(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="cannot be read"):
        read_form(tmp_path / "none.toml")


def test_paths_are_written_and_read_back() -> None:
    path = answers.Path("a6.action", "k7qp", "what")
    assert answers.Path.parse(str(path)) == path
    with pytest.raises(ValueError, match="not a path"):
        answers.Path.parse("a6.action/what")


def test_checks_are_remarks_about_what_is_missing_or_unusual() -> None:
    sheet = form("programme")
    filled = {"prog.title": "Neighbours", "prog.visit_count": {"value": "12"}}
    missing = {problem.path.field for problem in checks.missing(sheet, filled)}
    assert "prog.theme" in missing
    assert "prog.title" not in missing
    (problem,) = checks.out_of_notice(sheet, filled)
    assert problem.path.field == "prog.visit_count"
    assert "10" in words("fr").say(problem.message)
    assert not list(checks.out_of_notice(sheet, {"prog.visit_count": {"value": "3"}}))
