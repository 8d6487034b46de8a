package import SchoolNetwork
package import Store

/// The edits of earlier sessions that a start finds in the user's state folder.
package struct EarlierEdits {
  /// The place of the opened folder; nil while no home is known.
  package let own: UnsavedEdits?
  private let store: StoreID
  /// The other places in which edits of the same network were found.
  package private(set) var left: [UnsavedEdits] = []
  /// The edits.
  package private(set) var kept: [Kept] = []
  /// The paths of what cannot be read. Such a file is set aside unless nothing may be written.
  package private(set) var unreadable: [String] = []

  /// Looks for the edits of the network of this id, which is opened in a folder.
  package init(
    in stateFolder: String?, store: StoreID, folder: String, isReadOnly: Bool, calls: any SystemCalls = PosixCalls()
  ) {
    self.store = store
    own = stateFolder.map { UnsavedEdits(stateFolder: $0, store: store, in: folder, calls: calls) }
    guard let stateFolder, let own else { return }
    do throws(UnsavedFailure) { left = try UnsavedEdits.left(in: stateFolder, store: store, beside: own) } catch {
      unreadable.append(stateFolder)
    }
    for place in [own] + left {
      if !isReadOnly { place.takeInCrashes() }
      do throws(UnsavedFailure) { kept += try place.load() } catch {
        unreadable.append(isReadOnly ? place.path : place.setAside())
      }
    }
    // What may not be written is not offered.
    if isReadOnly { kept = [] }
  }

  /// Where the window notes what it does; nil if it may not write. The log is neither opened nor looked for here.
  package func steps(isReadOnly: Bool) -> StepLog? {
    isReadOnly ? nil : own.map { StepLog(beside: $0, store: store) }
  }
}
