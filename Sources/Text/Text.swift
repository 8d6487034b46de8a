// The room Text.
