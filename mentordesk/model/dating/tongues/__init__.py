"""The words of the seven languages, one module each: data, no logic."""

from __future__ import annotations

from mentordesk.model.dating.tongues.el import GREEK
from mentordesk.model.dating.tongues.en import ENGLISH
from mentordesk.model.dating.tongues.es import SPANISH
from mentordesk.model.dating.tongues.fr import FRENCH
from mentordesk.model.dating.tongues.it import ITALIAN
from mentordesk.model.dating.tongues.lv import LATVIAN
from mentordesk.model.dating.tongues.nl import DUTCH
from mentordesk.model.dating.tongues.shape import Tongue

TONGUES: dict[str, Tongue] = {
    tongue.code: tongue for tongue in (FRENCH, ENGLISH, ITALIAN, SPANISH, DUTCH, GREEK, LATVIAN)
}
