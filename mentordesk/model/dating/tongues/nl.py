"""Dutch."""

from __future__ import annotations

from mentordesk.model.dating.tongues.shape import Role, Tongue

DUTCH = Tongue(
    code="nl",
    months={
        "full": "januari februari maart april mei juni juli augustus september oktober november december",
        "short": "jan. feb. mrt. apr. mei juni juli aug. sept. okt. nov. dec.",
    },
    also={6: "jun", 7: "jul", 9: "sep"},
    seasons=("lente", "zomer", "herfst", "winter"),
    more_seasons={1: "voorjaar", 3: "najaar"},
    doubtful="jan|sept|lente|jun|jul|feb",
    ordinals={1: "eerste", 2: "tweede", 3: "derde", 4: "vierde|laatste"},
    numbers={
        1: "een|één", 2: "twee", 3: "drie", 4: "vier", 5: "vijf", 6: "zes", 7: "zeven", 8: "acht", 9: "negen",
        10: "tien", 12: "twaalf", 18: "achttien",
    },
    units=("dag|dagen", "week|weken", "maand|maanden", "jaar|jaren"),
    words={
        Role.TERM: "begin van het schooljaar|start van het schooljaar|na de zomervakantie",
        Role.SCHOOL: "schooljaar|academiejaar",
        Role.WEEKDAY: "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag",
        Role.QUARTER: "kwartaal|kwartalen|kwart|kw",
        Role.HALF: "semester|halfjaar|helft|half jaar|jaarhelft",
        Role.WEEK: "week|weken|wk",
        Role.QUARTER_LETTER: "k|kw|q", Role.HALF_LETTER: "h|s", Role.WEEK_LETTER: "w|wk",
        Role.YEAR: "jaar|jaren|het jaar",
        Role.IN: "in|op|voor|tijdens|gedurende|in de|in het|de maand|in de maand|deze|dit|in de loop van"
                 "|over",
        Role.ARTICLE: "de|het|den",
        Role.OF: "van|van de|van het",
        Role.FROM: "vanaf|sinds|met ingang van|vanaf de|startend in|te beginnen in|vanaf het|niet voor",
        Role.WEAK_FROM: "van",
        Role.ONWARDS: "en verder|en later",
        Role.TO: "tot|tot en met|t/m|tm|tot eind|tot en met eind",
        Role.UNTIL: "tot|tot en met|t/m|tm|uiterlijk|uiterlijk in|uiterlijk op|ten laatste|ten laatste in"
                    "|tegen|ten laatste op",
        Role.BEFORE: "vóór|voor",
        Role.AFTER: "na|na de|na het|volgend op",
        Role.BETWEEN: "tussen",
        Role.AND: "en|dan|daarna|of|en in|dan in",
        Role.VAGUE: "rond|omstreeks|ongeveer|circa|ca|rondom|rond de|zo rond",
        Role.EARLY: "eerste week van|begin|begin van|het begin van|eerste helft van|begin in",
        Role.MID: "midden|midden in|half|medio|halverwege|midden van",
        Role.LATE: "laatste week van|eind|einde|eind van|einde van|het einde van|tweede helft van",
        Role.EVERY: "elke|elk|iedere|ieder|alle",
        Role.WITHIN: "binnen|binnen de",
        Role.EVENT_START: "start|begin|aanvang|lancering",
        Role.EVENT_END: "einde|eind|afsluiting",
        Role.EVENT_APPROVAL: "stemming|goedkeuring|aanneming|raadsbesluit|besluit|gemeenteraad|vaststelling",
        Role.EVENT_OF: "de|het|van|door|in|programma|plan|project|mentoring|gemeenteraad|raad|stad"
                       "|actieplan|besluit",
    },
    patterns={
        "day": "{day} {month}", "year": "{text} {year}",
        "range": "van {first} tot en met {last}", "day range": "van {first} tot en met {last}",
        "from": "vanaf {first}", "day from": "vanaf {first}",
        "until": "tot en met {last}", "day until": "tot en met {last}",
        "day some": "ongeveer {text}", "some from": "vanaf {first}", "some until": "tot en met {last}",
        "about": "rond {text}", "day about": "rond {text}", "some": "ongeveer {text}",
    },
)  # fmt: skip
