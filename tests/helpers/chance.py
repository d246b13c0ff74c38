"""Rules under which counts vary as chance alone makes them, so that known answers hold."""

from __future__ import annotations

from lagesbild_report.comparisons.verdict import Rules
from lagesbild_report.config.judging import Judging

CHANCE = Rules(judging=Judging(dispersion=1))
