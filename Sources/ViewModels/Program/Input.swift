package import Deadlines
package import Items
package import Pasting
package import SchoolNetwork
package import Workspace

/// What reaches the state.
package enum Input: Equatable, Sendable {
  /// A command, by key or by name.
  case command(Command)
  /// A key while text is written.
  case text(TextEntry.Key)
  /// Pasted text, at this time in milliseconds of a clock that never goes back: a table goes to what is shown, other text
  /// into what is written.
  case paste(String, at: Int = 0)
  /// Text was pasted that is too long to be taken.
  case pasteTooLong
  /// A character that is no command, if none is written (the answer to a question).
  case character(Character)
  /// Ctrl+C, at this time in milliseconds of a clock that never goes back.
  case interrupt(at: Int)
  /// A key that means nothing here.
  case unknownKey
  /// The layout that the last letter was typed in.
  case script(KeyboardScript)
  /// Today is another day.
  case today(CalendarDay)
  /// What columns of pasted tables were set to mean in earlier sessions.
  case pasteMemory(PasteMemory)
  /// The views of tables of items that were saved in earlier sessions.
  case views([ItemView])
  /// The saved views could not be kept in this file.
  case viewsNotKept(String)
  /// So many of so many files are written.
  case writing(Int, of: Int)
  /// The answer of a save: what could not be kept.
  case saved([FailedSave])
  /// The edits could not be kept in the state folder either.
  case notKept
  /// The store was read again.
  case reloaded(Network)
  /// The store could not be read again.
  case notReloaded
  /// A folder of the store could not be read again, and so nothing was taken over.
  case partlyReloaded(Problem)
  /// Of these objects the store holds more than is known here.
  case more(Set<Address>)
  /// Earlier sessions left steps: whether one can be undone, and one be done again.
  case stepsFound(canUndo: Bool, canRedo: Bool)
  /// Steps of earlier sessions were taken over for undo or redo. `isFresh`: the store was read again before.
  case tookOver(EarlierSteps, for: Command, isFresh: Bool)
  /// What was done cannot be noted, or noted steps cannot be undone any more.
  case stepTrouble([StepTrouble])
  /// No network could be begun with, and why. `isMade`: another window made one in the folder.
  case notBegun(String, isMade: Bool)
  /// The theme is another one now, by its name.
  case themed(String)
}

/// What is to be done outside the state; each is answered by an ``Input`` where it has an answer.
package enum Effect: Equatable, Sendable {
  /// Keep edits in the store, each batch as a whole or not at all.
  case save([Batch])
  /// Keep exactly these edits in the state folder; none: nothing is left to keep.
  case keepUnsaved([Kept])
  /// Read the store again.
  case reload
  /// Find out whether the store holds more of these objects than is known here.
  case findMore([StoredObject])
  /// Read the store again, and let nobody write until the save that follows is done.
  case reloadToSave
  /// Take over the steps of earlier sessions for undo or redo. `isFresh`: the store was read again before.
  case takeOver(for: Command, isFresh: Bool)
  /// Note what the columns of a table that was pasted were set to mean.
  case noteColumns(PasteMemory.Line)
  /// Keep these saved views of the table of items.
  case keepViews([ItemView])
  /// Begin with a network where there was none; it takes the place of this state.
  case begin(Beginning.Way)
  /// Show the next theme.
  case nextTheme
  /// Stop the process, as Ctrl+Z does elsewhere.
  case suspend
  /// Leave the program.
  case leave

  /// What a workspace asks for.
  init(_ keeping: Keeping) {
    self =
      switch keeping {
      case .store(let batches): .save(batches)
      case .aside(let edits): .keepUnsaved(edits)
      }
  }
}
