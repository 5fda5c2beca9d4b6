"""The fake of `History`: the kernel's own history in memory, under the name tests look for."""

from foedus.kernel.memory import MemoryHistory

__all__ = ["MemoryHistory"]
