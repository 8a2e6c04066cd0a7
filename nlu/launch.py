"""Rasa's command line without TensorFlow: ``python -m nlu.launch run ...`` is ``rasa run ...``.

Rasa imports TensorFlow for classifiers and policies that config.yml does not use: half of the time
of a start and 350 MB (docs/adr/0007). Here whatever asks for it gets empty classes instead: enough
to define Rasa's own classes, useless for training them. Who adds DIET or TED to config.yml starts
Rasa by ``python -m rasa``.
"""

from __future__ import annotations

import importlib.abc
import importlib.machinery
import sys
from collections.abc import Sequence
from types import ModuleType
from typing import Any

LEFT_OUT = frozenset({"tensorflow", "tensorflow_addons", "keras"})


class _AnyName(type):
    """A class whose attributes are classes of the same kind, whatever their name."""

    def __getattr__(cls, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return Absent

    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        # Used as a decorator it must leave the function as it is.
        if cls is Absent:
            return args[0] if len(args) == 1 and callable(args[0]) and not kwargs else Absent
        return super().__call__(*args, **kwargs)

    def __or__(cls, other: Any) -> Any:
        return cls


class Absent(metaclass=_AnyName):
    """Stands for every class, function and constant that was left out."""


class _AbsentModule(ModuleType):
    __file__ = None

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return Absent


class Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Finds an empty module for every name below those left out."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        """Answer for what is left out; leave every other name to others."""
        if fullname.partition(".")[0] not in LEFT_OUT:
            return None
        return importlib.machinery.ModuleSpec(fullname, self, is_package=True)

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> ModuleType:
        """Make the empty module."""
        return _AbsentModule(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """There is nothing in it."""


def main() -> None:
    """Run Rasa's command line with this process's arguments."""
    sys.meta_path.insert(0, Finder())
    from rasa.__main__ import main as rasa  # Rasa's environment

    rasa()


if __name__ == "__main__":
    main()
