"""French."""

from __future__ import annotations

from mentordesk.model.dating.tongues.shape import Role, Tongue

FRENCH = Tongue(
    code="fr",
    months={
        "full": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "short": "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
    },
    also={1: "jan", 2: "fév", 7: "juill|jul", 9: "sep|septemb"},
    seasons=("printemps", "été", "automne", "hiver"),
    doubtful="été|sept|jan|mar|jul",
    ordinals={1: "premier|première|1er", 2: "deuxième|second|seconde", 3: "troisième", 4: "quatrième"
                                                                                          "|dernier"},
    numbers={
        1: "un|une", 2: "deux", 3: "trois", 4: "quatre", 5: "cinq", 6: "six", 7: "sept", 8: "huit",
        9: "neuf", 10: "dix", 12: "douze", 15: "quinze", 18: "dix-huit", 24: "vingt-quatre",
    },
    units=("jour|jours", "semaine|semaines", "mois", "an|ans|année|années"),
    words={
        Role.TERM: "rentrée|rentrée scolaire|rentrée de septembre",
        Role.SCHOOL: "année scolaire|année universitaire|saison",
        Role.WEEKDAY: "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche",
        Role.QUARTER: "trimestre|trimestres|trim",
        Role.HALF: "semestre|semestres|sem|moitié|moitié de l'année",
        Role.WEEK: "semaine|semaines|sem",
        Role.QUARTER_LETTER: "t", Role.HALF_LETTER: "s", Role.WEEK_LETTER: "s",
        Role.YEAR: "année|années|les années|l'année|an|l'an",
        Role.IN: "en|sur|au|aux|pour|durant|pendant|cet|tout|toute|cette|l'|à l'|dans|au cours de|au mois de"
                 "|en mois de"
                 "|mois de|du mois de|au cours du|au mois d'|mois d'",
        Role.ARTICLE: "le|la|les|l'|ce",
        Role.OF: "de|du|de la|de l'|d'|des",
        Role.FROM: "dès|à partir de|à partir du|à partir d'|à partir de la|dès le|depuis|à compter de"
                   "|à compter du|à compter d'"
                   "|à dater de|à dater du|début à partir de|au plus tôt en|au plus tôt le",
        Role.WEAK_FROM: "de|du|d'",
        Role.ONWARDS: "et suite|et la suite|et au-delà|et après|et suivants|et ensuite",
        Role.TO: "à|au|jusqu'à|jusqu'en|jusqu'au|et jusqu'à|à la|à l'|jusque|jusqu'à la|jusqu'à l'",
        Role.UNTIL: "jusqu'à|jusqu'en|jusqu'au|jusque|jusqu'à la|jusqu'à l'|d'ici|d'ici à|d'ici le"
                    "|d'ici au|d'ici la|au plus tard"
                    "|au plus tard en|au plus tard le|au plus tard au",
        Role.BEFORE: "avant|avant le|avant la",
        Role.AFTER: "après|suivant|qui suivent|qui suit",
        Role.BETWEEN: "entre",
        Role.AND: "et|puis|ou|et en|puis en",
        Role.VAGUE: "vers|horizon|à l'horizon|courant|environ|env|aux environs de|aux alentours de"
                    "|autour de|autour du|à peu près"
                    "|aux environs du",
        Role.EARLY: "première semaine de|première semaine d'|début|début de|début du|début d'|au début de"
                    "|au début du|première quinzaine de"
                    "|première quinzaine d'",
        Role.MID: "mi|mi-|milieu|milieu de|milieu d'|au milieu de|milieu du",
        Role.LATE: "dernière semaine de|dernière semaine d'|fin|fin de|fin du|fin d'|à la fin de|la fin de"
                   "|à la fin du|seconde quinzaine de"
                   "|deuxième quinzaine de",
        Role.EVERY: "chaque|tous les|toutes les|tous|toutes",
        Role.WITHIN: "d'ici|d'ici à|dans les|sous|dans un délai de|dans le délai de|au cours des"
                     "|durant les|dans",
        Role.EVENT_START: "début|démarrage|lancement|commencement",
        Role.EVENT_END: "fin|clôture|terme",
        Role.EVENT_APPROVAL: "vote|adoption|approbation|délibération|validation|décision|conseil",
        Role.EVENT_OF: "du|de|la|le|l'|d'|des|par|au|en|programme|plan|projet|mentorat|conseil|municipal"
                       "|communal|d'action"
                       "|action|actions|ville|commune|délibération|décision|vote|jumelage",
    },
    patterns={
        "day": "{day} {month}", "year": "{text} {year}",
        "range": "de {first} à {last}", "day range": "du {first} au {last}",
        "from": "à partir de {first}", "day from": "à partir du {first}",
        "until": "jusqu’en {last}", "day until": "jusqu’au {last}",
        "day some": "environ le {text}", "some from": "à partir de {first}", "some until": "jusqu’à {last}",
        "about": "vers {text}", "day about": "vers le {text}", "some": "environ {text}",
    },
)  # fmt: skip
