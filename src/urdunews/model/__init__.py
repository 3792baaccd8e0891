"""The model: the frozen, typed objects that come out."""
