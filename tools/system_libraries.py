#!/usr/bin/env python3
"""Check the system libraries that WeasyPrint needs; install them as root on Debian.

Runs before anything is installed, so it uses nothing but the standard library.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys

LIBRARIES = {
    "Pango": ("libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0-0"),
    "PangoFT2": ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib", "libpangoft2-1.0-0"),
    "HarfBuzz": ("libharfbuzz.so.0", "libharfbuzz.dylib", "libharfbuzz0b"),
    "HarfBuzz subset": (
        "libharfbuzz-subset.so.0",
        "libharfbuzz-subset.dylib",
        "libharfbuzz-subset0",
    ),
    "Fontconfig": ("libfontconfig.so.1", "libfontconfig.dylib", "libfontconfig1"),
}
FOLDERS = ("", "/opt/homebrew/lib/", "/usr/local/lib/")
ADVICE = """Det som saknas: {missing}
  Debian, Ubuntu:  sudo apt-get install {packages}
  Fedora:          sudo dnf install pango harfbuzz fontconfig python3
  macOS:           brew install pango harfbuzz fontconfig
Kör sedan samma kommando igen."""


def loads(names: tuple[str, ...]) -> bool:
    """Tell whether a library can be loaded under one of its names."""
    for name in names:
        for folder in FOLDERS:
            try:
                ctypes.CDLL(folder + name)
            except OSError:
                continue
            return True
    return False


def missing_packages() -> dict[str, str]:
    """Return what is missing, with the Debian package that brings it."""
    found = {name: names[2] for name, names in LIBRARIES.items() if not loads(names[:2])}
    if importlib.util.find_spec("ensurepip") is None:
        found["Pythons venv"] = f"python3.{sys.version_info.minor}-venv"
    return found


def install(packages: list[str]) -> None:
    """Install Debian packages."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends"]):
        arguments = packages if command[0] == "install" else []
        subprocess.run(["apt-get", *command, *arguments], check=False, env=environment)


def main() -> int:
    """Check, install where that is possible, and return the exit code."""
    if sys.version_info < (3, 11):
        print(f"Python 3.11 eller senare behövs, här finns {sys.version.split()[0]}.")
        return 1
    missing = missing_packages()
    if missing and os.geteuid() == 0 and shutil.which("apt-get"):
        install(sorted(missing.values()))
        missing = missing_packages()
    if missing:
        packages = " ".join(sorted(missing.values()))
        print(ADVICE.format(missing=", ".join(missing), packages=packages))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
