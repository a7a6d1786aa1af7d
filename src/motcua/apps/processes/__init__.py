"""Processes: the drawn route of a dossier, in versions, and which agency follows which for a procedure.

Owns: definitions, their versions (BPMN text, draft or published for good), the dated choice of an agency,
and the drawings that ship with the product. Leaves to others: running (`domain.bpmn`), tokens and tasks
of a dossier (`apps.dossiers`), who may draw (`apps.orgs`).
"""
