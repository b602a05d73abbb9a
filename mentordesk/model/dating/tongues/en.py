"""English."""

from __future__ import annotations

from mentordesk.model.dating.tongues.shape import Role, Tongue

ENGLISH = Tongue(
    code="en",
    months={
        "full": "January February March April May June July August September October November December",
        "short": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
        "long": "Jan Feb Mar Apr May June July Aug Sept Oct Nov Dec",
    },
    seasons=("spring", "summer", "autumn", "winter"),
    more_seasons={3: "fall"},
    doubtful="may|march|mar|jan|sept|spring|summer|autumn|winter|fall|jun",
    ordinals={1: "first|1st", 2: "second", 3: "third", 4: "fourth|last"},
    numbers={
        1: "one|a"
           "|an", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine",
        10: "ten", 12: "twelve", 18: "eighteen", 24: "twenty-four",
    },
    units=("day|days", "week|weeks", "month|months", "year|years"),
    words={
        Role.TERM: "back to school|start of term|start of the school year|new school year",
        Role.SCHOOL: "school year|academic year",
        Role.WEEKDAY: "monday|tuesday|wednesday|thursday|friday|saturday|sunday",
        Role.QUARTER: "quarter|quarters|qtr",
        Role.HALF: "half|semester|half-year|half year|half of the year",
        Role.WEEK: "week|weeks|wk",
        Role.QUARTER_LETTER: "q", Role.HALF_LETTER: "h", Role.WEEK_LETTER: "w|wk",
        Role.YEAR: "year|years|the year",
        Role.IN: "in|within|all|throughout|on|for|during|this|next|at|over|month of|the month of|of|in the",
        Role.ARTICLE: "the",
        Role.OF: "of|of the|in|in the",
        Role.FROM: "from|starting|starting in|starting from|as of|as from|since|beginning|beginning in"
                   "|beginning from|onwards from"
                   "|not before|from the|starting on",
        Role.ONWARDS: "onwards|onward|and onwards|and after|and later",
        Role.TO: "to|until|till|through|thru|up to|to the|and until|until the|to end",
        Role.UNTIL: "until|till|by|up to|no later than|not later than|at the latest|deadline|due|by the"
                    "|until the|due by"
                    "|by the latest",
        Role.BEFORE: "before|prior to|before the",
        Role.AFTER: "after|following|after the",
        Role.COUNTED: "of",
        Role.BETWEEN: "between",
        Role.AND: "and|then|or|and in|then in",
        Role.VAGUE: "around|about|circa|ca|approximately|approx|roughly|some time in|sometime in",
        Role.EARLY: "first week of|early|early in|beginning of|the beginning of|start of|the start of"
                    "|first half of",
        Role.MID: "mid|mid-|middle of|the middle of",
        Role.LATE: "last week of|late|late in|end|end of|the end of|second half of",
        Role.EVERY: "every|each",
        Role.WITHIN: "within|within the|inside|in the",
        Role.EVENT_START: "start|beginning|launch|kick-off|kickoff",
        Role.EVENT_END: "end|close|closing|completion",
        Role.EVENT_APPROVAL: "vote|adoption|approval|council|decision|validation|resolution",
        Role.EVENT_OF: "the|'s|of|by|in|programme|program|plan|project|mentoring|council|city|municipal|town"
                       "|action|meeting"
                       "|decision|vote",
    },
    patterns={
        "day": "{day} {month}", "year": "{text} {year}",
        "range": "from {first} to {last}", "day range": "from {first} to {last}",
        "from": "from {first}", "day from": "from {first}",
        "until": "until {last}", "day until": "until {last}",
        "day some": "around {text}", "some from": "from {first}", "some until": "until {last}",
        "about": "around {text}", "day about": "around {text}", "some": "around {text}",
    },
)  # fmt: skip
