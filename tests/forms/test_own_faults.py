"""A file of an association that is at fault: one sentence with file and key, and the program goes on."""

from __future__ import annotations

from pathlib import Path

import pytest

from mentordesk.errors import BadInput
from mentordesk.forms.reading import form, own_faults, own_form_keys, shipped_form
from mentordesk.services.workspace import Workspace
from mentordesk.words import words
from tests.cli.running import run
from tests.forms.folders import OWN, overlay, own_forms, put

WELCOME = OWN / "welcome.toml"

FORM = '[form]\nkey = "own.x"\ntitle = { en = "X" }\n[[section]]\nkey = "own.x.s"\nlabel = { en = "S" }\n'
FIELD = '[[field]]\nkey = "own.x.a"\nsection = "own.x.s"\ntype = "short_text"\nlabel = { en = "A" }\n'
NEW = '[[field]]\nkey = "own.b"\nsection = "a2.needs"\ntype = "short_text"\nlabel = { en = "B" }\n'
REWORDED = '[[field]]\nkey = "a2.why"\nlabel = { en = "Why bother?" }\n'
FAULTS = {
    "no TOML": ("[form", "Expected"),
    "not in UTF-8": (None, "utf-8"),
    "a newer schema": ("schema_version = 2\n" + FORM + FIELD, "schema_version: it is made for a newer"),
    "the schema no number": ('schema_version = "x"\n' + FORM, "schema_version"),
    "the form a text": ('form = "x"\n', "form: a table is expected"),
    "no key": ('[form]\ntitle = { en = "X" }\n', "form.key: a key is needed"),
    "the key of a shipped form": (FORM.replace("own.x", "annex2"), "annex2: a key of one’s own begins"),
    "the key of a shipped field": (FORM + FIELD.replace("own.x.a", "a2.need"), "a2.need: a key of one’s own"),
    "a key with a slash": (FORM + FIELD.replace("own.x.a", "own.x/a"), "own.x/a: a key of one’s own"),
    "fields no list": (FORM + "[field]\n", "field: a list of tables is expected"),
    "an order in words": (FORM + FIELD + 'order = "first"\n', "own.x.a.order: a whole number is expected"),
    "a help without language": (FORM + FIELD + 'help = "x"\n', "own.x.a.help: a table is expected"),
    "a name of the program's in a row": (
        FORM + FIELD.replace('"short_text"', '"group"\nrepeat = true')
        + FIELD.replace("own.x.a", "own.x.a.order") + 'parent = "own.x.a"\n',
        "own.x.a.order: this key is taken",
    ),
    "extends nothing": ('[form]\nextends = "annex9"\n', "form.extends: no form is called annex9"),
    "another type": (overlay('[[field]]\nkey = "a2.why"\ntype = "list"\n')[1], "a2.why: type"),
    "an unknown level": (overlay('[[field]]\nkey = "a2.why"\nlevel = "must"\n')[1], "a2.why.level: must"),
    "hidden by a word": (overlay('[[field]]\nkey = "a2.why"\nhidden = "yes"\n')[1], "a2.why.hidden"),
    "one field twice": (overlay(NEW + NEW)[1], "own.b: twice"),
    "after nothing": (overlay(NEW + 'after = "a2.never"\n')[1], "own.b.after: a2.never"),
    "no section": (overlay(NEW.replace("a2.needs", "a2.never"))[1], "own.b.section: a2.never"),
    "a foreign key added": (overlay(NEW.replace("own.b", "a2.b"))[1], "a2.b: a key of one’s own"),
    "a column of ours by its name": (
        overlay(NEW + 'parent = "a2.need"\n')[1], "own.b: its last part begins with “own_”",
    ),
    "a choice that could be ours": (
        overlay('[[field]]\nkey = "a2.stage"\nchoices = [{ value = "last", en = "Last" }]\n')[1],
        "a2.stage.choices.last",
    ),
    "a column of the plan hidden": (
        overlay('[[field]]\nkey = "a6.action.what"\nhidden = true\n', "annex6")[1], "the six columns",
    ),
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_one_sentence_that_names_file_and_key_and_the_rest_goes_on(fault: str) -> None:
    text, place = FAULTS[fault]
    with own_forms(WELCOME) as folder:
        path = folder / "faulty.toml"
        path.write_bytes(b"\xff\xfe" if text is None else text.encode("utf-8"))
        put(folder)
        (told,) = own_faults()
        assert isinstance(told, BadInput)
        for language in ("en", "fr"):
            sentence = words(language).text(told.message, **told.parameters)
            assert str(path) in sentence
            assert "\n" not in sentence.strip()
        assert place in words("en").text(told.message, **told.parameters)
        assert own_form_keys() == ("own.welcome",)
        assert form("annex2") == shipped_form("annex2")


def test_two_files_never_share_a_record(tmp_path: Path) -> None:
    group = NEW.replace("own.b", "own.x.a").replace('"short_text"', '"group"\nrepeat = true')
    row = FIELD.replace('"short_text"', '"group"\nrepeat = true')
    with own_forms(("a.toml", FORM + FIELD), ("b.toml", FORM + FIELD)):
        assert "own.x: this key is taken" in words("en").text(
            own_faults()[0].message, **own_faults()[0].parameters
        )
        assert "b.toml" in str(own_faults()[0])
    with own_forms(("a.toml", FORM + row), ("b.toml", overlay(group)[1])):
        assert "b.toml" in str(own_faults()[0])
        assert form("annex2") == shipped_form("annex2")
    with own_forms(("a.toml", overlay(NEW)[1]), ("b.toml", overlay(REWORDED)[1])):
        assert own_faults() == ()
        assert "own.b" in form("annex2").by_key
        assert form("annex2").by_key["a2.why"].label["en"] == "Why bother?"


def test_the_command_line_says_what_was_left_out_and_goes_on(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "store") as workspace:
        workspace.programmes.create("Neighbours", ["en"])
    with own_forms(("mine.toml", "[form")):
        ran = run("programmes", store=tmp_path / "store")
        assert ran.code == 0
        assert "Neighbours" in ran.out
        assert ran.err.count("\n") == 1
        assert "mine.toml" in ran.err
