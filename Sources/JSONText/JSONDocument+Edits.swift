extension JSONDocument {
  /// Sets (or with nil removes) a member of the object at `path`, as far as `new` differs from `old`.
  ///
  /// Where the two are equal nothing happens. Where both are objects, and the file has an object there, the difference
  /// is carried over member by member, at every depth: a member of `old` that `new` lacks is removed, one that differs
  /// is replaced, one that neither has stays untouched; what `new` adds is placed by the order of `new`. Anything else
  /// (arrays too) is replaced whole, unless the file says the same already.
  ///
  /// A member the object lacks is placed by `order`, the names of that object in their canonical order: after the
  /// nearest name before it there that is present, else first; a name that `order` lacks, last. Other members never
  /// move. Indentation, line ends and spacing are those around the place.
  package mutating func set(
    _ new: JSONValue?, from old: JSONValue?, member name: String, at path: [Step], order: [String]
  ) throws(JSONEditFault) {
    try edit { draft throws(JSONEditFault) in
      let object = try draft.object(at: path)
      draft.setMember(JSONMemberChange(name: name, old: old, new: new), ofObjectAt: object, order: order)
    }
  }

  /// Puts a value into the list that is the member `name` of the object at `path`: after the element whose `id` is
  /// given, or with nil first. A list that is missing is created, placed by `order`.
  package mutating func insert(
    _ value: JSONValue, intoList name: String, at path: [Step], after id: String?, order: [String]
  ) throws(JSONEditFault) {
    try edit { draft throws(JSONEditFault) in
      guard let list = try draft.list(name, at: path) else {
        if let id { throw .noSuchPlace(Self.path(for: path + [.member(name), .element(id: id)])) }
        return try draft.createList(name, with: value, at: path, order: order)
      }
      let after = try id.map { id throws(JSONEditFault) in try draft.index(ofElement: id, in: list, name, at: path) }
      draft.insert(into: list, after: after) { $0.write(value) }
    }
  }

  /// Puts a value at the end of the list that is the member `name` of the object at `path`. A list that is missing is
  /// created, placed by `order`.
  package mutating func append(
    _ value: JSONValue, toList name: String, at path: [Step], order: [String]
  ) throws(JSONEditFault) {
    try edit { draft throws(JSONEditFault) in
      guard let list = try draft.list(name, at: path) else {
        return try draft.createList(name, with: value, at: path, order: order)
      }
      draft.insert(into: list, after: list.layout.children.indices.last) { $0.write(value) }
    }
  }

  /// Puts the element whose `id` is given behind another one of the list that is the member `name` of the object at
  /// `path`, or with nil first. Its text stays as it is.
  package mutating func move(
    elementWithID id: String, inList name: String, at path: [Step], after other: String?
  ) throws(JSONEditFault) {
    try edit { draft throws(JSONEditFault) in
      guard let list = try draft.list(name, at: path) else {
        throw .noSuchPlace(Self.path(for: path + [.member(name)]))
      }
      let index = try draft.index(ofElement: id, in: list, name, at: path)
      let after = try other.map { other throws(JSONEditFault) in
        try draft.index(ofElement: other, in: list, name, at: path)
      }
      guard after != index, (after ?? -1) + 1 != index else { return }
      let text = Array(draft.bytes[list.layout.children[index].value])
      draft.remove(index, from: list.layout)
      guard let rest = try draft.list(name, at: path) else { return }
      draft.insert(into: rest, after: after.map { $0 > index ? $0 - 1 : $0 }) { $0.write(asItIs: text) }
    }
  }

  /// Takes the element whose `id` is given out of the list that is the member `name` of the object at `path`; a list
  /// that loses its last element stays as `[]`.
  package mutating func remove(elementWithID id: String, fromList name: String, at path: [Step]) throws(JSONEditFault) {
    try edit { draft throws(JSONEditFault) in
      guard let list = try draft.list(name, at: path) else {
        throw .noSuchPlace(Self.path(for: path + [.member(name)]))
      }
      draft.remove(try draft.index(ofElement: id, in: list, name, at: path), from: list.layout)
    }
  }
}

extension Draft {
  /// The object at a path.
  func object(at path: [JSONDocument.Step]) throws(JSONEditFault) -> Container {
    guard let spot = spot(at: path) else { throw .noSuchPlace(JSONDocument.path(for: path)) }
    guard let layout = layout(at: spot.start), layout.isObject else {
      throw .notAnObject(JSONDocument.path(for: path))
    }
    return Container(layout: layout, owner: spot.owner)
  }

  /// The list that is a member of the object at a path; nil: the object has no such member.
  func list(_ name: String, at path: [JSONDocument.Step]) throws(JSONEditFault) -> Container? {
    let object = try object(at: path)
    guard let index = object.layout.index(ofMember: name) else { return nil }
    let child = object.layout.children[index]
    guard let layout = layout(at: child.value.lowerBound), !layout.isObject else {
      throw .notAList(JSONDocument.path(for: path + [.member(name)]))
    }
    return Container(layout: layout, owner: child.start)
  }

  func index(
    ofElement id: String, in list: Container, _ name: String, at path: [JSONDocument.Step]
  ) throws(JSONEditFault) -> Int {
    guard let index = bytes.withUnsafeBufferPointer({ list.layout.index(ofElement: id, in: $0) }) else {
      throw .noSuchPlace(JSONDocument.path(for: path + [.member(name), .element(id: id)]))
    }
    return index
  }

  mutating func createList(
    _ name: String, with value: JSONValue, at path: [JSONDocument.Step], order: [String]
  ) throws(JSONEditFault) {
    let change = JSONMemberChange(name: name, old: nil, new: .array([value]))
    setMember(change, ofObjectAt: try object(at: path), order: order)
  }
}
