"""The command line: one module for each command, imported when the command is used.

Exit codes: 0 done, 1 a check failed (input refused, needs cannot be met, something is faulty), 2
wrong use. `foedus --help` imports no command, so it answers at once.
"""

from __future__ import annotations

from importlib import import_module

import click

from foedus import __version__

COMMANDS = {
    "plan": ("plan", "Plan one coordinated order and compare it with separate orders."),
    "verify-plan": (
        "verify_plan",
        "Check a plan made elsewhere against the case, without the solver.",
    ),
}
"""Command: its module in this package, and its line in the help. The function is named alike."""


class LazyGroup(click.Group):
    """Commands of `COMMANDS`; the help is written from the table."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  (click's signature)
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"{__name__}.{COMMANDS[cmd_name][0]}")
        command: click.Command = getattr(module, cmd_name.replace("-", "_"))
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])


@click.group(cls=LazyGroup)
@click.version_option(__version__, prog_name="foedus")
def main() -> None:
    """Turn a defence-cooperation declaration into practice."""
