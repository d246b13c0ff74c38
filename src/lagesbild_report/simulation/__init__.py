"""Simulation: do the methods keep what they promise when the truth is known.

Not a step of the workflow: `lagesbild simulera` writes ``register/simulering.yaml``, which
the method appendix prints.
"""
