"""Writing the raw files of the example edition, and of later ones, with their sidecars."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from lagesbild_report.files import write_bytes, write_text
from lagesbild_report.sample import (
    dagbefolkning,
    enkater,
    extremism,
    omrade,
    ordning,
    skola,
    socialtjanst,
)
from lagesbild_report.sample.bra_files import counts_file, rates_file
from lagesbild_report.sample.events import make_events
from lagesbild_report.sample.later import later_files
from lagesbild_report.sample.later.crimes import crime_area_ids, stadsdel_names
from lagesbild_report.sample.later.effects import parse_effects
from lagesbild_report.sample.plan import Plan, load_plan
from lagesbild_report.sample.police_file import police_file
from lagesbild_report.sample.scb_files import area_file, stadsdel_file
from lagesbild_report.sample.sidecars import load_sidecars, sidecar_text
from lagesbild_report.sources.sidecar import Sidecar, sidecar_path


def sample_files(plan: Plan) -> dict[str, bytes]:
    """Return the content of each raw file, by its name under ``data/raw``."""
    return {
        "polis/anmalda_brott_2019-09--2024-08.csv": police_file(plan, make_events(plan)),
        "bra/anmalda_brott_per_100000_2021-2025.xlsx": rates_file(),
        "bra/Databasfil_helar_2021-2023.txt": counts_file(),
        "scb/folkmangd_regso_2024.csv": stadsdel_file(),
        "scb/folkmangd_omrade_2010-2024.csv": area_file(),
        **omrade.files(),
        **dagbefolkning.files(),
        **socialtjanst.files(),
        **skola.files(),
        **extremism.files(),
        **ordning.files(),
        **enkater.files(),
    }


def write_sample(
    folder: Path, edition: int | None = None, effects: Sequence[str] = ()
) -> list[Path]:
    """Write the raw files of the example edition, each with its sidecar, and of later ones.

    Parameters
    ----------
    folder : Path
        Usually ``data/raw``; other files in it are left alone.
    edition : int, optional
        A later edition gets, beside the example's files, what arrives in the years up to it.
    effects : sequence of str
        Changes in the edition's last period, as `later.effects.parse_effects` reads them.

    Returns
    -------
    list of Path
        Every file written, in order of name. The same version of the package always
        writes the same bytes for the same arguments.

    Raises
    ------
    ConfigError
        If there is no such edition, or an effect cannot be read.
    """
    plan, sidecars = load_plan(), load_sidecars()
    chosen = parse_effects(effects, crime_area_ids(plan), stadsdel_names())
    later = later_files(plan, edition or plan.edition, chosen)
    files = [(name, text, sidecars[name]) for name, text in sample_files(plan).items()]
    files += [(name, one.content, one.sidecar) for name, one in later.items()]
    return sorted(path for file in files for path in _write(folder, *file))


def _write(folder: Path, name: str, content: bytes, sidecar: Sidecar) -> tuple[Path, Path]:
    path = folder / name
    write_bytes(path, content)
    write_text(sidecar_path(path), sidecar_text(sidecar, content))
    return path, sidecar_path(path)
