"""Measures a trained model: figures, baselines, pictures and one report.

Nothing here is part of the service or of the model. ``nlu.evaluate`` is the command.
"""
