"""The one settings object. Only `bot/app.py` and `desk/app.py` (and tests) construct it."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Self

from pydantic import Field, SecretStr, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict


def _default_database_url(data: dict[str, Any]) -> str:
    return f"sqlite:///{(data['home'] / 'khabardar.db').as_posix()}"


def _default_intake_url(data: dict[str, Any]) -> str:
    return f"http://127.0.0.1:{data['desk_port']}/intake/v1"


def _default_public_url(data: dict[str, Any]) -> str:
    return f"http://127.0.0.1:{data['bot_port']}"


class Settings(BaseSettings):
    """Settings of every process, from environment variables that begin with `KHABARDAR_`.

    No setting here is a secret with a default: keys live in `secrets_file`, which the first run
    creates, and the Telegram token is absent until the operator sets it.

    Attributes:
        home: Directory of everything the service writes.
        bot_host: Address the bot listens on.
        bot_port: TCP port of the bot.
        desk_host: Address the desk listens on.
        desk_port: TCP port of the desk.
        rasa_port: TCP port of the Rasa server on loopback.
        database_url: SQLAlchemy URL; SQLite in `home` unless set. Not shown by `repr`, because it
            may hold a password.
        intake_url: Where confirmed complaints are filed.
        public_url: Where the bot is reached from outside, without a slash at its end; printed on
            sheets. The bot's own loopback address unless set.
        telegram_token: Bot API token, or None when Telegram is not used.
        telegram_name: The bot's name on Telegram ("@name"), told to citizens who file on the page;
            nothing is told unless set.
        telegram_webhook: Telegram posts updates to `public_url` instead of our asking for them.
        telegram_api_url: The Bot API server; another one for an own server or in tests.
        whatsapp_token: Access token of Meta's system user, or None when WhatsApp is not used.
        whatsapp_app_secret: Secret of the Meta app, which signs its webhooks.
        whatsapp_verify_token: What Meta shows when the webhook is set up; our own choice.
        whatsapp_phone_number_id: Meta's id of our number (not the number).
        whatsapp_number: Our number as citizens dial it, told to those who file on the page; nothing
            is told unless set.
        whatsapp_business_id: Meta's id of the WhatsApp business account; with it the templates are
            compared with the approved ones at the start.
        whatsapp_api_version: Version of the Graph API.
        whatsapp_api_url: The Graph API; another one in tests only.
        operator_name: Who runs this service, as shown to citizens.
        operator_contact: E-mail address or telephone number of the operator, shown to citizens.
        draft_retention_days: Days after which an untouched draft is deleted.
        message_retention_days: Days after which chat messages are deleted.
        messages_per_minute: Most messages of one conversation.
        conversations_per_hour: Most conversations that one address may begin on the web.
        evidence_max_bytes: Largest evidence file accepted, in bytes.
        transcriber: What makes the transcriber of voice notes, ``package.module:function``
            (``bot/transcribe.py``); none unless set.
        log_level: Name of a level of the standard logging module.
    """

    model_config = SettingsConfigDict(
        env_prefix="KHABARDAR_", frozen=True, env_ignore_empty=True, hide_input_in_errors=True
    )

    home: Path = Path("var")
    bot_host: str = "127.0.0.1"
    bot_port: int = Field(default=8080, ge=1, le=65535)
    desk_host: str = "127.0.0.1"
    desk_port: int = Field(default=8081, ge=1, le=65535)
    rasa_port: int = Field(default=5005, ge=1, le=65535)
    database_url: str = Field(default_factory=_default_database_url, repr=False)
    intake_url: str = Field(default_factory=_default_intake_url)
    public_url: str = Field(
        default_factory=_default_public_url,
        max_length=200,
        pattern=r"^https?://[A-Za-z0-9.:\[\]-]+(/[A-Za-z0-9._~-]+)*$",
    )
    telegram_token: SecretStr | None = None
    telegram_name: str = Field(default="", pattern=r"^(@\w{5,32})?$")
    telegram_webhook: bool = False
    telegram_api_url: str = Field(
        default="https://api.telegram.org",
        pattern=r"^(https://[A-Za-z0-9.-]+(:\d{1,5})?|http://127\.0\.0\.1:\d{1,5})$",
    )
    whatsapp_token: SecretStr | None = None
    whatsapp_app_secret: SecretStr | None = Field(default=None, min_length=16)
    whatsapp_verify_token: SecretStr | None = Field(default=None, min_length=16)
    whatsapp_phone_number_id: str = Field(default="", pattern=r"^\d{0,30}$")
    whatsapp_number: str = Field(default="", pattern=r"^(\+?[\d-]{4,20})?$")
    whatsapp_business_id: str = Field(default="", pattern=r"^\d{0,30}$")
    whatsapp_api_version: str = Field(default="v26.0", pattern=r"^v\d{1,3}\.\d{1,2}$")
    whatsapp_api_url: str = Field(
        default="https://graph.facebook.com",
        pattern=r"^(https://graph\.facebook\.com|http://127\.0\.0\.1:\d{1,5})$",
    )
    operator_name: str = ""
    operator_contact: str = ""
    draft_retention_days: int = Field(default=30, ge=1)
    message_retention_days: int = Field(default=90, ge=1)
    messages_per_minute: int = Field(default=40, ge=1)
    conversations_per_hour: int = Field(default=60, ge=1)
    evidence_max_bytes: int = Field(default=20 * 1024 * 1024, ge=1)
    transcriber: str = Field(default="", pattern=r"^([A-Za-z_][\w.]*:[A-Za-z_]\w*)?$")
    log_level: str = "INFO"

    @model_validator(mode="after")
    def _webhook_is_reachable(self) -> Self:
        # Telegram posts to nothing else (Bot API, setWebhook).
        if self.telegram_webhook and not self.public_url.startswith("https://"):
            raise ValueError("KHABARDAR_TELEGRAM_WEBHOOK needs a KHABARDAR_PUBLIC_URL with https")
        return self

    @model_validator(mode="after")
    def _whatsapp_is_whole(self) -> Self:
        needed = (
            self.whatsapp_token,
            self.whatsapp_app_secret,
            self.whatsapp_verify_token,
            self.whatsapp_phone_number_id,
        )
        if any(needed) and not all(needed):
            raise ValueError(
                "WhatsApp needs KHABARDAR_WHATSAPP_TOKEN, _APP_SECRET, _VERIFY_TOKEN and "
                "_PHONE_NUMBER_ID, or none of them"
            )
        return self

    @property
    def evidence_dir(self) -> Path:
        """Directory of the encrypted evidence files."""
        return self.home / "evidence"

    @property
    def tracker_db(self) -> Path:
        """Where Rasa keeps its conversations."""
        return self.home / "conversations.db"

    @property
    def secrets_file(self) -> Path:
        """Private file with every key, made by the first run."""
        return self.home / "secrets.json"

    @property
    def logs_dir(self) -> Path:
        """Directory of the log files."""
        return self.home / "logs"
