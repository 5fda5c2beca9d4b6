"""The names of the roles (permit.ROLES)."""

from __future__ import annotations

from foedus.desk.phrases import Phrase

PHRASES = {
    "role.reading": Phrase("Reading", "Lexim", "Čitanje", "Čitanje"),
    "role.drafting": Phrase("Drafting", "Hartim", "Izrada nacrta", "Izrada nacrta"),
    "role.checking": Phrase("Checking", "Kontroll", "Provjera", "Provera"),
    "role.approving": Phrase("Approving", "Miratim", "Odobravanje", "Odobravanje"),
    "role.publishing": Phrase("Publishing", "Botim", "Objavljivanje", "Objavljivanje"),
    "role.auditing": Phrase("Auditing", "Auditim", "Revizija", "Revizija"),
    "role.administering": Phrase(
        "Administering the node", "Administrim i nyjës", "Upravljanje čvorom", "Upravljanje čvorom"
    ),
}
