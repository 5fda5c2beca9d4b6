"""The fakes of the kernel's ports, shipped: our own tests and other implementations use them."""
