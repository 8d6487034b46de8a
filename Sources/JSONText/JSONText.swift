// The room JSONText.
