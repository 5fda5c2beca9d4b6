"""The command line: one module for each command, imported when the command is used.

Exit codes: 0 done, 1 a check failed (input refused, needs cannot be met, something is faulty), 2
wrong use. `foedus --help` imports no command, so it answers at once.
"""

from __future__ import annotations

from importlib import import_module

import click

from foedus import __version__

COMMANDS = {
    "plan": ("plan.plan", "Plan one coordinated order and compare it with separate orders."),
    "sweep": ("sweep.sweep", "Plan a set of what-if scenarios and say what matters, and to whom."),
    "verify-plan": (
        "verify_plan.verify_plan",
        "Check a plan made elsewhere against the case, without the solver.",
    ),
    "shares": (
        "shares.shares",
        "Compare rules for who pays what, and say who would leave under each.",
    ),
    "init": (
        "init.init",
        "Make a node: its keys, its database and the identity file for partners.",
    ),
    "peer": ("peer.peer", "Pin partners and see how the exchange with them goes."),
    "record": ("record.record", "Write, release, withdraw and read records."),
    "threats": (
        "threats.threats",
        "Import and export STIX objects; collections and tokens of the TAXII server.",
    ),
    "user": ("user.user", "Make accounts for the people of this node."),
    "serve": ("serve.serve", "Answer partners, until interrupted."),
    "worker": ("worker.worker", "Compute the plans that pages ask for, until interrupted."),
    "pull": ("pull.pull", "Fetch what partners released to us."),
    "export": ("bundle.export", "Write what a partner may read into files, for an air gap."),
    "import": ("bundle.import_", "Take in a file that a partner exported, or its receipts."),
    "verify": ("ledger.verify", "Check every signature, tree and projection of this node."),
    "rebuild": ("ledger.rebuild", "Make the projections again from the ledger."),
    "state": ("ledger.state", "Say what a reader may see, in one canonical spelling."),
    "digest": (
        "digest.digest",
        "Send each person one plain-text mail: counts and addresses, no content.",
    ),
    "certificate": ("certificate.certificate", "Check the certificate of a joint decision."),
    "demo": ("demo.demo", "Run three nodes on this machine and show them at work."),
}
"""Command: its module and function in this package, and its line in the help."""


class LazyGroup(click.Group):
    """Commands of `COMMANDS`; the help is written from the table."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  (click's signature)
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        module, _, function = COMMANDS[cmd_name][0].partition(".")
        command: click.Command = getattr(import_module(f"{__name__}.{module}"), function)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])


@click.group(cls=LazyGroup)
@click.version_option(__version__, prog_name="foedus")
def main() -> None:
    """Turn a defence-cooperation declaration into practice."""
