// The room ViewModels.
