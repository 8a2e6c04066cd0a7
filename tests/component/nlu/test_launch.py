"""Rasa without TensorFlow: what the processes of the service run."""

from __future__ import annotations

import subprocess
from pathlib import Path

from bot.training import ROOT, nlu_environment, nlu_python

LOOK = """
import sys
import nlu.launch
sys.meta_path.insert(0, nlu.launch.Finder())
import rasa.__main__, rasa.core.run, rasa.server
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
import rasa.engine.recipes.default_components
import tensorflow, keras
assert tensorflow.__file__ is None and keras.__file__ is None, "the real library was imported"
assert "jax" not in sys.modules and "tensorflow.python.framework.ops" not in sys.modules
print(len(rasa.engine.recipes.default_components.DEFAULT_COMPONENTS))
"""


def test_everything_the_server_imports_is_there_without_tensorflow(tmp_path: Path) -> None:
    done = subprocess.run(
        [str(nlu_python()), "-c", LOOK],
        cwd=ROOT, env=nlu_environment(tmp_path), capture_output=True, check=False, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr.decode()[-2000:]
    assert int(done.stdout) > 20
