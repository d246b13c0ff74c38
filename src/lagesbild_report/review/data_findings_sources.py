"""Findings about the sources: those missing, and what is known about each extract."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from lagesbild_report import swedish
from lagesbild_report.observations import police_counts, police_events
from lagesbild_report.register.sources import Source, SourceRegister
from lagesbild_report.review.finding import Finding
from lagesbild_report.sources import bra_excel, bra_set_aside, form, geojson, police_events as events
from lagesbild_report.sources import skolverket
from lagesbild_report.sources.balance import Balance
from lagesbild_report.sources.ingest_report import IngestReport, SourceFile
from lagesbild_report.sources.sidecar import SUFFIX
from lagesbild_report.wording.words import sentence
