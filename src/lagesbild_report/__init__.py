"""From the authorities' extracts to a local lägesbild.

The packages follow the data: ``sources`` → ``observations`` → ``comparisons`` →
``wording`` and ``figures`` → ``document`` → ``checks``.
"""
