"""The group of commands: the table is true, and the help imports nothing heavy."""

from __future__ import annotations

import subprocess
import sys

import pytest
from click.testing import CliRunner

from foedus.cli import COMMANDS, main


def test_the_help_imports_no_command():
    code = (
        "import sys; from click.testing import CliRunner; from foedus.cli import main;"
        "assert CliRunner().invoke(main, ['--help']).exit_code == 0;"
        "heavy = {'django', 'pydantic', 'numpy', 'rich', 'foedus.cli.plan'} & set(sys.modules);"
        "assert not heavy, heavy"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_line_in_the_help_is_the_commands_own(name):
    _, line = COMMANDS[name]
    command = main.get_command(None, name)
    assert " ".join((command.help or "").split()).startswith(line)


def test_an_unknown_command_is_wrong_use():
    assert CliRunner().invoke(main, ["no-such"]).exit_code == 2
