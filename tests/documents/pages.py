"""Pages for the tests of every format: a plan in three languages, long and short, with lists."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import cycle, islice

from mentordesk.documents.grid import Cell, Column, Grid, Row
from mentordesk.documents.page import Cover, Heading, Lead, Note, Page
from mentordesk.model.refs import ALPHABET

AT = datetime(2026, 1, 21, 9, 30, tzinfo=UTC)
DOCUMENT = "01j9zq3k7m5v8x2c4b6n8m0p2r"
NAMES = ("what", "results", "timetable", "lead", "resources_partners", "success")
PERCENTS = (19, 17, 13, 12, 20, 19)
LONG = (
    "Former trente agents d’accueil, enseignants et gardiens à l’interprétation et au repérage des "
    "violences, par trois groupes mêlés de dix personnes, pour que le guichet, l’école et la loge "
    "se connaissent ; chaque journée commence par le récit d’une habitante, avec son accord. "
)


@dataclass(frozen=True)
class _Language:
    """What a sample says in one language."""

    tag: str
    title: str
    subtitle: str
    lines: tuple[tuple[str, str], ...]
    lead: tuple[str, str]
    heading: str
    number: str
    heads: tuple[str, ...]
    note: str
    cities: str
    version: str
    page_word: str
    texts: tuple[str, ...]


_FR = _Language(
    tag="fr-FR",
    title="Plan d’action",
    subtitle="Mieux connaître les besoins des habitantes venues d’ailleurs",
    lines=(
        ("Mentoré", "Valmont-sur-Loire, avec son association nationale"),
        ("Mentor", "Grandpont, avec son association régionale"),
        ("Version", "1.0 du 21 janvier 2026, version finale présentée"),
    ),
    lead=("À relire avant le vendredi 6 février 2026.", "Écrivez dans les cases : rien ne se perd."),
    heading="Les actions",
    number="N°",
    heads=(
        "1. Actions",
        "2. Résultats",
        "3. Calendrier",
        "4. Qui dirige ?",
        "5. Ressources et partenaires",
        "6. Évaluation du succès",
    ),
    note="Les quatre signes sous chaque numéro sont la référence de l’action : merci de les garder.",
    cities="Valmont-sur-Loire et Grandpont",
    version="Plan d’action, version 1.0 du 21 janvier 2026",
    page_word="page",
    texts=(
        "Ouvrir une demi-journée d’entretiens.\nDéroulement :\n- discrétion ;\n- un second rendez-vous fixé.",
        "150 femmes entendues la première année ; besoins repérés plus tôt.",
        "1. Modèle : mars 2026\n2. Essai dans deux écoles : avril à juillet 2026\n3. Bilan : septembre 2026",
        "Directrice du CCAS",
        "9 000 € la première année :\n- 6 500 € d’interprètes\n- 2 500 € de mobilier\n\nMaison de quartier",
        "La part des femmes passe de 29 % à 45 % en un an.",
        "Conclure un accord de groupe avec quatre communes voisines.",
        "Neuf demandes sur dix honorées dans le délai.",
    ),
)
_EL = _Language(
    tag="el-GR",
    title="Σχέδιο δράσης",
    subtitle="Αξιοπρεπής εργασία για όλους",
    lines=(("Καθοδηγούμενος", "Δήμος Ελαιώνα, με την Ένωση Δήμων"), ("Έκδοση", "1.0, 4 Μαρτίου 2026")),
    lead=("Για ανάγνωση έως τις 20 Μαρτίου 2026.", "Γράψτε μέσα στα κελιά."),
    heading="Δράσεις",
    number="Α/Α",
    heads=(
        "1. Δράσεις",
        "2. Αποτελέσματα",
        "3. Χρονοδιάγραμμα",
        "4. Ποιος ηγείται;",
        "5. Πόροι και εταίροι",
        "6. Αξιολόγηση της επιτυχίας",
    ),
    note="Τα τέσσερα σημεία κάτω από κάθε αριθμό είναι η αναφορά της δράσης.",
    cities="Ελαιώνας και Fuentealta",
    version="Σχέδιο δράσης, έκδοση 1.0, 4 Μαρτίου 2026",
    page_word="σελίδα",
    texts=(
        "Σταθερό «Τραπέζι εργασίας»: κάθε δίμηνο·\n- προεδρία με εναλλαγή·\n- γραπτή απάντηση.",
        "Οι αποφάσεις λαμβάνονται μαζί.",
        "1. Απρίλιος 2026\n2. έξι τον χρόνο",
        "Προϊσταμένη Κέντρου Κοινότητας",
        "6.000 €· social-economy federation online advice.",
        "200 κάρτες σε δώδεκα μήνες, το 40% σε γυναίκες·",
    ),
)
_LV = _Language(
    tag="lv-LV",
    title="Rīcības plāns",
    subtitle="Cienīgs darbs visiem: šķēršļi, iespējas, ceļš uz priekšu",
    lines=(("Pašvaldība", "Ķegums, kopā ar savu apvienību"), ("Versija", "1.0, 2026. gada 4. martā")),
    lead=("Lūdzu, izlasiet līdz 20. martam.", "Rakstiet tieši šūnās."),
    heading="Darbības",
    number="Nr.",
    heads=(
        "1. Darbības",
        "2. Rezultāti",
        "3. Laika grafiks",
        "4. Kas vada?",
        "5. Resursi un partneri",
        "6. Panākumu novērtējums",
    ),
    note="Četras zīmes zem katra numura ir darbības atsauce.",
    cities="Ķegums un Līgatne",
    version="Rīcības plāns, versija 1.0",
    page_word="lappuse",
    texts=(
        "Katru gadu sagatavot pārskatu par sešiem rādītājiem:\n- pēc dzimuma;\n- pēc uzturēšanās ilguma.",
        "Viens kopīgs secinājums; ģimenes jūtas gaidītas.",
        "1. Aprīlis\n2. Jūnijs\n3. Šķīršanās ar veco kārtību: augusts",
        "Sociālā dienesta vadītāja",
        "1 500 € tulkiem; jauniešu centrs.",
        "Divreiz vairāk apmeklētāju gadā.",
    ),
)
LANGUAGES = {"fr": _FR, "el": _EL, "lv": _LV}


def _ref(number: int) -> str:
    return "".join(ALPHABET[number >> shift & 31] for shift in (15, 10, 5, 0))


def _rows(count: int, language: str) -> tuple[Row, ...]:
    """Rows of the language's texts; every fifth ends with a long French text, every seventh is in Greek."""
    made = []
    texts = cycle(LANGUAGES[language].texts)
    for number in range(1, count + 1):
        path = f"a6.actions/act{number:05}"
        said = [Cell(text, f"{path}/{name}") for name, text in zip(NAMES, texts, strict=False)]
        if number % 5 == 0:
            tag = None if language == "fr" else "fr-FR"
            said[-1] = Cell(LONG * 2, said[-1].path, tag)
        if number % 7 == 0:
            tag = None if language == "el" else "el-GR"
            said[1] = Cell(_EL.texts[0], said[1].path, tag)
        made.append(Row(number, tuple(said), path, _ref(number)))
    return tuple(made)


def grid_of(rows: tuple[Row, ...], language: str = "fr") -> Grid:
    """The plan's grid around any rows of six cells."""
    words = LANGUAGES[language]
    return Grid(
        name="a6.actions",
        caption=words.title,
        description=words.subtitle,
        number_title=words.number,
        ref_title="Réf.",
        columns=tuple(map(Column, NAMES, words.heads, PERCENTS)),
        rows=rows,
        continued="Suite : feuille {sheet}, no {number}.",
        long_texts="Textes longs",
    )


def sample_page(rows: int = 9, language: str = "fr") -> Page:
    """A whole plan with ``rows`` actions, in ``fr``, ``el`` or ``lv``."""
    words = LANGUAGES[language]
    return Page(
        document=DOCUMENT,
        title=f"{words.title} – {words.cities}",
        language=words.tag,
        cover=Cover(words.title, words.subtitle, words.lines),
        header_left=words.cities,
        header_right=words.version,
        footer_left=words.lead[0],
        page_word=words.page_word,
        creator=words.cities,
        at=AT,
        blocks=(
            Lead(*words.lead),
            Heading(2, words.heading),
            grid_of(_rows(rows, language), language),
            Note(words.note),
        ),
    )


def page_of(*texts: str) -> Page:
    """A plan whose cells hold exactly these texts, six to a row, the last row filled up with nothing."""
    rows = []
    for start in range(0, max(len(texts), 1), 6):
        path = f"a6.actions/own{start}"
        six = islice((*texts[start : start + 6], *[""] * 6), 6)
        cells = tuple(Cell(text, f"{path}/{name}") for name, text in zip(NAMES, six, strict=True))
        rows.append(Row(start // 6 + 1, cells, path, _ref(start)))
    page = sample_page(0)
    blocks = tuple(grid_of(tuple(rows)) if isinstance(block, Grid) else block for block in page.blocks)
    return replace(page, blocks=blocks)


def texts_of(page: Page) -> list[tuple[str, ...]]:
    """What every reader must give back: the texts of all rows, grid after grid."""
    return [tuple(cell.text for cell in row.cells) for grid in page.grids for row in grid.rows]
