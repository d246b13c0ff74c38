"""The example edition Hägersten-Älvsjö 2024: published figures, and invented events around them."""

from lagesbild_report.sample.write import write_sample

__all__ = ["write_sample"]
