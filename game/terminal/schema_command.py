"""The command `schema`: the form of level files, for editors that complete and check as one types."""

import click

from game.scenario.schema.export import schema_text


@click.command()
def schema() -> None:
    """Print the JSON Schema (draft 7) of level files.

    In VS Code, with the YAML extension, this first line of a level switches it on:
    # yaml-language-server: $schema=level.schema.json
    """
    click.echo(schema_text(), nl=False)
