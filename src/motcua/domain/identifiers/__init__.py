"""Codes of the administration and of people: what they look like, what they say, and what they do not say.

Each parser returns a frozen value that prints back what was read, or raises one named `CodeError`.
Leaves issuing (number books), look-up and encryption to the apps: nothing here knows which codes exist.
"""

from motcua.domain.identifiers.agencies import AgencyCode, Generation, parse_agency_code
from motcua.domain.identifiers.births import birth_in_figures, is_after, parse_birth
from motcua.domain.identifiers.dossiers import (
    SUBMISSION_PREFIX,
    DossierCode,
    dossier_code,
    parse_dossier_code,
    parse_submission_code,
)
from motcua.domain.identifiers.errors import (
    BadAgencyCode,
    BadCheckDigit,
    BadDay,
    BadSerial,
    CodeError,
    MalformedCode,
)
from motcua.domain.identifiers.people import PersonalNumber, Sex, parse_personal_number
from motcua.domain.identifiers.phones import normal_phone
from motcua.domain.identifiers.procedures import ProcedureCode, parse_procedure_code
from motcua.domain.identifiers.taxpayers import TaxCode, parse_tax_code, tax_check_digit

__all__ = [
    "SUBMISSION_PREFIX",
    "AgencyCode",
    "BadAgencyCode",
    "BadCheckDigit",
    "BadDay",
    "BadSerial",
    "CodeError",
    "DossierCode",
    "Generation",
    "MalformedCode",
    "PersonalNumber",
    "ProcedureCode",
    "Sex",
    "TaxCode",
    "birth_in_figures",
    "dossier_code",
    "is_after",
    "normal_phone",
    "parse_agency_code",
    "parse_birth",
    "parse_dossier_code",
    "parse_personal_number",
    "parse_procedure_code",
    "parse_submission_code",
    "parse_tax_code",
    "tax_check_digit",
]
