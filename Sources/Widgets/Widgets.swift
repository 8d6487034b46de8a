// The room Widgets.
