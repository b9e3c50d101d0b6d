"""A text editor that speaks to yaml-language-server completes and flags level files by our schema.

It runs where that server is installed (`npm install -g yaml-language-server`), or where the environment variable
YAML_LANGUAGE_SERVER names its command.
"""

import os
import shutil
from pathlib import Path

import pytest

from game.scenario.schema.export import schema_text
from tests.scenario.language_server import running
from tests.scenario.written import MINIMAL

COMMAND = os.environ.get("YAML_LANGUAGE_SERVER") or shutil.which("yaml-language-server")
LEVELS = Path(__file__).parents[2] / "levels"
HEADER = "# yaml-language-server: $schema=level.schema.json\n"

needs_server = pytest.mark.skipif(COMMAND is None, reason="yaml-language-server is not installed")


@pytest.fixture
def opened(tmp_path):
    """Opens a level in a server and gives the server and the file's address."""
    (tmp_path / "level.schema.json").write_text(schema_text(), encoding="utf-8")
    with running(str(COMMAND), tmp_path) as server:

        def open_level(text):
            path = tmp_path / "level.yaml"
            path.write_text(HEADER + text, encoding="utf-8")
            document = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": HEADER + text}
            server.notify("textDocument/didOpen", {"textDocument": document})
            return server, path.as_uri()

        yield open_level


@needs_server
def test_a_valid_level_is_not_flagged(opened):
    server, uri = opened(MINIMAL.read_text(encoding="utf-8"))
    assert server.diagnostics(uri) == []


@needs_server
def test_a_misspelt_key_and_a_wrong_word_are_flagged_at_their_lines(opened):
    text = MINIMAL.read_text(encoding="utf-8").replace("speaker: {name", "speaker: {nmae").replace("scoop", "scope")
    server, uri = opened(text)
    lines = {problem["range"]["start"]["line"] for problem in server.diagnostics(uri)}
    whole = (HEADER + text).split("\n")
    assert {whole[line].strip().split(":")[0] for line in lines} >= {"speaker", "desk"}


@needs_server
def test_keys_and_words_are_completed_and_described(opened):
    text = MINIMAL.read_text(encoding="utf-8") + "briefing:\n  \n"
    server, uri = opened(text)
    line = (HEADER + text).split("\n").index("briefing:") + 1
    place = {"textDocument": {"uri": uri}, "position": {"line": line, "character": 2}}
    answer = server.request("textDocument/completion", place)
    assert {"dossier", "messages"} <= {item["label"] for item in answer["items"]}
    hover = server.request(
        "textDocument/hover", {"textDocument": {"uri": uri}, "position": {"line": 1, "character": 2}}
    )
    assert "number of this format" in str(hover["contents"])


@pytest.mark.parametrize("path", sorted(LEVELS.glob("*.yaml")), ids=lambda path: path.stem)
def test_every_level_names_the_schema_that_stands_beside_it(path):
    assert path.read_text(encoding="utf-8").startswith(HEADER)
    assert (LEVELS / "level.schema.json").is_file()
