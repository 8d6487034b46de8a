// The room Language.
