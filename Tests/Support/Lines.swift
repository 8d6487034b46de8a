/// Texts as lines, and how they differ.
package enum Lines {
  /// The lines of a file's bytes; behind a last line end there is an empty one.
  package static func of(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// The lines that went, with «- » before them, then those that came, with «+ », each in order.
  package static func difference(_ old: [String], _ new: [String]) -> [String] {
    let difference = new.difference(from: old)
    return (difference.removals + difference.insertions).map { change in
      switch change {
      case .remove(_, let line, _): "- " + line
      case .insert(_, let line, _): "+ " + line
      }
    }
  }
}
