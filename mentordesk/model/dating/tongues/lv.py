"""Latvian."""

from __future__ import annotations

from mentordesk.model.dating.tongues.shape import Role, Tongue

LATVIAN = Tongue(
    code="lv",
    months={
        "full": "janvāris februāris marts aprīlis maijs jūnijs jūlijs augusts septembris oktobris novembris"
                " decembris",
        "of": "janvāra februāra marta aprīļa maija jūnija jūlija augusta septembra oktobra novembra decembra",
        "in": "janvārī februārī martā aprīlī maijā jūnijā jūlijā augustā septembrī oktobrī novembrī decembrī",
        "to": "janvārim februārim martam aprīlim maijam jūnijam jūlijam augustam septembrim oktobrim"
              " novembrim"
              " decembrim",
        "about": "janvāri februāri martu aprīli maiju jūniju jūliju augustu septembri oktobri novembri"
                 " decembri",
        "short": "janv. febr. marts apr. maijs jūn. jūl. aug. sept. okt. nov. dec.",
    },
    also={
        2: "feb", 3: "mar", 9: "sep",
    },
    cases={"alone": "full", "day": "full", "from": "of", "day from": "of", "to": "to", "day to": "to",
           "about": "about", "day about": "about"},
    seasons=("pavasaris", "vasara", "rudens", "ziema"),
    more_seasons={
        1: "pavasarī|pavasara|pavasari|pavasarim", 2: "vasarā|vasaras|vasaru|vasarai",
        3: "rudenī|rudeņa|rudeni|rudenim",
        4: "ziemā|ziemas|ziemu|ziemai",
    },
    doubtful="marta|augusta|mar|sept|feb",
    ordinals={1: "pirmais|pirmajā|pirmā", 2: "otrais|otrajā|otrā", 3: "trešais|trešajā|trešā",
              4: "ceturtais|ceturtajā|ceturtā|pēdējais"},
    numbers={
        1: "viens|vienu|vienas|viena", 2: "divi|divus|divas|divu", 3: "trīs|triju",
        4: "četri|četrus|četras|četru",
        5: "pieci|piecus|piecas|piecu", 6: "seši|sešus|sešas|sešu", 7: "septiņi|septiņus|septiņas",
        8: "astoņi|astoņus|astoņas",
        9: "deviņi|deviņus|deviņas", 10: "desmit", 12: "divpadsmit", 18: "astoņpadsmit",
    },
    units=("diena|dienas|dienu|dienām", "nedēļa|nedēļas|nedēļu|nedēļām",
    "mēnesis|mēneši|mēnešus|mēnešu|mēnesi|mēnešiem",
           "gads|gadi|gadus|gadu|gadiem"),
    words={
        Role.TERM: "mācību gada sākums|mācību gada sākumā|skolas sākums|skolas sākumā",
        Role.SCHOOL: "mācību gads|mācību gadā|mācību gada",
        Role.WEEKDAY: "pirmdiena|pirmdien|otrdiena|otrdien|trešdiena|trešdien|ceturtdiena|ceturtdien"
                      "|piektdiena|piektdien"
                      "|sestdiena|sestdien|svētdiena|svētdien",
        Role.QUARTER: "ceturksnis|ceturksnī|ceturkšņa|ceturksni|ceturksnim|cet",
        Role.HALF: "pusgads|pusgadā|pusgada|pusgadu|pusgadam|puse|pusē|pusgadam",
        Role.WEEK: "nedēļa|nedēļā|ned|nedēļas",
        Role.QUARTER_LETTER: "q", Role.HALF_LETTER: "h",
        Role.YEAR: "gads|gada|gadā|gadu|gadam|g",
        Role.IN: "uz|par",
        Role.FROM: "no|sākot no|kopš|sākot ar",
        Role.ONWARDS: "un vēlāk|un turpmāk",
        Role.TO: "līdz|un līdz",
        Role.UNTIL: "līdz|ne vēlāk kā|ne vēlāk kā līdz",
        Role.BEFORE: "pirms",
        Role.AFTER: "pēc",
        Role.BETWEEN: "starp",
        Role.AND: "un|tad|vai|pēc tam",
        Role.VAGUE: "ap|aptuveni|apmēram|orientējoši|ap|aptuveni ap",
        Role.EARLY: "sākums|sākumā|sākuma|sākumam|sākumu",
        Role.MID: "vidus|vidū|vidum|vidu",
        Role.LATE: "beigas|beigās|beigām|beigu",
        Role.EVERY: "katru|katrs|katra|katrā|ik|visus|visas",
        Role.WITHIN: "laikā",
        Role.EVENT_START: "sākums|sākuma|sākšana|sākšanas|uzsākšanas",
        Role.EVENT_END: "beigas|beigām|noslēgums|noslēguma",
        Role.EVENT_APPROVAL: "balsojums|balsojuma|balsošana|balsošanas|apstiprināšana|apstiprināšanas"
                             "|pieņemšana"
                             "|pieņemšanas|lēmums|lēmuma|dome|domes",
        Role.EVENT_OF: "programmas|plāna|projekta|mentoringa|domes|pašvaldības|pilsētas|lēmuma|domē|rīcības",
    },
    patterns={
        "day": "{day}. {month}", "year": "{year}. gada {text}",
        "range": "no {first} līdz {last}", "day range": "no {first} līdz {last}",
        "from": "no {first}", "day from": "no {first}",
        "until": "līdz {last}", "day until": "līdz {last}",
        "day some": "aptuveni {text}", "some from": "no {first}", "some until": "līdz {last}",
        "about": "ap {text}", "day about": "ap {text}", "some": "aptuveni {text}",
    },
)  # fmt: skip
