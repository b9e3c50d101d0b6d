"""The command `new`: a small valid level to start from."""

import re
from pathlib import Path

import click

from game.files import FilesError, write_atomically
from game.scenario.schema.export import schema_text
from game.scenario.suggestions import as_id
from game.scenario.templates import template, template_names

SCHEMA_FILE = "level.schema.json"
_ID = re.compile(r"[a-z][a-z0-9_]{0,63}\Z")


@click.command()
@click.argument("name")
@click.option("--template", "kind", type=click.Choice(template_names()), default="minimal", show_default=True,
              help="What to start from: one question, or every key in two languages.")  # fmt: skip
def new(name: str, kind: str) -> None:
    """Write a small valid level, NAME.yaml, to start from; and beside it the schema that text editors complete by."""
    path = Path(name if name.endswith(".yaml") else f"{name}.yaml")
    if not _ID.match(path.stem):
        raise click.UsageError(
            f"A level is named in small letters, digits and underscores, a letter first, not {path.stem!r}: "
            f"{as_id(path.stem)}."
        )
    if path.exists() or path.is_symlink():
        raise click.UsageError(f"{path} exists already and is left as it is. Choose another name.")
    text = re.sub(r"(?m)^id: .*$", f"id: {path.stem}", template(kind), count=1)
    try:
        if not (path.parent / SCHEMA_FILE).exists():
            write_atomically(path.parent / SCHEMA_FILE, schema_text())
        write_atomically(path, text)
    except FilesError as error:
        raise click.ClickException(str(error)) from None
    click.echo(f"{path} is written. Try `on-the-record check {path}` and `on-the-record play {path} --text`.")
