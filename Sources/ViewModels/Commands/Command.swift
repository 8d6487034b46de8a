/// Everything a person can ask for by a key or by name. The one table of commands is ``CommandTable``.
package enum Command: String, CaseIterable, Sendable {
  /// Moving about.
  case up, down, left, right, pageUp, pageDown, first, last
  /// From pane to pane, and to a screen.
  case nextPane, previousPane, today, schools, items, coverage, network
  /// Looking.
  case open, card, search, searchNext, searchPrevious, find, filter, sort, sortReverse, zoom
  /// A table of items: the chips of its filter, its groups, columns and saved views; the items of what is selected.
  case itemsOf, dropChip, clearFilter, grouping, foldAll, columns, views, backToView, wrapRows, detail
  /// Selecting items for the next command: one, with an arrow, none; moving them to another roadmap.
  case select, selectUp, selectDown, unselect, moveItems
  /// What holds for the whole network: its town, the catalogues, the templates.
  case town, riskFactors, clusterCatalogue, templates
  /// Working on the roadmap.
  case yes, no, unknown, moveUp, moveDown
  case edit, markDone, newItem, duplicate, shift, delete, clear, putOff, suggest, plan, newPartnership, agreement,
    newRoadmap,
    newSection, renumber, roadmapFromTemplate, saveTemplate, pasteTable, undo, redo
  /// The program itself.
  case help, save, palette, problems, unsaved, trash, theme, language, suspend, leave, back
}

/// A group of the help.
package enum CommandGroup: CaseIterable, Sendable {
  /// Moving about; looking; working on the roadmap; the program itself.
  case moving, looking, working, program
}

/// A key by its name, apart from any terminal: a character as the Latin layout sends it (`q`, `/`, `space`), or the
/// name of a key (`f4`, `enter`, `ctrl+z`).
package struct KeyName: Hashable, Sendable {
  /// The name.
  package let text: String

  /// The key of this name.
  package init(_ text: String) { self.text = text }

  /// The one character the key sends in the Latin layout; nil for keys that are not characters.
  package var character: Character? { text.count == 1 ? text.first : nil }
}
