import SchoolNetwork

/// What lies over the screen, and what closed layers leave for their next opening.
struct LayerStack: Equatable, Sendable {
  /// The last one is visible and takes the keys.
  var layers: [Layer] = []
  /// Text that was left half written where nothing is open now; the newest last.
  var left: [Draft] = []
  /// What was looked for everywhere, the last time.
  var sought = ""
}

extension Dashboard {
  /// What lies over the screen; the last layer is visible and takes the keys.
  package internal(set) var layers: [Layer] {
    get { over.layers }
    _modify { yield &over.layers }
  }
}
