"""Settings from the environment."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import ValidationError

from storage.settings import Settings

ROOT = Path(__file__).parents[3]


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in os.environ:
        if name.startswith("KHABARDAR_"):
            monkeypatch.delenv(name)


def test_defaults() -> None:
    settings = Settings()
    assert settings.home == Path("var")
    assert settings.database_url == "sqlite:///var/khabardar.db"
    assert settings.intake_url == "http://127.0.0.1:8081/intake/v1"
    assert (settings.bot_host, settings.desk_host) == ("127.0.0.1", "127.0.0.1")
    assert (settings.bot_port, settings.desk_port, settings.rasa_port) == (8080, 8081, 5005)
    assert settings.telegram_token is None
    assert settings.evidence_dir == Path("var/evidence")
    assert settings.secrets_file == Path("var/secrets.json")
    assert settings.logs_dir == Path("var/logs")


def test_paths_and_addresses_follow_home_and_port(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KHABARDAR_HOME", "/srv/khabardar")
    monkeypatch.setenv("KHABARDAR_DESK_PORT", "9001")
    settings = Settings()
    assert settings.database_url == "sqlite:////srv/khabardar/khabardar.db"
    assert settings.intake_url == "http://127.0.0.1:9001/intake/v1"
    assert settings.secrets_file == Path("/srv/khabardar/secrets.json")


def test_the_environment_overrules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KHABARDAR_DATABASE_URL", "postgresql://user:pass-word@db/khabardar")
    monkeypatch.setenv("KHABARDAR_TELEGRAM_TOKEN", "123:do-not-log")
    settings = Settings()
    assert settings.database_url == "postgresql://user:pass-word@db/khabardar"
    assert settings.telegram_token is not None
    assert settings.telegram_token.get_secret_value() == "123:do-not-log"
    assert "do-not-log" not in repr(settings)
    assert "pass-word" not in repr(settings)


def test_an_empty_variable_counts_as_absent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KHABARDAR_TELEGRAM_TOKEN", "")
    assert Settings().telegram_token is None


def test_settings_do_not_change() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        Settings().bot_port = 1  # type: ignore[misc]


@pytest.mark.parametrize(
    ("name", "value"),
    [("BOT_PORT", "0"), ("BOT_PORT", "65536"), ("DRAFT_RETENTION_DAYS", "0"), ("BOT_PORT", "x")],
)
def test_senseless_values_are_refused(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(f"KHABARDAR_{name}", value)
    with pytest.raises(ValidationError):
        Settings()


def test_importing_the_package_reads_no_setting() -> None:
    # A value that would be refused shows whether anything looked at it.
    modules = "settings, secrets, crypto, engine, tables, desk_tables, audit, evidence, retention"
    subprocess.run(
        [sys.executable, "-c", f"from storage import {modules}"],
        check=True,
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "KHABARDAR_BOT_PORT": "x"},
    )


WHATSAPP = {
    "KHABARDAR_WHATSAPP_TOKEN": "do-not-log-token",
    "KHABARDAR_WHATSAPP_APP_SECRET": "do-not-log-app-secret",
    "KHABARDAR_WHATSAPP_VERIFY_TOKEN": "do-not-log-verify-token",
    "KHABARDAR_WHATSAPP_PHONE_NUMBER_ID": "106540352242922",
}


def test_whatsapp_needs_all_of_its_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    assert Settings().whatsapp_token is None
    for name, value in WHATSAPP.items():
        monkeypatch.setenv(name, value)
    settings = Settings()
    assert settings.whatsapp_token is not None
    assert "do-not-log" not in repr(settings)
    for name in WHATSAPP:
        with monkeypatch.context() as without:
            without.delenv(name)
            with pytest.raises(ValidationError) as told:
                Settings()
            assert "do-not-log" not in str(told.value)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("API_VERSION", "26"),
        ("API_VERSION", "v26.0/../x"),
        ("API_URL", "https://graph.facebook.com.evil.pk"),
        ("API_URL", "http://graph.facebook.com"),
        ("PHONE_NUMBER_ID", "+92 300"),
        ("APP_SECRET", "short"),
    ],
)
def test_a_setting_of_whatsapp_that_cannot_be_right(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    for known, right in WHATSAPP.items():
        monkeypatch.setenv(known, right)
    monkeypatch.setenv(f"KHABARDAR_WHATSAPP_{name}", value)
    with pytest.raises(ValidationError):
        Settings()


def test_a_webhook_needs_an_address_that_telegram_can_reach(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert Settings().telegram_webhook is False
    monkeypatch.setenv("KHABARDAR_TELEGRAM_WEBHOOK", "true")
    with pytest.raises(ValidationError, match="https"):
        Settings()
    monkeypatch.setenv("KHABARDAR_PUBLIC_URL", "https://chat.khabardar.example")
    assert Settings().telegram_webhook
