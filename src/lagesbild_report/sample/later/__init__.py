"""Invented extracts of the years after the example edition, one delivery a year.

Everything here is made up and said to be: only the earlier years of the police events are the
example's own. Surveys that are not made every year get a wave in their year only.
"""

from lagesbild_report.sample.later.deliveries import later_files

__all__ = ["later_files"]
