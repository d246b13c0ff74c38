"""The check of system libraries: says what to install on each system."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "tools" / "system_libraries.py"


@pytest.fixture
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("system_libraries", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_all_is_found_here(script: ModuleType) -> None:
    assert script.missing_packages() == {}
    assert script.main() == 0


def test_what_is_missing_is_named_for_debian_fedora_and_macos(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(script, "loads", lambda names: "subset" not in names[0])
    monkeypatch.setattr(script.os, "geteuid", lambda: 1000)
    assert script.main() == 1
    shown = capsys.readouterr().out
    assert "HarfBuzz subset" in shown
    assert "sudo apt-get install libharfbuzz-subset0" in shown
    assert "dnf install" in shown
    assert "brew install" in shown


def test_root_on_debian_installs_and_checks_again(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed: list[str] = []
    monkeypatch.setattr(script, "loads", lambda names: bool(installed))
    monkeypatch.setattr(script.os, "geteuid", lambda: 0)
    monkeypatch.setattr(script.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(script, "install", installed.extend)
    assert script.main() == 0
    assert "libpango-1.0-0" in installed
