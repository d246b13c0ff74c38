"""The command ``lagesbild``: small tools beside the workflow."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from lagesbild_report.errors import LagesbildError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return the exit code."""
    options = _parser().parse_args(arguments)
    try:
        for line in options.run(options):
            print(line)  # noqa: T201
    except LagesbildError as error:
        print(f"FEL: {error.message()}", file=sys.stderr)  # noqa: T201
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="lagesbild", description="Verktyg för lägesbilden.")
    commands = parser.add_subparsers(required=True, metavar="kommando")
    sample = commands.add_parser("sample", help="skriv exempeldata (syntetiska uttag)")
    sample.add_argument("folder", type=Path, help="mapp att skriva i, till exempel data/raw")
    sample.add_argument("--utgava", type=int, help="en senare utgåva, till exempel 2025")
    sample.add_argument(
        "--effekt",
        action="append",
        default=[],
        metavar="BROTTSOMRÅDE[@STADSDEL]=PROCENT",
        help="förändring den sista perioden, till exempel narkotikabrott=-30; kan upprepas",
    )
    sample.set_defaults(run=_sample)
    sidecar = commands.add_parser("sidofil", help="skriv en sidofil att fylla i för ett uttag")
    sidecar.add_argument("file", type=Path, help="uttaget")
    sidecar.set_defaults(run=_sidecar)
    form = commands.add_parser("mall", help="skriv en tom mall att fylla i för en källa")
    form.add_argument("source", help="källan, till exempel stockholmsenkaten")
    form.add_argument("file", type=Path, nargs="?", help="filen, .xlsx eller .csv")
    form.set_defaults(run=_form)
    language = commands.add_parser("sprak", help="granska språket i texter och mallar")
    language.add_argument("--alla", action="store_true", help="visa också det som är besvarat")
    language.set_defaults(run=_language)
    keep = commands.add_parser("arkivera", help="spara en utgiven rapport att jämföra nästa med")
    keep.add_argument("--utgava", help="annan utgåva än i config.yaml")
    keep.add_argument("--ersatt", action="store_true", help="ersätt en som redan är arkiverad")
    keep.set_defaults(run=_archive)
    simulation = commands.add_parser("simulera", help="pröva metoderna genom simulering")
    simulation.add_argument("--antal", type=int, default=5000, help="försök per metod")
    simulation.set_defaults(run=_simulation)
    signing = commands.add_parser("signera", help="signera texter som ägaren har läst")
    signing.add_argument("text", nargs="*", help="textens namn eller fil")
    signing.add_argument("--alla", action="store_true", help="alla texter i rapporten")
    signing.add_argument("--utgava", type=int, help="annan utgåva än i config.yaml")
    signing.add_argument("--omrade", help="annat stadsdelsområde än i config.yaml")
    signing.set_defaults(run=_sign)
    schema = commands.add_parser("schema", help="skriv schemat för config.yaml")
    schema.set_defaults(run=_schema)
    return parser


def _sample(options: argparse.Namespace) -> list[str]:
    from lagesbild_report.sample import write_sample  # noqa: PLC0415 (only this command)

    return [str(path) for path in write_sample(options.folder, options.utgava, options.effekt)]


def _sidecar(options: argparse.Namespace) -> list[str]:
    from lagesbild_report.sources.sidecar import write_template  # noqa: PLC0415

    today = dt.datetime.now(tz=dt.UTC).date()
    return [f"Fyll i: {write_template(options.file, today)}"]


def _form(options: argparse.Namespace) -> list[str]:
    from lagesbild_report.errors import ConfigError, Place  # noqa: PLC0415
    from lagesbild_report.sources.form_definition import form_ids, load_form  # noqa: PLC0415
    from lagesbild_report.sources.form_template import write_form_template  # noqa: PLC0415

    if options.source not in form_ids():
        raise ConfigError(
            "Källan har ingen mall",
            Place("lagesbild mall"),
            found=options.source,
            expected=", ".join(form_ids()),
        )
    target = options.file or Path(f"mall_{options.source}.xlsx")
    return [f"Fyll i: {write_form_template(load_form(options.source), target)}"]


def _language(options: argparse.Namespace) -> Iterator[str]:
    from lagesbild_report.lint.command import language  # noqa: PLC0415

    return language(everything=options.alla)


def _archive(options: argparse.Namespace) -> list[str]:
    from lagesbild_report.config.load import load_config  # noqa: PLC0415
    from lagesbild_report.editions.archive import archive_edition  # noqa: PLC0415

    config = load_config(Path("config.yaml"))
    year = options.utgava or str(config.edition)
    return [str(path) for path in archive_edition(config.district, year, replace=options.ersatt)]


def _simulation(options: argparse.Namespace) -> list[str]:
    from lagesbild_report.simulation.outcome import REGISTER  # noqa: PLC0415
    from lagesbild_report.simulation.run import write_simulation  # noqa: PLC0415

    target = Path(__file__).parent / REGISTER
    write_simulation(target, options.antal)
    return [f"Skriven: {REGISTER}"]


def _sign(options: argparse.Namespace) -> list[str]:
    from lagesbild_report.review.sign import sign_report  # noqa: PLC0415

    texts = None if options.alla else options.text
    signed = sign_report(texts, edition=options.utgava, district=options.omrade)
    return [f"Signerad: {name}" for name in signed]


def _schema(_: argparse.Namespace) -> list[str]:
    from lagesbild_report.config.load import SCHEMA, schema_text  # noqa: PLC0415
    from lagesbild_report.files import write_text  # noqa: PLC0415

    write_text(SCHEMA, schema_text())
    return [str(SCHEMA)]
