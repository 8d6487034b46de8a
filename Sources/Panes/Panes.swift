// The room Panes.
