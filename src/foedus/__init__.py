"""Foedus turns a defence-cooperation declaration of sovereign states into practice."""

__version__ = "0.1.0"
