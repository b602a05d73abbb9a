"""The draft of an e-mail: opened unsent, every word and the whole file in it, nothing of this computer."""

from __future__ import annotations

import email
import email.policy
import re
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentordesk.documents.formats import ENVELOPES
from mentordesk.documents.letter import Letter, recipients_in
from mentordesk.documents.mail import seal
from mentordesk.forms.kinds import clean_text

CONTENT = bytes(range(256)) * 4
TEXTS = st.text(max_size=300).map(clean_text)
NAME = "Plan d’action – Ελαιώνας – v0.8.docx"


def opened(draft: bytes) -> EmailMessage:
    message = email.message_from_bytes(draft, policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    assert message.defects == []
    return message


def made(subject: str = "A subject", text: str = "Words\n", *recipients: str) -> EmailMessage:
    return opened(seal(Letter(subject, text, recipients, "fr-FR"), NAME, ".docx", CONTENT))


def attached(message: EmailMessage) -> EmailMessage:
    (part,) = message.iter_attachments()
    assert isinstance(part, EmailMessage)
    return part


def body(message: EmailMessage) -> str:
    part = message.get_body(("plain",))
    assert part is not None
    return str(part.get_content()).replace("\r\n", "\n")


def test_it_is_opened_unsent_with_its_document() -> None:
    message = made()
    assert message["X-Unsent"] == "1"
    assert attached(message).get_filename() == NAME
    assert attached(message).get_content() == CONTENT
    assert attached(message).get_content_type().endswith("wordprocessingml.document")


def test_it_says_nothing_of_this_computer_and_is_the_same_each_time() -> None:
    letter = Letter("A subject", "Words\n", ("joris@example.org",))
    draft = seal(letter, NAME, ".docx", CONTENT)
    assert draft == seal(letter, NAME, ".docx", CONTENT)
    heads = set(opened(draft).keys())
    assert heads == {"X-Unsent", "To", "Subject", "MIME-Version", "Content-Type"}


def test_it_keeps_to_the_rules_of_mail() -> None:
    long = "Grüße an alle, " * 40
    draft = seal(Letter(long, long * 20, ("Élodie Čakša <e@example.org>",) * 9), NAME, ".pdf", CONTENT)
    assert all(byte < 128 for byte in draft)
    assert b"\n" not in draft.replace(b"\r\n", b"")
    assert max(map(len, draft.split(b"\r\n"))) <= 998
    assert b"filename*0*=utf-8''Plan%20d%E2%80%99action" in draft


@given(TEXTS, TEXTS)
def test_every_word_arrives(subject: str, text: str) -> None:
    message = made(subject, text)
    one_line = " ".join(re.sub(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]", " ", subject).split())
    assert " ".join(message["Subject"].split()) == one_line
    assert body(message).rstrip("\n") == text.rstrip("\n")


@given(st.lists(st.text(max_size=60), max_size=4).map(tuple))
def test_whatever_is_typed_as_a_recipient_makes_a_message(recipients: tuple[str, ...]) -> None:
    message = made("s", "t", *recipients)
    for address in message["To"].addresses if message["To"] else ():
        assert "@" in address.addr_spec


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("joris@example.org", "joris@example.org"),
        ("Joris Van den Broeck <joris@example.org>", "Joris Van den Broeck <joris@example.org>"),
        ("Élodie Čakša <e@example.org>", "Élodie Čakša <e@example.org>"),
        ('"Maes, Hilde" <hilde@example.org>', '"Maes, Hilde" <hilde@example.org>'),
        ("Hilde hilde@example.org", "Hilde <hilde@example.org>"),
        ("kontakt@münchen.example", "kontakt@xn--mnchen-3ya.example"),
        ("Grandpont", None),
        ("a@b@c", None),
        ("one\r\nBcc: all@example.org", "one Bcc: <all@example.org>"),
    ],
)
def test_recipients_as_people_type_them(typed: str, wanted: str | None) -> None:
    message = made("s", "t", typed)
    if wanted is None:
        assert message["To"] is None
    else:
        (address,) = message["To"].addresses
        assert str(address).replace('"one Bcc:"', "one Bcc:") == wanted
    assert message["Bcc"] is None


def test_a_subject_begins_no_other_head() -> None:
    message = made("A plan\r\nBcc: all@example.org")
    assert message["Bcc"] is None
    assert message["Subject"] == "A plan Bcc: all@example.org"


def test_an_address_whose_name_is_not_latin_is_kept() -> None:
    draft = seal(Letter("s", "t", ("Νίκος <νίκος@example.gr>",)), NAME, ".docx", CONTENT)
    assert "To: Νίκος <νίκος@example.gr>\r\n".encode() in draft  # RFC 6532: there is no other way to say it


def test_a_line_of_recipients_is_taken_apart() -> None:
    assert recipients_in("Joris <j@e.org>; hilde@e.org,\n Grandpont ,") == (
        "Joris <j@e.org>", "hilde@e.org", "Grandpont",
    )  # fmt: skip
    assert recipients_in("  ") == ()


def test_the_registry_knows_what_an_e_mail_carries() -> None:
    envelope = ENVELOPES[".eml"]
    assert envelope.carries == ".docx"
    assert envelope.seal(Letter("s", "t"), NAME, ".docx", CONTENT).startswith(b"X-Unsent: 1\r\n")
