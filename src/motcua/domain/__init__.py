"""The law and the engine as functions: no Django, no database, no clock, no input or output.

Everything here answers from its arguments alone, so every rule can be read, tested and cited by itself.
"""
