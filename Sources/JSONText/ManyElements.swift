/// Many elements of a list at once: to read the text again for each takes time by the square of their number.
extension JSONDocument {
  /// Puts values into the list that is the member `name` of the object at `path`: behind the element whose `id` is given,
  /// in their order. The text is the one that putting each behind the one before gives.
  package mutating func insert(
    _ values: [JSONValue], intoList name: String, at path: [Step], after id: String
  ) throws(JSONEditFault) {
    try edit { draft throws(JSONEditFault) in
      guard let list = try draft.list(name, at: path) else {
        throw .noSuchPlace(Self.path(for: path + [.member(name), .element(id: id)]))
      }
      var after = try draft.index(ofElement: id, in: list, name, at: path)
      if draft.insert(values, into: list, afterOwnLineOf: after) { return }
      for value in values {
        guard let list = try draft.list(name, at: path) else { return }
        draft.insert(into: list, after: after) { $0.write(value) }
        after += 1
      }
    }
  }

  /// Takes the last elements out of the list that is the member `name` of the object at `path`: so many, but not all of
  /// them. The text is the one that taking the last one so often gives.
  package mutating func removeLast(
    _ count: Int, fromList name: String, at path: [Step]
  ) throws(JSONEditFault) {
    try edit { draft throws(JSONEditFault) in
      guard let list = try draft.list(name, at: path), count < list.layout.children.count else {
        throw .noSuchPlace(Self.path(for: path + [.member(name)]))
      }
      draft.removeLast(count, from: list.layout)
    }
  }
}

extension Draft {
  /// Puts values behind a child that begins its line, each on lines of its own; false where it does not begin one.
  fileprivate mutating func insert(
    _ values: [JSONValue], into container: Container, afterOwnLineOf index: Int
  ) -> Bool {
    let layout = container.layout
    let neighbour = layout.children[index]
    guard isFirstOnLine(neighbour.start) else { return false }
    let style = style(of: layout)
    let indentation = indentation(at: neighbour.start)
    let comma = [.comma] + (style.newline ?? []) + indentation
    var text: [UInt8] = []
    for value in values {
      var writer = JSONWriter(style: style, indentation: indentation, columnsBefore: indentation.scalarCount)
      writer.write(value)
      text += comma + writer.bytes
    }
    replace(neighbour.value.upperBound..<neighbour.value.upperBound, with: text)
    return true
  }

  fileprivate mutating func removeLast(_ count: Int, from layout: Layout) {
    guard count > 0, let last = layout.children.last else { return }
    let stays = layout.children[layout.children.count - count - 1]
    replace(stays.value.upperBound..<last.value.upperBound, with: [])
  }
}
