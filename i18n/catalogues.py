"""Keeps the catalogues: ``python i18n/catalogues.py`` (make words) brings them up to the code and the forms.

Messages come from the calls named in KEYWORDS; labels of forms come from resources/forms under the
context ``form/field`` and go only to the languages the TOML does not hold itself.
"""

from __future__ import annotations

import io
import sys
import tomllib
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "i18n"
LANGUAGES = ("en", "fr", "it", "es", "nl", "el", "lv")
IN_FORMS = ("en", "fr")  # languages whose form texts stand in the TOML
_NO_LINES = {"section", "field", "visit_template", "session_template"}  # what holds no lines of a form
KEYWORDS = {
    "_": None,
    "text": (1,),
    "say": (1,),
    "of": (1,),
    "plural": (1, 2),
    "ActName": (1, 2),
    **dict.fromkeys(
        (
            "NotFound",
            "BadInput",
            "StoreRefused",
            "UnsafePlace",
            "StoreDamaged",
            "NotWritten",
            "Declined",
            "NotTaken",
        ),
        (1,),
    ),
}


def template() -> Catalog:
    """Every message of the code and every text of the forms."""
    catalog = Catalog(project="MentorDesk", charset="utf-8", fuzzy=False)
    found = extract_from_dir(str(ROOT / "mentordesk"), [("**.py", "python")], keywords=KEYWORDS)
    for _file, _line, message, _comments, _context in found:
        if message and message != ("", ""):
            catalog.add(message)
    for context, text in form_texts():
        catalog.add(text, context=context)
    return catalog


def form_texts() -> Iterator[tuple[str, str]]:
    """(context, English text) of every title, section, label, choice and line of every form."""
    for path in sorted((ROOT / "resources" / "forms").glob("*.toml")):
        content = tomllib.loads(path.read_text(encoding="utf-8"))
        form = content["form"]["key"]
        yield f"{form}/title", content["form"]["title"]["en"]
        for section in content.get("section", ()):
            yield f"{form}/{section['key']}", section["label"]["en"]
        for field in content.get("field", ()):
            yield f"{form}/{field['key']}", field["label"]["en"]
            for choice in field.get("choices", ()):
                yield f"{form}/{field['key']}/{choice['value']}", choice["en"]
        lists = (each for name, each in content.items() if name not in _NO_LINES and isinstance(each, list))
        for line in chain.from_iterable(lists):
            yield f"{form}/{line['key']}", line["label"]["en"]


def _wanted(language: str, whole: Catalog) -> Catalog:
    """The part of the template a language has to translate."""
    part = Catalog(locale=language, project="MentorDesk", charset="utf-8", fuzzy=False)
    for message in whole:
        if message.id and not (message.context and language in IN_FORMS):
            part.add(message.id, context=message.context)
    return part


def read(language: str) -> Catalog:
    """A language's catalogue as it stands."""
    path = FOLDER / f"{language}.po"
    if not path.is_file():
        return Catalog(locale=language, charset="utf-8")
    return read_po(io.BytesIO(path.read_bytes()), locale=language)


def updated(language: str, whole: Catalog) -> Catalog:
    """A language's catalogue with exactly the messages of today, translations kept."""
    before, after = read(language), _wanted(language, whole)
    for message in after:
        known = before.get(message.id, message.context) if message.id else None
        if known is not None and known.string:
            message.string = known.string
        elif language == "en":
            message.string = message.id
    return after


def as_po(catalog: Catalog) -> bytes:
    """The bytes of a .po or .pot: sorted, no line numbers, no dates, so that a diff shows words only."""
    buffer = io.BytesIO()
    write_po(buffer, catalog, width=110, sort_output=True, no_location=True, omit_header=True)
    head = (
        f"# MentorDesk, {catalog.locale_identifier or 'template'}. EUPL-1.2\n"
        'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
    )
    if catalog.locale_identifier:
        head += f'"Language: {catalog.locale_identifier}\\n"\n"Plural-Forms: {catalog.plural_forms}\\n"\n'
    return (head + "\n").encode("utf-8") + buffer.getvalue()


def main(arguments: Sequence[str]) -> int:
    """Write the template and the catalogues; with ``--check`` only say whether they are up to date."""
    whole = template()
    wanted = {"mentordesk.pot": as_po(whole)}
    for language in LANGUAGES:
        catalog = updated(language, whole)
        wanted[f"{language}.po"] = as_po(catalog)
        print(f"{language}: {len(list(translated(catalog)))} of {len(catalog)}")  # noqa: T201 - a script's answer
    stale = [name for name, content in wanted.items() if _content(FOLDER / name) != content]
    if "--check" in arguments:
        if stale:
            print("run make words:", *stale)  # noqa: T201 - a script's answer
        return bool(stale)
    for name in stale:
        (FOLDER / name).write_bytes(wanted[name])
    return 0


def translated(catalog: Catalog) -> Iterator[Message]:
    """The messages that have their words, in every plural."""
    for message in catalog:
        strings = message.string if isinstance(message.string, tuple) else (message.string,)
        if message.id and all(strings):
            yield message


def _content(path: Path) -> bytes:
    return path.read_bytes() if path.is_file() else b""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
