"""The command line: ``khabardar --help``."""

from __future__ import annotations

import asyncio
import hmac
import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy import Engine
from sqlmodel import col, select

from bot import corrections
from bot.channels.terminal import Terminal
from bot.supervisor import Supervisor
from bot.training import ROOT, TrainingError, ensure_model, nlu_environment, nlu_python
from content.catalogue import Catalogue
from content.check import check
from content.templates import for_meta, load_templates
from storage import audit, crypto
from storage.desk_tables import CaseFile
from storage.engine import make_engine, session_scope
from storage.secrets import load_or_create
from storage.settings import Settings

main = typer.Typer(no_args_is_help=True, pretty_exceptions_enable=False, help="Khabardar.")
content_app = typer.Typer(no_args_is_help=True, help="Wording and facts.")
audit_app = typer.Typer(no_args_is_help=True, help="The audit chain.")
complaints_app = typer.Typer(no_args_is_help=True, help="Filed complaints.")
main.add_typer(content_app, name="content")
main.add_typer(audit_app, name="audit")
main.add_typer(complaints_app, name="complaints")
corrections_app = typer.Typer(no_args_is_help=True, help="What officers corrected, to learn from.")
main.add_typer(corrections_app, name="corrections")
whatsapp_app = typer.Typer(no_args_is_help=True, help="WhatsApp.")
main.add_typer(whatsapp_app, name="whatsapp")
OperatorKey = Annotated[
    str, typer.Option(envvar="KHABARDAR_OPERATOR_KEY", help="Content of <home>/operator.key.")
]


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


@main.command()
def run() -> None:
    """Start everything and keep it running until Ctrl-C."""
    try:
        status = asyncio.run(_supervise())
    except TrainingError as error:
        _say(f"The model could not be made: {error}")
        raise typer.Exit(1) from None
    raise typer.Exit(status)


async def _supervise() -> int:
    return await Supervisor(Settings(), _say).run()


@main.command()
def train() -> None:
    """Train the model if its inputs changed, and print its path."""
    try:
        print(ensure_model(Settings().home, _say))
    except TrainingError as error:
        _say(f"The model could not be made: {error}")
        raise typer.Exit(1) from None


@main.command()
def chat(
    url: Annotated[str, typer.Option(help="Address of the bot.")] = "",
    language: Annotated[str, typer.Option(help="ur, ur-Latn or en.")] = "ur-Latn",
) -> None:
    """Talk to the running bot in the terminal."""
    base = url or f"http://127.0.0.1:{Settings().bot_port}"
    raise typer.Exit(Terminal(base, Catalogue.load(), language).talk())


@main.command()
def understand(
    model: Annotated[Path | None, typer.Option(help="Model archive; by default ours.")] = None,
) -> None:
    """Read messages as JSON lines and print what is understood as JSON lines."""
    home = Settings().home
    path = model or ensure_model(home, _say)
    command = [str(nlu_python()), "-m", "nlu.understand", "--model", str(path)]
    status = subprocess.run(command, cwd=ROOT, env=nlu_environment(home), check=False)  # noqa: S603
    raise typer.Exit(status.returncode)


@main.command()
def evaluate(
    out: Annotated[Path, typer.Option(help="Where the report goes.")] = (
        ROOT / "docs" / "benchmarks" / "nlu.md"
    ),
    without_diet: Annotated[
        bool,
        typer.Option("--without-diet", help="Leave out Rasa's suggestion, which takes longest."),
    ] = False,
    diet_epochs: Annotated[int, typer.Option(help="Rasa suggests 100.")] = 100,
    diet_share: Annotated[
        float, typer.Option(help="Of the training messages; all of them take it hours.")
    ] = 0.15,
    fresh: Annotated[
        bool, typer.Option("--fresh", help="Use nothing of an earlier evaluation.")
    ] = False,
) -> None:
    """Report how well messages are understood, beside three baselines."""
    home = Settings().home
    command = [str(nlu_python()), "-m", "nlu.evaluate", "--cache", str(home / "evaluation")]
    command += ["--model", str(ensure_model(home, _say)), "--out", str(out)]
    command += ["--diet-epochs", str(diet_epochs), "--diet-share", str(diet_share)]
    command += ["--without-diet"] * without_diet + ["--fresh"] * fresh
    status = subprocess.run(command, cwd=ROOT, env=nlu_environment(home), check=False)  # noqa: S603
    raise typer.Exit(status.returncode)


@content_app.command("check")
def content_check() -> None:
    """Check every message and fact; 1 when something is wrong."""
    problems = check(Catalogue.load(), datetime.now(UTC).date())
    for problem in problems:
        print(problem)
    _say(f"{len(problems)} problems.")
    raise typer.Exit(1 if problems else 0)


@audit_app.command("verify")
def audit_verify() -> None:
    """Check the audit chain from its first entry; 1 when it is broken."""
    engine = _database()
    with session_scope(engine, read_only=True) as session:
        verified = audit.verify(session)
    if verified.first_bad_seq is not None:
        print(f"The chain is broken at entry {verified.first_bad_seq}.")
        raise typer.Exit(1)
    print(f"{verified.count} entries, unbroken. Head: {verified.head}")


@complaints_app.command("export")
def complaints_export(operator_key: OperatorKey = "") -> None:
    """Print filed complaints as JSON lines (docs/complaint.schema.json); audited."""
    engine, operator = _as_operator(operator_key)
    with session_scope(engine) as session:
        ids = list(session.exec(select(CaseFile.id).order_by(col(CaseFile.id))))
        # Written down before the first line is printed: a cut-off export is an export too.
        audit.append(session, operator, "complaints.exported", "complaints", {"count": len(ids)})
    for id_ in ids:
        with session_scope(engine, read_only=True) as session:
            print(json.dumps(session.get_one(CaseFile, id_).document, ensure_ascii=False))
    _say(f"{len(ids)} complaints.")


@corrections_app.command("export")
def corrections_export(
    out: Annotated[Path, typer.Argument(help="The file to be reviewed.")] = Path("corrections.yml"),
    operator_key: OperatorKey = "",
) -> None:
    """Write complaints whose kind officers corrected, without personal data; audited."""
    if out.exists():
        _say(f"{out} is there already, perhaps with somebody's review. Name another file.")
        raise typer.Exit(2)
    engine, operator = _as_operator(operator_key)
    with session_scope(engine) as session:
        audit.append(session, operator, "corrections.exported", "complaints", {})
    # Many documents are decrypted: not while other writers wait.
    with session_scope(engine, read_only=True) as session:
        count = corrections.write(out, corrections.corrected(session))
    _say(f"{count} corrected complaints are in {out}. Review it, then: khabardar corrections add")


@corrections_app.command("add")
def corrections_add(
    reviewed: Annotated[Path, typer.Argument(help="The reviewed file.")] = Path("corrections.yml"),
    data: Annotated[Path, typer.Option(help="Training data.")] = ROOT / "nlu" / "data",
) -> None:
    """Add what was marked with ``keep: true`` to the training data."""
    try:
        kept = corrections.reviewed(reviewed, Catalogue.load())
    except corrections.CorrectionsError as error:
        _say(str(error))
        raise typer.Exit(2) from None
    added = corrections.add(data, kept)
    _say(f"{added} added, {len(kept) - added} were there already. Next: make evaluate, make test.")


def _as_operator(key: str) -> tuple[Engine, str]:
    """The database, and the name for the audit chain, for who has the operator's key."""
    settings = Settings()
    engine = _database()
    secrets = load_or_create(settings.secrets_file)
    if not hmac.compare_digest(key.strip().encode(), secrets.operator_key.encode()):
        _say(
            "The operator's key is missing or wrong. It is in "
            f"{settings.home / 'operator.key'}; give it as KHABARDAR_OPERATOR_KEY."
        )
        raise typer.Exit(2)
    return engine, f"operator:{os.environ.get('USER', 'unknown')[:64]}"


def _database() -> Engine:
    settings = Settings()
    if not settings.secrets_file.exists():
        _say(f"There is nothing in {settings.home} yet. Start the service once with: make run")
        raise typer.Exit(2)
    crypto.use(load_or_create(settings.secrets_file).keyring())
    return make_engine(settings.database_url)


if __name__ == "__main__":
    main()


@whatsapp_app.command("templates")
def whatsapp_templates() -> None:
    """Print what Meta has to approve, one JSON body for each template and language."""
    catalogue = Catalogue.load(operator=Settings().operator_name)
    for body in for_meta(load_templates(catalogue.path), catalogue):
        print(json.dumps(body, ensure_ascii=False))
