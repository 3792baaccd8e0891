"""The model: the frozen, typed objects that parsing returns."""
