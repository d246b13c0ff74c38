"""What texts may name of a crime area: ``brott.personran`` and its stadsdelar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lagesbild_report import swedish
from lagesbild_report.comparisons.crime_area import CrimeAreaResult
from lagesbild_report.comparisons.levels import PlaceLevel
from lagesbild_report.comparisons.place import Place
from lagesbild_report.comparisons.standout import most_reports
from lagesbild_report.comparisons.verdict import Verdict
from lagesbild_report.document.named import Changing, Listed, Value, word
from lagesbild_report.document.near import unknown_name
from lagesbild_report.document.record import Absent, Condition, Record


@dataclass(frozen=True)
class CrimeData:
    """The crime areas that a text may name.

    Parameters
    ----------
    known : sequence of str
        Ids of the configuration.
    delivered : sequence of CrimeAreaResult
    stadsdelar : sequence of str
        Of the district.
    """

    known: Sequence[str]
    delivered: Sequence[CrimeAreaResult]
    stadsdelar: Sequence[str]


class Crimes:
    """``brott``: the crime areas by id."""

    def __init__(self, record: Record, data: CrimeData) -> None:
        self._record, self._data = record, data

    def __getitem__(self, name: str) -> CrimeNames:
        """Return a crime area; ``brott.vald_i_nara_relation`` is ``vald-i-nara-relation``."""
        key = name.replace("_", "-")
        if key not in self._data.known:
            raise unknown_name("Brottsområdet finns inte", name, self._data.known)
        found = next((one for one in self._data.delivered if one.id == key), None)
        return CrimeNames(self._record, f"brott.{key}", found, self._data.stadsdelar)


class CrimeNames(Changing):
    """A crime area in the whole district; without a result where it was not delivered."""

    def __init__(
        self,
        record: Record,
        name: str,
        result: CrimeAreaResult | None,
        stadsdelar: Sequence[str],
    ) -> None:
        super().__init__(record, name)
        self._result, self._stadsdelar = result, stadsdelar
        self._change = result.total.change if result else None

    @word("högst")
    def _highest(self, part: str) -> Listed | Absent:
        """Return the stadsdel or stadsdelar with most reports in the last period."""
        return self._list(part, self._most)

    @word("högst_i", of="stadsdel")
    def _highest_in(self, part: str, stadsdel: str) -> Condition:
        self._check(stadsdel)
        return self._holds(part, None if self._most is None else stadsdel in self._most)

    @word("över", of="stadsdel")
    def _above(self, part: str, stadsdel: str) -> Condition:
        """Tell whether a stadsdel lies established above the expected."""
        return self._verdict(part, self._level_verdict(stadsdel), "rise")

    @word("under", of="stadsdel")
    def _below(self, part: str, stadsdel: str) -> Condition:
        return self._verdict(part, self._level_verdict(stadsdel), "fall")

    @word("trend_ökar")
    def _trend_rises(self, part: str) -> Condition:
        return self._trend(part, rising=True)

    @word("trend_minskar")
    def _trend_falls(self, part: str) -> Condition:
        return self._trend(part, rising=False)

    @word("plats", of="stadsdel")
    def _place(self, part: str, stadsdel: str) -> PlaceNames:
        self._check(stadsdel)
        places = self._result.places if self._result else ()
        found = next((place for place in places if place.name == stadsdel), None)
        return PlaceNames(self._record, f"{self._name}.{part}", found, self._level(stadsdel))

    @property
    def _most(self) -> list[str] | None:
        result = self._result
        if result is None or result.total.last.value is None or not result.total.last.complete:
            return None
        return [place.name for place in most_reports(result.known_places)]

    def _trend(self, part: str, *, rising: bool) -> Condition:
        view = self._result.long_view if self._result else None
        if view is None or view.trend is None:
            return self._holds(part, None)
        return self._holds(part, view.trend_established and (view.trend.annual > 1) == rising)

    def _level_verdict(self, stadsdel: str) -> Verdict | None:
        self._check(stadsdel)
        level = self._level(stadsdel)
        return level.verdict if level else None

    def _level(self, stadsdel: str) -> PlaceLevel | None:
        levels = self._result.levels if self._result else None
        return levels.place(stadsdel) if levels else None

    def _check(self, stadsdel: str) -> None:
        if stadsdel not in self._stadsdelar:
            raise unknown_name("Stadsdelen finns inte i registret", stadsdel, self._stadsdelar)


class PlaceNames(Changing):
    """A crime area in one stadsdel."""

    def __init__(
        self, record: Record, name: str, place: Place | None, level: PlaceLevel | None
    ) -> None:
        super().__init__(record, name)
        self._place, self._level = place, level
        self._change = place.change if place else None

    @word("över")
    def _above(self, part: str) -> Condition:
        return self._verdict(part, self._level.verdict if self._level else None, "rise")

    @word("under")
    def _below(self, part: str) -> Condition:
        return self._verdict(part, self._level.verdict if self._level else None, "fall")

    @word("över_med_besökare")
    def _above_by_day(self, part: str) -> Condition:
        """Tell whether it lies above also when those are counted who are there by day."""
        day = self._level.day if self._level else None
        return self._verdict(part, day.verdict if day else None, "rise")

    @word("väntat")
    def _expected(self, part: str) -> Value:
        """Return the number that the district's rate would give."""
        return self._value(part, swedish.whole(self._level.expected) if self._level else None)

    @word("andel")
    def _share(self, part: str) -> Value:
        """Return the share of the district's number, in per cent."""
        place = self._place
        return self._value(part, place.share_text if place and place.share is not None else None)

    @word("per_invånare")
    def _rate(self, part: str) -> Value:
        rate = self._place.rate if self._place else None
        return self._value(part, rate.text if rate else None)
