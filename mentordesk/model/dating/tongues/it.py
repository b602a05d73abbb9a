"""Italian."""

from __future__ import annotations

from mentordesk.model.dating.tongues.shape import Role, Tongue

ITALIAN = Tongue(
    code="it",
    months={
        "full": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre"
                " dicembre",
        "short": "gen. feb. mar. apr. mag. giu. lug. ago. set. ott. nov. dic.",
    },
    also={9: "sett", 1: "genn", 2: "febbr"},
    seasons=("primavera", "estate", "autunno", "inverno"),
    doubtful="gen|mar|mag|ago|set|estate|feb|giu|apr|dic",
    ordinals={1: "primo|prima|i", 2: "secondo|seconda|ii", 3: "terzo|terza|iii",
    4: "quarto|quarta|iv|ultimo"},
    numbers={
        1: "un|uno|una", 2: "due", 3: "tre", 4: "quattro", 5: "cinque", 6: "sei", 7: "sette", 8: "otto",
        9: "nove", 10: "dieci", 12: "dodici", 18: "diciotto",
    },
    units=("giorno|giorni", "settimana|settimane", "mese|mesi", "anno|anni"),
    words={
        Role.TERM: "rientro a scuola|inizio dell'anno scolastico|ripresa delle scuole|rientro scolastico",
        Role.SCHOOL: "anno scolastico|anno accademico",
        Role.WEEKDAY: "lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica",
        Role.QUARTER: "trimestre|trimestri|trim",
        Role.HALF: "semestre|semestri|metà|sem",
        Role.WEEK: "settimana|settimane|sett",
        Role.QUARTER_LETTER: "t|q", Role.HALF_LETTER: "s",
        Role.YEAR: "anno|anni|l'anno|nell'anno",
        Role.IN: "in|nel|nella|a|ad|per|durante|nel mese di|mese di|nell'|nel corso di|nel corso del"
                 "|questa|questo",
        Role.ARTICLE: "il|la|lo|l'|i|gli|le",
        Role.OF: "di|del|dell'|della|d'",
        Role.FROM: "da|dal|dall'|dalla|a partire da|a partire dal|a partire dalla|a partire dall'"
                   "|a decorrere da"
                   "|a decorrere dal|non prima di",
        Role.ONWARDS: "in poi|e oltre|in avanti",
        Role.TO: "a|ad|al|all'|alla|fino a|fino al|fino ad|sino a|fino all'|fino alla",
        Role.UNTIL: "entro|entro il|entro la|entro l'|fino a|fino al|fino ad|sino a|fino all'|fino alla"
                    "|al più tardi"
                    "|non oltre|non oltre il",
        Role.BEFORE: "prima di|prima del|prima della|prima dell'",
        Role.AFTER: "dopo|dopo il|dopo la|dopo l'|successivi a|successive a|successivi all'|successivi al"
                    "|successivi alla",
        Role.BETWEEN: "tra|fra|tra il|fra il",
        Role.AND: "e|ed|poi|o|e il",
        Role.VAGUE: "verso|circa|intorno a|intorno al|attorno a|all'incirca|verso la|verso il",
        Role.EARLY: "prima settimana di|inizio|inizio di|inizio del|inizi di|inizi del|all'inizio di"
                    "|all'inizio del|primi di"
                    "|prima metà di"
                    "|ai primi di",
        Role.MID: "metà|metà di|a metà|a metà di|metà del|a metà del",
        Role.LATE: "ultima settimana di|fine|fine di|fine del|alla fine di|alla fine del|seconda metà di",
        Role.EVERY: "ogni|tutti i|tutte le|ciascun",
        Role.WITHIN: "entro|nei|nelle|entro i|nei primi|entro le",
        Role.EVENT_START: "inizio|avvio|lancio",
        Role.EVENT_END: "fine|chiusura|conclusione",
        Role.EVENT_APPROVAL: "voto|votazione|approvazione|adozione|delibera|deliberazione|consiglio"
                             "|decisione",
        Role.EVENT_OF: "il|la|l'|lo|del|della|dell'|di|in|da|programma|piano|progetto|mentoring|consiglio"
                       "|comunale|d'azione"
                       "|azione|parte|dal|città|delibera",
    },
    patterns={
        "day": "{day} {month}", "year": "{text} {year}",
        "range": "da {first} a {last}", "day range": "dal {first} al {last}",
        "from": "da {first}", "day from": "dal {first}",
        "until": "fino a {last}", "day until": "fino al {last}",
        "day some": "circa il {text}", "some from": "da {first}", "some until": "fino a {last}",
        "about": "verso {text}", "day about": "verso il {text}", "some": "circa {text}",
    },
)  # fmt: skip
