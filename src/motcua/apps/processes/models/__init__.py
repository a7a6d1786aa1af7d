"""Tables of processes."""

from motcua.apps.processes.models.assignment import ProcedureProcess
from motcua.apps.processes.models.definition import ProcessDefinition, ProcessVersion

__all__ = ["ProcedureProcess", "ProcessDefinition", "ProcessVersion"]
