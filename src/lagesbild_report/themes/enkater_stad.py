"""Tables of the city's and of the police region's safety survey."""

from __future__ import annotations

from lagesbild_report.comparisons.cross import Cross
from lagesbild_report.themes.data import ThemeData
from lagesbild_report.themes.shares import Survey
from lagesbild_report.themes.stadsdel_tables import Total, stadsdel_table
from lagesbild_report.themes.survey_tables import questions_table, waves_table

CITY, REGION = "trygghetsmatning-stad", "trygghetsmatning-region"
UNSAFE = "Andel som svarat att de är mycket eller ganska otrygga ute sent i bostadsområdet"


def city_tables(data: ThemeData) -> list[Cross]:
    """Return the tables of the city's survey: exposure, fear, disorder."""
    survey = Survey(CITY, data, data.city)
    return [
        *waves_table(
            survey, "utsatt-for-brott", "utsatt", "Andel som svarat att de har utsatts för brott"
        ),
        *stadsdel_table(
            survey,
            "utsatt-stadsdelar",
            "Andel som svarat att de har utsatts för brott",
            Total("utsatt", "Något brott", count=1),
            chart="dots",
            intervals=False,
        ),
        *waves_table(
            survey, "oro-for-brott", "oro", "Andel som svarat att de är oroliga för brott"
        ),
        *questions_table(
            survey,
            "oro-slag",
            "Andel som svarat att de är oroliga eller otrygga",
            "Slag av oro och otrygghet",
        ),
        *stadsdel_table(
            survey, "oro-stadsdelar", "Andel som svarat att de är oroliga eller otrygga"
        ),
        *waves_table(
            survey,
            "otrygg-kvall",
            "otrygg-kvall",
            "Andel som svarat att de är otrygga ute sent på kvällen",
        ),
        *questions_table(
            survey,
            "storningar",
            "Andel som svarat att de upplever ordningsstörningar",
            "Ordningsstörning",
        ),
        *waves_table(
            survey,
            "ungdomar-stor",
            "ungdomar-stor",
            "Andel som svarat att ungdomar stör ordningen",
        ),
        *stadsdel_table(
            survey,
            "storningar-stadsdelar",
            "Andel som svarat att de upplever ordningsstörningar",
            Total("ungdomar-stor", "Ungdomar som stör"),
        ),
    ]


def region_tables(data: ThemeData) -> list[Cross]:
    """Return the tables of the police region's survey: exposure and safety."""
    regions = data.register.regions
    if not regions:
        return []
    survey = Survey(REGION, data, regions[0].id)
    return [
        *questions_table(
            survey,
            "region-utsatt",
            "Andel som svarat att de har utsatts för brott",
            "Slag av brott",
        ),
        *stadsdel_table(
            survey,
            "region-utsatt-stadsdelar",
            "Andel som svarat att de har utsatts för brott",
            Total("utsatt", "Något brott", count=1),
            intervals=False,
        ),
        *waves_table(
            survey,
            "otrygg-kvall-region",
            "otrygg-kvall",
            UNSAFE,
        ),
        *stadsdel_table(
            survey,
            "otrygg-region-stadsdelar",
            UNSAFE,
            Total("otrygg-kvall", "Otrygga"),
            chart="dots",
        ),
    ]
