"""The settings that decide what is said about a difference."""

from __future__ import annotations

from itertools import pairwise

from pydantic import Field, field_validator

from lagesbild_report.config.strict import Strict


class SmallNumberClass(Strict):
    """Vad som får sägas om antal under en gräns."""

    name: str = Field(description="Klassens namn, så som det står i metodbilagan.")
    below: int = Field(ge=1, description="Klassen gäller antal under det här talet.")
    rate: bool = Field(description="Om tal per invånare skrivs ut.")
    percent: bool = Field(description="Om förändringen anges i procent.")
    direction: bool = Field(description="Om texten får säga att antalet ökade eller minskade.")


_CLASSES = (
    SmallNumberClass(name="enstaka", below=10, rate=False, percent=False, direction=False),
    SmallNumberClass(name="få", below=20, rate=True, percent=False, direction=False),
    SmallNumberClass(name="små tal", below=50, rate=True, percent=False, direction=True),
)


class SmallNumbers(Strict):
    """När små antal inte bär en uppgift."""

    classes: tuple[SmallNumberClass, ...] = Field(
        default=_CLASSES, description="Klasser efter det mindre av två antal, lägst gräns först."
    )
    direction_below: float = Field(
        default=0.01,
        ge=0,
        le=0.05,
        description="p-värde under vilket riktningen sägs också i klasser utan riktning.",
    )

    @field_validator("classes")
    @classmethod
    def _rising(cls, classes: tuple[SmallNumberClass, ...]) -> tuple[SmallNumberClass, ...]:
        for lower, higher in pairwise(classes):
            if lower.below >= higher.below:
                raise ValueError("classes ska stå med stigande below")
            if any(
                getattr(lower, what) and not getattr(higher, what)
                for what in ("rate", "percent", "direction")
            ):
                raise ValueError("Det som är tillåtet för små antal ska vara det för större")
        return classes

    def class_of(self, count: float) -> SmallNumberClass | None:
        """Return the class of a count, None when it is large enough for everything."""
        return next((one for one in self.classes if count < one.below), None)

    @property
    def percent_minimum(self) -> int:
        """Smallest count for which per cent is given."""
        return max((one.below for one in self.classes if not one.percent), default=1)

    @property
    def direction_minimum(self) -> int:
        """Smallest count for which a direction may be said of any established difference."""
        return max((one.below for one in self.classes if not one.direction), default=0)

    @property
    def rate_minimum(self) -> int:
        """Smallest count for which a rate is given."""
        return max((one.below for one in self.classes if not one.rate), default=0)


class Sizes(Strict):
    """Gränser för liten, måttlig och stor förändring."""

    moderate: float = Field(gt=0, description="Från den här storleken är förändringen måttlig.")
    large: float = Field(gt=0, description="Från den här storleken är förändringen stor.")


class Judging(Strict):
    """Hur skillnader prövas."""

    level: float = Field(
        default=0.05, gt=0, lt=0.5, description="En skillnad är säkerställd när q är lägre."
    )
    ratios: Sizes = Field(
        default=Sizes(moderate=1.15, large=1.5),
        description="Storlek för antal: kvoten mellan det större och det mindre talet.",
    )
    points: Sizes = Field(
        default=Sizes(moderate=4, large=10),
        description="Storlek för andelar: skillnad i procentenheter.",
    )
    smallest_base: int = Field(
        default=30, ge=1, description="Andelar på färre svar jämförs inte och skrivs inte ut."
    )
    dispersion: float = Field(
        default=1.5,
        ge=1,
        description="Överspridning som antas där den inte kan skattas ur månader.",
    )
    design_effect: float = Field(
        default=1.5, ge=1, description="Designeffekt för enkäter utan eget värde."
    )
    design_effects: dict[str, float] = Field(
        default={}, description="Designeffekt per enkät, enligt källregistret."
    )

    @field_validator("design_effects")
    @classmethod
    def _at_least_one(cls, effects: dict[str, float]) -> dict[str, float]:
        if any(effect < 1 for effect in effects.values()):
            raise ValueError("En designeffekt är minst 1")
        return effects

    def design_effect_of(self, source: str) -> float:
        """Return the design effect of a survey."""
        return self.design_effects.get(source, self.design_effect)
