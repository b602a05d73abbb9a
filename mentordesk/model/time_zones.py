"""The clock a visit goes by: the host's (R-126), guessed from the country of the host party."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from mentordesk.model.programme import MENTEE, MENTOR, MENTOR_ASSOCIATION, PEER, Party, Programme
from mentordesk.model.visits import MENTEE_HOST, MENTOR_HOST, PEER_HOST, Visit
from mentordesk.words import folded

_COUNTRIES = {
    "Europe/Tirane": "AL, Albania, Albanie, Shqipëri, Albanië, Αλβανία, Albānija",
    "Europe/Andorra": "AD, Andorra, Andorre, Ανδόρα, Andora",
    "Europe/Vienna": "AT, Austria, Autriche, Österreich, Oostenrijk, Αυστρία, Austrija",
    "Europe/Brussels": "BE, Belgium, Belgique, België, Belgien, Belgio, Bélgica, Βέλγιο, Beļģija",
    "Europe/Sarajevo": "BA, Bosnia and Herzegovina, Bosnie-Herzégovine, Bosna i Hercegovina, Bosnia, Bosnie",
    "Europe/Sofia": "BG, Bulgaria, Bulgarie, България, Bulgarije, Βουλγαρία, Bulgārija",
    "Europe/Minsk": "BY, Belarus, Biélorussie, Bielorussia, Bielorrusia, Λευκορωσία, Baltkrievija",
    "Europe/Zurich": "CH, Switzerland, Suisse, Schweiz, Svizzera, Suiza, Zwitserland, Ελβετία, Šveice",
    "Asia/Nicosia": "CY, Cyprus, Chypre, Κύπρος, Cipro, Chipre, Kipra",
    "Europe/Prague": (
        "CZ, Czechia, Czech Republic, Tchéquie, République tchèque, Česko, Cechia, Chequia, "
        "Tsjechië, Τσεχία, Čehija"
    ),
    "Europe/Berlin": "DE, Germany, Allemagne, Deutschland, Germania, Alemania, Duitsland, Γερμανία, Vācija",
    "Europe/Copenhagen": "DK, Denmark, Danemark, Danmark, Danimarca, Dinamarca, Denemarken, Δανία, Dānija",
    "Europe/Tallinn": "EE, Estonia, Estonie, Eesti, Estland, Εσθονία, Igaunija",
    "Europe/Madrid": "ES, Spain, Espagne, España, Spagna, Spanje, Ισπανία, Spānija",
    "Europe/Helsinki": "FI, Finland, Finlande, Suomi, Finlandia, Φινλανδία, Somija",
    "Europe/Paris": "FR, France, Francia, Frankrijk, Frankreich, Γαλλία, Francija",
    "Europe/London": (
        "GB, UK, United Kingdom, Royaume-Uni, Regno Unito, Reino Unido, Verenigd Koninkrijk, "
        "England, Scotland, Wales, Angleterre, Écosse, Northern Ireland, Great Britain, Ηνωμένο "
        "Βασίλειο, Apvienotā Karaliste"
    ),
    "Asia/Tbilisi": "GE, Georgia, Géorgie, საქართველო, Georgië, Γεωργία, Gruzija",
    "Europe/Athens": "GR, EL, Greece, Grèce, Ελλάδα, Ελλάς, Grecia, Griekenland, Griechenland, Grieķija",
    "Europe/Zagreb": "HR, Croatia, Croatie, Hrvatska, Croazia, Croacia, Kroatië, Κροατία, Horvātija",
    "Europe/Budapest": "HU, Hungary, Hongrie, Magyarország, Ungheria, Hungría, Hongarije, Ουγγαρία, Ungārija",
    "Europe/Dublin": "IE, Ireland, Irlande, Éire, Irlanda, Ierland, Ιρλανδία, Īrija",
    "Atlantic/Reykjavik": "IS, Iceland, Islande, Ísland, Islanda, Islandia, IJsland, Ισλανδία",
    "Europe/Rome": "IT, Italy, Italie, Italia, Italië, Ιταλία, Itālija",
    "Europe/Vaduz": "LI, Liechtenstein, Λιχτενστάιν, Lihtenšteina",
    "Europe/Vilnius": "LT, Lithuania, Lituanie, Lietuva, Lituania, Litouwen, Λιθουανία",
    "Europe/Luxembourg": "LU, Luxembourg, Lussemburgo, Luxemburgo, Luxemburg, Λουξεμβούργο, Luksemburga",
    "Europe/Riga": "LV, Latvia, Lettonie, Latvija, Lettonia, Letonia, Letland, Λετονία",
    "Europe/Monaco": "MC, Monaco, Mónaco, Μονακό, Monako",
    "Europe/Chisinau": "MD, Moldova, Moldavie, Moldavia, Moldavië, Μολδαβία",
    "Europe/Podgorica": "ME, Montenegro, Monténégro, Crna Gora, Μαυροβούνιο, Melnkalne",
    "Europe/Skopje": (
        "MK, North Macedonia, Macédoine du Nord, Macedonia del Nord, Macedonia del Norte, Noord- "
        "Macedonië, Βόρεια Μακεδονία, Ziemeļmaķedonija"
    ),
    "Europe/Malta": "MT, Malta, Malte, Μάλτα",
    "Europe/Amsterdam": (
        "NL, Netherlands, The Netherlands, Pays-Bas, Nederland, Holland, Paesi Bassi, Países Bajos, "
        "Ολλανδία, Κάτω Χώρες, Nīderlande"
    ),
    "Europe/Oslo": "NO, Norway, Norvège, Norge, Norvegia, Noruega, Noorwegen, Νορβηγία, Norvēģija",
    "Europe/Warsaw": "PL, Poland, Pologne, Polska, Polonia, Polen, Πολωνία, Polija",
    "Europe/Lisbon": "PT, Portugal, Portogallo, Πορτογαλία, Portugāle",
    "Europe/Bucharest": "RO, Romania, Roumanie, România, Rumania, Roemenië, Ρουμανία, Rumānija",
    "Europe/Belgrade": "RS, Serbia, Serbie, Srbija, Servië, Σερβία, Serbija, XK, Kosovo, Kosova, Κόσοβο",
    "Europe/Stockholm": "SE, Sweden, Suède, Sverige, Svezia, Suecia, Zweden, Σουηδία, Zviedrija",
    "Europe/Ljubljana": "SI, Slovenia, Slovénie, Slovenija, Eslovenia, Slovenië, Σλοβενία, Slovēnija",
    "Europe/Bratislava": (
        "SK, Slovakia, Slovaquie, Slovensko, Slovacchia, Eslovaquia, Slowakije, Σλοβακία, Slovākija"
    ),
    "Europe/San_Marino": "SM, San Marino, Saint-Marin, Άγιος Μαρίνος",
    "Europe/Istanbul": "TR, Turkey, Türkiye, Turquie, Turchia, Turquía, Turkije, Τουρκία, Turcija",
    "Europe/Kyiv": "UA, Ukraine, Ukraina, Україна, Ucraina, Ucrania, Oekraïne, Ουκρανία",
}
"""Of each zone the country's code and its names in the languages of the window and its own; where a country
has several zones, the one most of its cities live by."""

_YEAR = 2026  # clocks are compared in any one year


def zone_of_country(country: str) -> str:
    """The IANA name a country's cities live by; empty for one that is not known."""
    return _ZONES.get(_plain(country), "")


def _plain(name: str) -> str:
    return folded(name.replace("-", " "))


def zone_of(visit: Visit, programme: Programme) -> str:
    """The zone of a visit: its own, else its host's; empty where nothing tells it."""
    return visit.timezone or _alike(_hosts(visit.host, programme))


def zones_differ(programme: Programme) -> bool:
    """Whether two cities of a programme live by different clocks, as far as their countries tell."""
    return len(set(map(_offsets, _zones(programme.cities)))) > 1


def _offsets(zone: str) -> tuple[timedelta | None, ...]:
    """What tells two clocks apart: their distance from Greenwich in winter and in summer."""
    return tuple(datetime(_YEAR, month, 1, tzinfo=ZoneInfo(zone)).utcoffset() for month in (1, 7))


def _hosts(host: str, programme: Programme) -> tuple[Party, ...]:
    roles = {
        MENTEE_HOST: (MENTEE,),
        MENTOR_HOST: (MENTOR, MENTOR_ASSOCIATION),
        PEER_HOST: (PEER,),
    }  # fmt: skip
    return programme.with_role(*roles.get(host, ()))


def _alike(parties: tuple[Party, ...]) -> str:
    """The zone of these parties where they share one."""
    zones = _zones(parties)
    return zones.pop() if len(zones) == 1 else ""


def _zones(parties: tuple[Party, ...]) -> set[str]:
    return {zone for each in parties if (zone := zone_of_country(each.country))}


_ZONES = {_plain(name): zone for zone, names in _COUNTRIES.items() for name in names.split(", ")}
