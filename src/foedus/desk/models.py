"""The people of this ministry who sign in here. They are local: no other node learns of them."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.postgres.fields import ArrayField
from django.db import models


class People(BaseUserManager):
    """Makes and finds them."""

    def create_user(self, username: str, password: str | None = None, **fields: Any) -> Person:
        """Without a password nobody can sign in by one."""
        person: Person = self.model(username=username, **fields)
        person.set_password(password)
        person.save(using=self._db)
        return person


class Person(AbstractBaseUser):
    """`roles` are keys of permit.ROLES; `clearance` and `categories` say what they may read.

    `seen_tide` is the node's tide (node.listing) when the person last said "seen".
    """

    username = models.CharField(max_length=64, unique=True)
    name = models.CharField(max_length=200)
    email = models.EmailField(blank=True)
    roles = ArrayField(models.CharField(max_length=32), default=list)
    clearance = models.CharField(max_length=16, default="PUBLIC")
    categories = ArrayField(models.CharField(max_length=64), default=list, blank=True)
    language = models.CharField(max_length=8, default="en")
    seen_tide = models.BigIntegerField(default=0)
    wants_digest = models.BooleanField(default=True)
    is_active = models.BooleanField(default=True)

    objects = People()
    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar = ["name"]

    def __str__(self) -> str:
        return str(self.name)

    def get_full_name(self) -> str:
        return str(self.name)
