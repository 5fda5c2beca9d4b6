"""One JSON file that proves a closed decision to anybody who has the members' identities.

check(bytes, trusted_identities) -> Certified      certify(source, ...) -> bytes
"""

from foedus.accord.certificate.check import Certified, check
from foedus.accord.certificate.write import Source, certify

__all__ = ["Certified", "Source", "certify", "check"]
