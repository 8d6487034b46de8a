/// What a member was and what it is to be; nil: absent.
struct JSONMemberChange {
  var name: String
  var old: JSONValue?
  var new: JSONValue?
}

/// A well-formed text being edited; every step leaves it well-formed.
struct Draft {
  /// An array or object, and the first byte of the member or element whose value it is.
  struct Container {
    var layout: Layout
    var owner: Int
  }

  private(set) var bytes: [UInt8]
  private(set) var isChanged = false

  init(bytes: [UInt8]) { self.bytes = bytes }

  // MARK: Finding

  /// Where the value at a path begins, and the member or element it belongs to; nil: no such place.
  func spot(at path: [JSONDocument.Step]) -> (start: Int, owner: Int)? {
    bytes.withUnsafeBufferPointer { bytes in
      var start = Place.markLength(bytes)
      while start < bytes.count, bytes[start].isSpace { start += 1 }
      var spot = (start: start, owner: start)
      for step in path {
        guard let layout = Layout(ofValueAt: spot.start, in: bytes) else { return nil }
        let index =
          switch step {
          case .member(let name): layout.index(ofMember: name)
          case .element(let id): layout.index(ofElement: id, in: bytes)
          }
        guard let index else { return nil }
        spot = (layout.children[index].value.lowerBound, layout.children[index].start)
      }
      return spot
    }
  }

  func layout(at start: Int) -> Layout? { bytes.withUnsafeBufferPointer { Layout(ofValueAt: start, in: $0) } }

  /// The value that begins at a byte.
  func value(at start: Int) -> JSONValue? {
    bytes.withUnsafeBufferPointer { bytes in
      var cursor = JSONCursor(bytes, limits: .none, from: start)
      do throws(JSONFault) { return try cursor.value() } catch { return nil }
    }
  }

  // MARK: Changing

  mutating func setMember(_ change: JSONMemberChange, ofObjectAt object: Container, order: [String]) {
    guard change.new != change.old else { return }
    let layout = object.layout
    switch (layout.index(ofMember: change.name), change.new) {
    case (nil, nil): break
    case (let index?, nil): remove(index, from: layout)
    case (nil, let new?):
      let member = JSONMember(change.name, new)
      insert(into: object, after: predecessor(of: change.name, in: layout, order: order)) { $0.write(member) }
    case (let index?, let new?):
      let child = layout.children[index]
      if case .object(let old) = change.old, case .object(let new) = new, bytes[child.value.lowerBound] == .openBrace {
        merge(from: old, to: new, objectAt: child)
      } else if value(at: child.value.lowerBound) != new {
        replaceValue(of: child, in: layout, with: new)
      }
    }
  }

  /// Carries over, member by member, what differs between two states of an object.
  private mutating func merge(from old: [JSONMember], to new: [JSONMember], objectAt child: Layout.Child) {
    let (before, after) = (JSONValue.object(old), JSONValue.object(new))
    let order = new.map(\.name)
    let gone = old.map(\.name).filter { after[$0] == nil }
    for name in gone + order {
      // An edit moves what follows it; the beginning of the object stays where it is.
      guard let layout = layout(at: child.value.lowerBound) else { return }
      let change = JSONMemberChange(name: name, old: before[name], new: after[name])
      setMember(change, ofObjectAt: Container(layout: layout, owner: child.start), order: order)
    }
  }

  /// The index of the child a new member is to follow; nil: it comes first.
  private func predecessor(of name: String, in layout: Layout, order: [String]) -> Int? {
    guard let rank = order.firstIndex(where: { $0.hasSameBytes(as: name) }) else { return layout.children.indices.last }
    return order[..<rank].reversed().lazy.compactMap { layout.index(ofMember: $0) }.first
  }

  /// Puts a member or element after a child, or with nil before all of them.
  mutating func insert(into container: Container, after index: Int?, write: (inout JSONWriter) -> Void) {
    let layout = container.layout
    let style = style(of: layout)
    guard !layout.children.isEmpty else { return fill(container, style: style, write: write) }
    let neighbour = layout.children[index ?? 0]
    let hasOwnLine = isFirstOnLine(neighbour.start)
    let indentation = indentation(at: neighbour.start)
    var writer = JSONWriter(
      style: hasOwnLine || spansLines(neighbour) ? style : style.onOneLine, indentation: indentation,
      columnsBefore: indentation.scalarCount)
    write(&writer)
    let comma = hasOwnLine ? [.comma] + (style.newline ?? []) + indentation : style.comma
    if index == nil {
      replace(neighbour.start..<neighbour.start, with: writer.bytes + comma)
    } else {
      replace(neighbour.value.upperBound..<neighbour.value.upperBound, with: comma + writer.bytes)
    }
  }

  /// Puts the first child into an empty array or object; one that has its own line is opened onto lines.
  private mutating func fill(_ container: Container, style: JSONStyle, write: (inout JSONWriter) -> Void) {
    let opens = isFirstOnLine(container.owner)
    let outer = indentation(at: container.layout.open)
    let inner = outer + style.unit
    var writer = JSONWriter(
      style: opens ? style : style.onOneLine, indentation: inner, columnsBefore: inner.scalarCount)
    write(&writer)
    let newline = style.newline ?? []
    replace(
      container.layout.open + 1..<container.layout.close,
      with: opens ? newline + inner + writer.bytes + newline + outer : writer.bytes)
  }

  private mutating func replaceValue(of child: Layout.Child, in layout: Layout, with new: JSONValue) {
    let style = style(of: layout)
    let lineStart = startOfLine(at: child.value.lowerBound)
    var writer = JSONWriter(
      style: isFirstOnLine(child.start) || spansLines(child) ? style : style.onOneLine,
      indentation: indentation(at: child.start),
      columnsBefore: bytes[lineStart..<child.value.lowerBound].scalarCount)
    writer.write(new)
    replace(child.value, with: writer.bytes)
  }

  /// Takes a child out, together with the comma after it; the last child with the comma before it.
  mutating func remove(_ index: Int, from layout: Layout) {
    let children = layout.children
    if children.count == 1 {
      replace(layout.open + 1..<layout.close, with: [])
    } else if index == children.count - 1 {
      replace(children[index - 1].value.upperBound..<children[index].value.upperBound, with: [])
    } else {
      replace(children[index].start..<children[index + 1].start, with: [])
    }
  }

  mutating func replace(_ range: Range<Int>, with new: [UInt8]) {
    bytes.replaceSubrange(range, with: new)
    isChanged = true
  }
}
