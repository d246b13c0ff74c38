"""Writing the raw files of the example edition with their sidecars."""

from __future__ import annotations

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
from lagesbild_report.sample.plan import Plan, load_plan
from lagesbild_report.sample.police_file import police_file
from lagesbild_report.sample.scb_files import area_file, stadsdel_file
from lagesbild_report.sample.sidecars import load_sidecars, sidecar_text
from lagesbild_report.sources.sidecar import sidecar_path


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


def write_sample(folder: Path) -> list[Path]:
    """Write the raw files of the example edition, each with its sidecar.

    Parameters
    ----------
    folder : Path
        Usually ``data/raw``; other files in it are left alone.

    Returns
    -------
    list of Path
        Every file written, in order of name. The same version of the package always
        writes the same bytes.
    """
    sidecars = load_sidecars()
    written = []
    for name, content in sample_files(load_plan()).items():
        path = folder / name
        write_bytes(path, content)
        write_text(sidecar_path(path), sidecar_text(sidecars[name], content))
        written += [path, sidecar_path(path)]
    return sorted(written)
