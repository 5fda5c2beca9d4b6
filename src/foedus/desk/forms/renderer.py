"""The templates that every form of this node is drawn with (the setting FORM_RENDERER)."""

from __future__ import annotations

from django.forms.renderers import DjangoTemplates


class Renderer(DjangoTemplates):
    """Django's, with our own field: hint, error and optional marks in words."""

    form_template_name = "desk/forms/form.html"
    field_template_name = "desk/forms/field.html"
