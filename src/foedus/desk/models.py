"""The people of this ministry who sign in here, and what they did at the door.

Both are local: no other node learns of them.
"""

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


class SavedList(models.Model):
    """A list with a name: its kind and its address. `role` is whom it is shared with, "" nobody.

    It holds what was asked, never what was found: whoever opens it sees what they may see.
    """

    person = models.ForeignKey(Person, on_delete=models.CASCADE)
    name = models.CharField(max_length=100)
    kind = models.CharField(max_length=64)
    address = models.CharField(max_length=2000, blank=True)
    role = models.CharField(max_length=32, blank=True)
    in_digest = models.BooleanField(default=False)

    class Meta:
        """One name once for each person."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["person", "name"], name="saved_list_named_once")
        ]

    def __str__(self) -> str:
        return str(self.name)


class Upload(models.Model):
    """A sheet between its dry run and its confirmation; gone after an hour.

    `seed` decides the ids of its new records, so that the dry run and the act agree.
    """

    digest = models.CharField(max_length=64)
    person = models.ForeignKey(Person, on_delete=models.CASCADE)
    kind = models.CharField(max_length=64)
    name = models.CharField(max_length=200)
    content = models.BinaryField()
    seed = models.BinaryField()
    at = models.DateTimeField()

    class Meta:
        """A person's file is kept once."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["person", "kind", "digest"], name="upload_kept_once")
        ]

    def __str__(self) -> str:
        return str(self.name)


class Digested(models.Model):
    """The day of a person's last daily mail."""

    person = models.OneToOneField(Person, on_delete=models.CASCADE, primary_key=True)
    on = models.DateField()
    tide = models.BigIntegerField()

    def __str__(self) -> str:
        return f"{self.person_id} {self.on}"


class Deed(models.Model):
    """One line of the local audit: append-only, a trigger refuses everything else.

    `person` is a user name as it was typed or known; `deed` one of people.deeds.DEEDS; `about` a
    user name or a record's address.
    """

    at = models.DateTimeField(db_index=True)
    person = models.CharField(max_length=64, db_index=True)
    deed = models.CharField(max_length=32)
    about = models.CharField(max_length=200, blank=True)
    facts = models.JSONField(default=dict)
    address = models.CharField(max_length=45, blank=True)

    def __str__(self) -> str:
        return f"{self.person}: {self.deed}"
