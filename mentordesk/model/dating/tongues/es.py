"""Spanish."""

from __future__ import annotations

from mentordesk.model.dating.tongues.shape import Role, Tongue

SPANISH = Tongue(
    code="es",
    months={
        "full": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "short": "ene. feb. mar. abr. may. jun. jul. ago. sept. oct. nov. dic.",
    },
    also={9: "setiembre|sep|set"},
    seasons=("primavera", "verano", "otoño", "invierno"),
    doubtful="may|mar|ago|sept|set|ene|dic|feb|jun|jul",
    ordinals={
        1: "primer|primero|primera|i", 2: "segundo|segunda|ii", 3: "tercer|tercero|tercera|iii",
        4: "cuarto|cuarta|iv|último",
    },
    numbers={
        1: "un|uno|una", 2: "dos", 3: "tres", 4: "cuatro", 5: "cinco", 6: "seis", 7: "siete", 8: "ocho",
        9: "nueve", 10: "diez", 12: "doce", 18: "dieciocho",
    },
    units=("día|días", "semana|semanas", "mes|meses", "año|años"),
    words={
        Role.TERM: "vuelta al cole|inicio de curso|inicio del curso|vuelta a la escuela"
                   "|inicio del curso escolar",
        Role.SCHOOL: "curso escolar|año escolar|curso|curso académico",
        Role.WEEKDAY: "lunes|martes|miércoles|jueves|viernes|sábado|domingo",
        Role.QUARTER: "trimestre|trimestres|trim",
        Role.HALF: "semestre|semestres|mitad|sem|mitad del año",
        Role.WEEK: "semana|semanas|sem",
        Role.QUARTER_LETTER: "t", Role.HALF_LETTER: "s",
        Role.YEAR: "año|años|el año|del año|de año",
        Role.IN: "en|para|durante|en el mes de|mes de|este|esta|a lo largo de|en el|a",
        Role.ARTICLE: "el|la|los|las|lo",
        Role.OF: "de|del|de la",
        Role.FROM: "desde|a partir de|a partir del|desde el|desde la|no antes de",
        Role.WEAK_FROM: "de|del",
        Role.ONWARDS: "en adelante|y siguientes",
        Role.TO: "a|al|hasta|hasta el|hasta la|y hasta",
        Role.UNTIL: "hasta|hasta el|hasta la|a más tardar|a más tardar en|a más tardar el|antes del fin de"
                    "|como máximo en",
        Role.BEFORE: "antes de|antes del|antes de la",
        Role.AFTER: "después de|después del|tras|tras el|tras la|siguientes a|siguientes al|posteriores a"
                    "|después de la",
        Role.BETWEEN: "entre|entre el",
        Role.AND: "y|e|luego|o|y el",
        Role.VAGUE: "hacia|alrededor de|alrededor del|aproximadamente|aprox|sobre|en torno a|hacia el",
        Role.EARLY: "primera semana de|principios de|a principios de|principio de|inicios de|comienzos de"
                    "|a comienzos de"
                    "|primera mitad de"
                    "|primera quincena de|inicio de",
        Role.MID: "mediados de|a mediados de|mediados|mitad de",
        Role.LATE: "última semana de|finales de|a finales de|fines de|a fines de|fin de|final de"
                   "|segunda mitad de"
                   "|segunda quincena de|fin",
        Role.EVERY: "cada|todos los|todas las",
        Role.WITHIN: "dentro de|dentro de los|en un plazo de|en los|en el plazo de|dentro de las|en las",
        Role.EVENT_START: "inicio|comienzo|lanzamiento|principio",
        Role.EVENT_END: "fin|final|cierre",
        Role.EVENT_APPROVAL: "votación|voto|aprobación|adopción|acuerdo|pleno|decisión",
        Role.EVENT_OF: "el|la|los|de|del|por|en|programa|plan|proyecto|mentoría|pleno|municipal|acción"
                       "|ayuntamiento|consejo"
                       "|acuerdo|ciudad",
    },
    patterns={
        "day": "{day} de {month}", "year": "{text} de {year}",
        "range": "de {first} a {last}", "day range": "del {first} al {last}",
        "from": "desde {first}", "day from": "desde el {first}",
        "until": "hasta {last}", "day until": "hasta el {last}",
        "day some": "aproximadamente el {text}", "some from": "desde {first}", "some until": "hasta {last}",
        "about": "hacia {text}", "day about": "hacia el {text}", "some": "aproximadamente {text}",
    },
)  # fmt: skip
