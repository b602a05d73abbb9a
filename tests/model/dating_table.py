"""Sixty dates as people write them, and more, in seven languages: what should be understood.

A stretch is written ``first – last``, one day once. ``~`` marks an approximate end, ``…`` an end nobody gave
(drawn three months off), ``assumed`` a year nobody wrote, ``: words`` what is to be done then. ``? words``
are words that count from an event whose day is not known. Nothing at all: it says nothing of time.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from mentordesk.model.timetable import Part, Timetable

REFERENCE = date(2026, 11, 25)
EVENTS = {"start": date(2026, 9, 1), "end": date(2028, 6, 30), "approval": date(2027, 7, 6)}


class Row(NamedTuple):
    """A text in a language, and what should be understood of it."""

    language: str
    text: str
    understood: tuple[str, ...] = ()


def row(language: str, text: str, *understood: str) -> Row:
    """A row of the table."""
    return Row(language, text, understood)


def as_understood(table: Timetable) -> tuple[str, ...]:
    """What was read, in the table's own notation."""
    parts = [(part.words, _part(part)) for part in table.parts]
    unplaced = [(each.words, f"? {each.event}".strip()) for each in table.unplaced]
    return tuple(text for _, text in sorted(parts + unplaced))


def _part(part: Part) -> str:
    stretch = part.stretch
    first = ("…" if stretch.open_first else "~" if stretch.vague_first else "") + stretch.first.isoformat()
    mark = "~" if stretch.vague_last and not stretch.open_last else ""
    last = mark + stretch.last.isoformat() + ("…" if stretch.open_last else "")
    text = first if first == last else f"{first} – {last}"
    text += " assumed" if part.assumed_year else ""
    return f"{text}: {part.label}" if part.label else text


# fmt: off
DATED = [
    # the five
    row("fr", "T2 2027", "2027-04-01 – 2027-06-30"),
    row("fr", "printemps 2027", "~2027-03-01 – ~2027-05-31"),
    row("fr", "3 mois après le vote", "? le vote"),
    row("en", "Sept–Dec 2027", "2027-09-01 – 2027-12-31"),
    row("el", "από τον Μάρτιο", "~2027-03-01 – 2027-05-31… assumed"),
    # the screens'
    row(
        "fr", "Modèle de fiche en mai, essai de juin à août 2027.",
        "2027-05-01 – 2027-05-31: Modèle de fiche",
        "2027-06-01 – 2027-08-31: essai",
    ),
    row(
        "fr", "Janvier : recrutement ; mars : ouverture ; décembre : bilan",
        "~2027-01-01 – ~2027-01-31 assumed: recrutement",
        "~2027-03-01 – ~2027-03-31 assumed: ouverture",
        "~2027-12-01 – ~2027-12-31 assumed: bilan",
    ),
    row("fr", "4 et 11 septembre", "~2027-09-04 assumed", "~2027-09-11 assumed"),
    # French
    row("fr", "12 mai 2027", "2027-05-12"),
    row("fr", "1er mai 2027", "2027-05-01"),
    row("fr", "12/05/2027", "2027-05-12"),
    row("fr", "le 3, le 10 et le 17 mai 2027", "2027-05-03", "2027-05-10", "2027-05-17"),
    row("fr", "du 3 au 14 mai 2027", "2027-05-03 – 2027-05-14"),
    row("fr", "Du lundi 3 mai au vendredi 7 mai 2027", "2027-05-03 – 2027-05-07"),
    row("fr", "semaine 12 2027", "2027-03-22 – 2027-03-28"),
    row("fr", "semaine du 12 mai 2027", "2027-05-10 – 2027-05-16"),
    row("fr", "FEVRIER 2027", "2027-02-01 – 2027-02-28"),
    row("fr", "05/2027", "2027-05-01 – 2027-05-31"),
    row("fr", "janv. 2027", "2027-01-01 – 2027-01-31"),
    row("fr", "2e trimestre 2027", "2027-04-01 – 2027-06-30"),
    row("fr", "T4 2027 – T1 2028", "2027-10-01 – 2028-03-31"),
    row("fr", "1er semestre 2027", "2027-01-01 – 2027-06-30"),
    row("fr", "S2 2027", "2027-07-01 – 2027-12-31"),
    row("fr", "l’été 2027", "~2027-06-01 – ~2027-08-31"),
    row("fr", "à la rentrée 2027", "~2027-09-01 – ~2027-09-30"),
    row("fr", "année scolaire 2027-2028", "~2027-09-01 – ~2028-06-30"),
    row("fr", "en 2027", "~2027-01-01 – ~2027-12-31"),
    row("fr", "2027-2029", "~2027-01-01 – ~2029-12-31"),
    row("fr", "de juin à août 2027", "2027-06-01 – 2027-08-31"),
    row("fr", "entre mars et mai 2028", "2028-03-01 – 2028-05-31"),
    row("fr", "de novembre à février 2028", "2027-11-01 – 2028-02-29"),
    row("fr", "début mai 2027", "~2027-05-01 – ~2027-05-10"),
    row("fr", "mi-2028", "~2028-05-01 – ~2028-08-31"),
    row("fr", "fin 2028", "~2028-10-01 – ~2028-12-31"),
    row("fr", "vers mai 2027", "~2027-05-01 – ~2027-05-31"),
    row("fr", "dès octobre 2027", "2027-10-01 – 2027-12-31…"),
    row("fr", "à partir du 15 mars 2027", "2027-03-15 – 2027-06-14…"),
    row("fr", "avant décembre 2027", "…2027-09-01 – 2027-11-30"),
    row("fr", "d’ici fin juin 2027", "…2027-04-01 – ~2027-06-30"),
    row("fr", "jusqu’à juin 2027", "…2027-04-01 – 2027-06-30"),
    row("fr", "dans les 6 mois", "?"),
    row("fr", "2 ans après le début", "? le début"),
    row("fr", "2 ans après le début des travaux", "? le début des travaux"),
    row("fr", "sept 2027, janvier", "2027-09-01 – 2027-09-30", "2028-01-01 – 2028-01-31"),
    row("fr", "Mars 2027 -> Juin 2027", "2027-03-01 – 2027-06-30"),
    row("fr", "01.03.–30.06.2027", "2027-03-01 – 2027-06-30"),
    row("fr", "première semaine de mai 2027", "~2027-05-01 – ~2027-05-10"),
    row("fr", "d’octobre 2027 à la fin du programme", "2027-10-01 – 2027-12-31…"),
    row(
        "fr", "Étude (T1), travaux (T2), ouverture (T3 2028)",
        "2028-01-01 – 2028-03-31: Étude",
        "2028-04-01 – 2028-06-30: travaux",
        "2028-07-01 – 2028-09-30: ouverture",
    ),
    row("fr", "ete 2027", "~2027-06-01 – ~2027-08-31"),
    row(
        "fr", "Appel : mai 2026. Formation : septembre. Binômes : octobre 2026 à juin 2027.",
        "2026-05-01 – 2026-05-31: Appel",
        "2026-09-01 – 2026-09-30: Formation",
        "2026-10-01 – 2027-06-30: Binômes",
    ),
    row(
        "fr", "Trois sessions d'une journée : juin, octobre et décembre 2026.",
        "2026-06-01 – 2026-06-30: Trois sessions d'une journée",
        "2026-10-01 – 2026-10-31: Trois sessions d'une journée",
        "2026-12-01 – 2026-12-31: Trois sessions d'une journée",
    ),
    row(
        "fr", "2027 : mai, recrutement ; septembre, ouverture",
        "2027-05-01 – 2027-05-31: recrutement",
        "2027-09-01 – 2027-09-30: ouverture",
    ),
    row("fr", "tous les mardis de mai à juin 2027", "2027-05-01 – 2027-06-30: tous les mardis"),
    # English
    row("en", "12 May 2027", "2027-05-12"),
    row("en", "May 12, 2027", "2027-05-12"),
    row("en", "May 3–14, 2027", "2027-05-03 – 2027-05-14"),
    row("en", "2027-05-12", "2027-05-12"),
    row("en", "week 12, 2027", "2027-03-22 – 2027-03-28"),
    row("en", "Q1–Q3 2027", "2027-01-01 – 2027-09-30"),
    row("en", "H1 2027", "2027-01-01 – 2027-06-30"),
    row("en", "Q3/Q4 2027", "2027-07-01 – 2027-12-31"),
    row("en", "Due 30 June 2027", "…2027-04-01 – 2027-06-30"),
    row("en", "autumn 2027", "~2027-09-01 – ~2027-11-30"),
    row("en", "in May", "~2027-05-01 – ~2027-05-31 assumed"),
    row("en", "May and June 2027", "2027-05-01 – 2027-05-31", "2027-06-01 – 2027-06-30"),
    row("en", "between October 2026 and March 2027", "2026-10-01 – 2027-03-31"),
    row("en", "late 2027 to early 2028", "~2027-10-01 – ~2028-03-31"),
    row("en", "end of May 2027", "~2027-05-21 – ~2027-05-31"),
    row("en", "around June 2027", "~2027-06-01 – ~2027-06-30"),
    row("en", "from May 2027 onwards", "2027-05-01 – 2027-07-31…"),
    row("en", "by January 2027", "…2026-11-01 – 2027-01-31"),
    row("en", "until the end of 2027", "…2027-10-01 – ~2027-12-31"),
    row("en", "six weeks after adoption", "? adoption"),
    row("en", "within six months of the council’s decision", "? the council’s decision"),
    row(
        "en", "From June 2026, report every December and June.",
        "2026-06-01 – 2026-08-31…: report every December and June",
    ),
    row(
        "en", "Coordinator in post June 2026; first pairs September 2026; second round March 2027.",
        "2026-06-01 – 2026-06-30: Coordinator in post",
        "2026-09-01 – 2026-09-30: first pairs",
        "2027-03-01 – 2027-03-31: second round",
    ),
    row("en", "It may start in June 2027.", "2027-06-01 – 2027-06-30: It may start"),
    # Italian
    row("it", "8 maggio 2027", "2027-05-08"),
    row("it", "dall’8 all’11 maggio 2027", "2027-05-08 – 2027-05-11"),
    row("it", "da maggio ad agosto 2027", "2027-05-01 – 2027-08-31"),
    row("it", "II trimestre 2027", "2027-04-01 – 2027-06-30"),
    row("it", "1° semestre 2027", "2027-01-01 – 2027-06-30"),
    row("it", "primavera 2027", "~2027-03-01 – ~2027-05-31"),
    row("it", "set. 2027", "2027-09-01 – 2027-09-30"),
    row("it", "tra marzo e maggio 2028", "2028-03-01 – 2028-05-31"),
    row("it", "metà maggio 2027", "~2027-05-11 – ~2027-05-20"),
    row("it", "verso maggio 2027", "~2027-05-01 – ~2027-05-31"),
    row("it", "a partire da ottobre 2027", "2027-10-01 – 2027-12-31…"),
    row("it", "entro giugno 2027", "…2027-04-01 – 2027-06-30"),
    row("it", "prima di dicembre 2027", "…2027-09-01 – 2027-11-30"),
    row("it", "3 mesi dopo il voto", "? il voto"),
    # Spanish
    row("es", "el 12 de mayo de 2027", "2027-05-12"),
    row("es", "4 y 11 de septiembre de 2027", "2027-09-04", "2027-09-11"),
    row("es", "de enero a marzo de 2027", "2027-01-01 – 2027-03-31"),
    row("es", "primer trimestre de 2027", "2027-01-01 – 2027-03-31"),
    row("es", "2.º trimestre 2027", "2027-04-01 – 2027-06-30"),
    row("es", "otoño de 2027", "~2027-09-01 – ~2027-11-30"),
    row("es", "sept.–dic. 2027", "2027-09-01 – 2027-12-31"),
    row("es", "finales de mayo de 2027", "~2027-05-21 – ~2027-05-31"),
    row("es", "mediados de 2027", "~2027-05-01 – ~2027-08-31"),
    row("es", "a partir de octubre de 2027", "2027-10-01 – 2027-12-31…"),
    row("es", "hasta junio de 2027", "…2027-04-01 – 2027-06-30"),
    row("es", "antes de diciembre de 2027", "…2027-09-01 – 2027-11-30"),
    row("es", "tres meses después de la votación", "? la votación"),
    # Dutch
    row("nl", "12 mei 2027", "2027-05-12"),
    row("nl", "van 3 tot 14 mei 2027", "2027-05-03 – 2027-05-14"),
    row("nl", "april–juni 2027", "2027-04-01 – 2027-06-30"),
    row("nl", "K2 2027", "2027-04-01 – 2027-06-30"),
    row("nl", "2e kwartaal 2027", "2027-04-01 – 2027-06-30"),
    row("nl", "eerste helft van 2027", "2027-01-01 – 2027-06-30"),
    row("nl", "najaar 2027", "~2027-09-01 – ~2027-11-30"),
    row("nl", "half mei 2027", "~2027-05-11 – ~2027-05-20"),
    row("nl", "eind 2027", "~2027-10-01 – ~2027-12-31"),
    row("nl", "rond mei 2027", "~2027-05-01 – ~2027-05-31"),
    row("nl", "vanaf maart 2027", "2027-03-01 – 2027-05-31…"),
    row("nl", "uiterlijk 30 juni 2027", "…2027-04-01 – 2027-06-30"),
    row("nl", "tussen maart en mei 2028", "2028-03-01 – 2028-05-31"),
    row("nl", "3 maanden na de stemming", "? de stemming"),
    # Greek
    row("el", "12 Μαΐου 2027", "2027-05-12"),
    row("el", "4 και 11 Σεπτεμβρίου 2027", "2027-09-04", "2027-09-11"),
    row("el", "ΜΑΡΤΙΟΣ 2027", "2027-03-01 – 2027-03-31"),
    row("el", "ΑΠΟ ΤΟΝ ΜΑΡΤΙΟ 2027 ΕΩΣ ΤΟΝ ΜΑΪΟ", "2027-03-01 – 2027-05-31"),
    row("el", "Σεπτ.–Δεκ. 2027", "2027-09-01 – 2027-12-31"),
    row("el", "Α΄ τρίμηνο 2027", "2027-01-01 – 2027-03-31"),
    row("el", "2ο εξάμηνο 2027", "2027-07-01 – 2027-12-31"),
    row("el", "άνοιξη 2027", "~2027-03-01 – ~2027-05-31"),
    row("el", "αρχές Μαΐου 2027", "~2027-05-01 – ~2027-05-10"),
    row("el", "τέλη 2027", "~2027-10-01 – ~2027-12-31"),
    row("el", "μέχρι τον Ιούνιο του 2027", "…2027-04-01 – 2027-06-30"),
    row("el", "πριν τον Δεκέμβριο 2027", "…2027-09-01 – 2027-11-30"),
    row("el", "3 μήνες μετά την ψηφοφορία", "? την ψηφοφορία"),
    row(
        "el", "Έναρξη Μάιος 2026· 20 κάρτες τον μήνα· απολογισμός Μάρτιος 2027.",
        "2026-05-01 – 2026-05-31: Έναρξη",
        "2027-03-01 – 2027-03-31: απολογισμός",
    ),
    # Latvian
    row("lv", "2027. gada 12. maijs", "2027-05-12"),
    row("lv", "12. maijā", "~2027-05-12 assumed"),
    row("lv", "maijā 2027", "2027-05-01 – 2027-05-31"),
    row("lv", "no 2027. gada maija līdz augustam", "2027-05-01 – 2027-08-31"),
    row("lv", "2027. gada 2. ceturksnis", "2027-04-01 – 2027-06-30"),
    row("lv", "2027. gada 1. pusgads", "2027-01-01 – 2027-06-30"),
    row("lv", "2027. gada pavasarī", "~2027-03-01 – ~2027-05-31"),
    row("lv", "2027. gada sākumā", "~2027-01-01 – ~2027-03-31"),
    row("lv", "marta beigās", "~2027-03-21 – ~2027-03-31 assumed"),
    row("lv", "ap 2027. gada maiju", "~2027-05-01 – ~2027-05-31"),
    row("lv", "no 2027. gada marta", "2027-03-01 – 2027-05-31…"),
    row("lv", "līdz 2027. gada jūnijam", "…2027-04-01 – 2027-06-30"),
    row("lv", "pirms 2027. gada decembra", "…2027-09-01 – 2027-11-30"),
    row("lv", "trīs mēnešus pēc balsojuma", "? balsojuma"),
]

# Nothing in these is a stretch of days, though some of it looks like one.
UNKNOWN = [
    row("fr", "à définir"),
    row("fr", "en continu"),
    row("fr", "chaque mardi"),
    row("fr", "le plus tôt possible"),
    row("fr", "un essai a été fait"),
    row("fr", "Sept séances de sept heures"),
    row("fr", "12 000 €"),
    row("fr", "2000 € par an"),
    row("fr", "12 places"),
    row("fr", "02.40.12.34.56"),
    row("fr", "dans les années 1970"),
    row("fr", "2 trimestres"),
    row("fr", "niveaux B1–B2"),
    row("fr", "de 14 h à 16 h"),
    row("fr", "18-25 ans"),
    row("en", "ongoing"),
    row("en", "The lease may be extended"),
    row("en", "the summer school"),
    row("it", "un set di 12 sedie"),
    row("it", "ogni martedì"),
    row("es", "por definir"),
    row("nl", "doorlopend"),
    row("el", "κάθε Τρίτη"),
    row("lv", "katru otrdienu"),
    row("en", "every December and June"),
    row("en", "13/13/2027"),
]

# With the days of EVENTS known.
COUNTED = [
    row("fr", "3 mois après le vote", "~2027-10-06 – ~2027-11-05"),
    row("fr", "dès l’adoption", "~2027-07-06 – 2027-10-05…"),
    row("fr", "dans les 6 mois", "~2027-07-06 – ~2028-01-06"),
    row("fr", "2 ans après le début", "~2028-09-01 – ~2028-09-30"),
    row("fr", "2 mois avant la fin du programme", "~2028-04-30 – ~2028-05-29"),
    row("fr", "jusqu’à la fin du programme", "…2028-04-01 – ~2028-06-30"),
    row("en", "six weeks after adoption", "~2027-08-17 – ~2027-08-23"),
    row("en", "within six months of the council’s decision", "~2027-07-06 – ~2028-01-06"),
    row("it", "entro sei mesi dall’approvazione", "~2027-07-06 – ~2028-01-06"),
    row("es", "tres meses después de la votación", "~2027-10-06 – ~2027-11-05"),
    row("nl", "3 maanden na de stemming", "~2027-10-06 – ~2027-11-05"),
    row("el", "3 μήνες μετά την ψηφοφορία", "~2027-10-06 – ~2027-11-05"),
    row("lv", "trīs mēnešus pēc balsojuma", "~2027-10-06 – ~2027-11-05"),
    row("fr", "2 ans après le début des travaux", "? le début des travaux"),
]
# fmt: on

TABLE = DATED + UNKNOWN
