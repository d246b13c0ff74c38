"""The notes under the tables of Brå's rates: how they were tested."""

from __future__ import annotations

from lagesbild_report import swedish
from lagesbild_report.comparisons.bra import BraResult
from lagesbild_report.swedish import and_list
from lagesbild_report.wording.detectable_note import detectable_note
from lagesbild_report.wording.dispersion import assumed_dispersion
from lagesbild_report.wording.family_note import family_note
from lagesbild_report.wording.words import PERCENT, joined

RATIO = "Kvoten är stadsdelsområdets tal delat med stadens; här står dess intervall ({})."
DERIVED = "Där uttagen saknar antal bygger prövningen på talet gånger folkmängden."
FEW_YEARS = (
    "Ett ärende kan ge många anmälda brott, och åren är för få för att visa hur mycket talen "
    "brukar variera."
)


def level_note(result: BraResult) -> str:
    """Return what stands under the table of levels about how they were tested."""
    tested = [one.level for one in result.known if one.level and one.level.p is not None]
    return joined(
        _ratio(result),
        assumed_dispersion(tested[0].dispersion) if tested else "",
        DERIVED if result.derived else "",
        family_note(result.level_family),
        _overlap(result),
    )


def _overlap(result: BraResult) -> str:
    """Say that a whole is tested both with and without a part; empty where none is."""
    if not result.remainders:
        return ""
    names = and_list([one.title for one in result.remainders])
    return f"{names} prövas också, fast de brotten redan ingår i en annan rad."


def _ratio(result: BraResult) -> str:
    """Say what the ratio is, and the confidence of its interval; empty where none is tested."""
    family = result.level_family
    if family is None:
        return ""
    return RATIO.format(f"{swedish.whole(100 * (1 - family.level))}{PERCENT}")


def change_note(result: BraResult) -> str:
    """Return what stands under the table of changes about how they were tested."""
    verdicts = [one.district_change.verdict for one in result.known]
    tested = [one for one in verdicts if one is not None and one.p is not None]
    return joined(
        FEW_YEARS,
        assumed_dispersion(tested[0].dispersion) if tested else "",
        family_note(result.change_family, "förändringar"),
        _overlap(result),
        detectable_note(result.detectable),
    )
