import JSONText
import TestSupport
import Testing

/// Random edits in five layouts of one document, checked against a model that is a plain value.
@Suite("Random edits")
struct RandomEditTests {
  static let names = ["id", "title", "due", "done", "tags", "people", "plan"]

  /// A document with unknown fields whose number text and escapes only the bytes keep.
  static let source = #"""
    {
      "id": "p",
      "x-first": [1.0, 1e5],
      "due": null,
      "people": [
        {
          "id": "a",
          "x-a": "\u0430\/",
          "title": "Один"
        },
        {
          "id": "b"
        }
      ],
      "x-last": { "deep": [ { "n": -0.0 } ] }
    }

    """#

  static let unknown = [#"[1.0, 1e5]"#, #""\u0430\/""#, #"-0.0"#]

  @Test("each does to the file what it does to the value, and touches one stretch of bytes", arguments: 0..<60)
  func edits(seed: UInt64) throws {
    var dice = Dice(seed: seed)
    let layouts = [Self.source] + DocumentTests.layouts(of: Self.source)
    let layout = Int(seed) % layouts.count
    var file = try document(layouts[layout])
    for step in 0..<40 {
      let before = file
      var model = file.value
      let name = Self.names.dropFirst().randomElement(using: &dice)!
      let id = ["a", "b", "c", "d"].randomElement(using: &dice)!
      let path: [JSONDocument.Step] = Bool.random(using: &dice) ? [] : [.member("people"), .element(id: "a")]
      let new = randomValue(&dice, depth: 2)
      switch Int.random(in: 0..<5, using: &dice) {
      case 0, 1:
        guard let old = file.value(at: path)?[name], name != "people", old != new else { continue }
        try file.set(new, from: nil, member: name, at: path, order: Self.names)
        model.replace(name, with: new, at: path)
      case 2:
        guard let object = file.value(at: path), object[name] == nil, name != "people" else { continue }
        try file.set(new, from: nil, member: name, at: path, order: Self.names)
        model.add(JSONMember(name, new), at: path, order: Self.names)
      case 3:
        guard file.value(at: path)?[name] != nil, name != "people" else { continue }
        try file.set(nil, from: .null, member: name, at: path, order: Self.names)
        model.replace(name, with: nil, at: path)
      default:
        if file.value(at: [.member("people"), .element(id: id)]) == nil {
          let person = JSONValue.object([JSONMember("id", .string(id)), JSONMember("title", new)])
          try file.append(person, toList: "people", at: [], order: Self.names)
          model.replace("people", with: .array((model["people"]?.elements ?? []) + [person]), at: [])
        } else if id != "a" {
          try file.remove(elementWithID: id, fromList: "people", at: [])
          let rest = model["people"]!.elements!.filter { $0["id"] != .string(id) }
          model.replace("people", with: .array(rest), at: [])
        }
      }
      #expect(file.value == model, "seed \(seed), step \(step)")
      #expect(try JSONDocument(bytes: file.bytes, limits: .store) == file)
      checkStretch(from: before, to: file, inserted: new)
      if layout != 3 { #expect(Self.unknown.allSatisfy { text(file.bytes).contains($0) }) }
    }
  }

  @Test("two states of an object are carried over member by member at every depth", arguments: 0..<60)
  func merges(seed: UInt64) throws {
    var dice = Dice(seed: seed)
    for layout in 0..<3 {
      let (old, new) = (tree(&dice, depth: 3), tree(&dice, depth: 3))
      let inFile = withUnknown(old, &dice)
      let whole = JSONValue.object([JSONMember("o", inFile), JSONMember("z", .null)])
      let start = layout == 0 ? whole.compactBytes() : whole.prettyBytes()
      var file = try JSONDocument(bytes: start.flatMap { layout == 2 && $0 == 10 ? [13, 10] : [$0] }, limits: .store)
      try file.set(new, from: old, member: "o", at: [], order: [])
      #expect(file.value["o"] == carried(inFile, old, new), "seed \(seed), layout \(layout)")
      #expect(file.value["z"] == .null)
      let feeds = file.bytes.indices.filter { file.bytes[$0] == 10 }
      #expect(layout != 0 || feeds.isEmpty)
      #expect(layout != 2 || feeds.allSatisfy { file.bytes[$0 - 1] == 13 })
    }
  }

  /// An object whose members are a few names, with objects among the values.
  private func tree(_ dice: inout Dice, depth: Int) -> JSONValue {
    let names = Self.names.filter { _ in Bool.random(using: &dice) }
    return .object(
      names.map {
        let isObject = depth > 0 && Int.random(in: 0..<3, using: &dice) == 0
        return JSONMember($0, isObject ? tree(&dice, depth: depth - 1) : randomValue(&dice, depth: 0))
      })
  }

  /// The same with fields the program does not know, here and deeper, and now and then a field gone.
  private func withUnknown(_ value: JSONValue, _ dice: inout Dice) -> JSONValue {
    guard var members = value.members else { return value }
    members = members.map { JSONMember($0.name, withUnknown($0.value, &dice)) }
    if Int.random(in: 0..<4, using: &dice) == 0 { _ = members.popLast() }
    let place = Int.random(in: 0...members.count, using: &dice)
    members.insert(JSONMember("x-unknown", randomValue(&dice, depth: 1)), at: place)
    return .object(members)
  }

  /// What carrying over means, on values.
  private func carried(_ file: JSONValue, _ old: JSONValue, _ new: JSONValue) -> JSONValue {
    guard old != new else { return file }
    guard case .object(var members) = file, let before = old.members, let after = new.members else { return new }
    members.removeAll { member in old[member.name] != nil && new[member.name] == nil }
    for (rank, change) in after.enumerated() where before.first(where: { $0.name == change.name }) != change {
      let present = members.map(\.name)
      if let index = present.firstIndex(of: change.name) {
        members[index].value = old[change.name].map { carried(members[index].value, $0, change.value) } ?? change.value
      } else {
        let nearest = after[..<rank].last { present.contains($0.name) }
        members.insert(change, at: nearest.map { present.firstIndex(of: $0.name)! + 1 } ?? 0)
      }
    }
    return .object(members)
  }

  /// Outside one stretch, about as long as the value that went and the one that came, all bytes are the same.
  private func checkStretch(from before: JSONDocument, to after: JSONDocument, inserted new: JSONValue) {
    let head = zip(before.bytes, after.bytes).prefix { $0 == $1 }.count
    let rest = zip(before.bytes.dropFirst(head).reversed(), after.bytes.dropFirst(head).reversed())
    let tail = rest.prefix { $0 == $1 }.count
    let came = after.bytes.count - head - tail
    let lines = new.prettyBytes().split(separator: 0x0A).count
    #expect(came <= new.prettyBytes().count + (lines + 6) * 40)
  }
}

extension JSONValue {
  /// Replaces (nil: removes) a member of the object at a path.
  mutating func replace(_ name: String, with new: JSONValue?, at path: [JSONDocument.Step]) {
    change(at: path) { members in
      let index = members.firstIndex { $0.name == name }!
      if let new { members[index].value = new } else { members.remove(at: index) }
    }
  }

  /// Adds a member after the nearest that precedes it in the order, else first.
  mutating func add(_ member: JSONMember, at path: [JSONDocument.Step], order: [String]) {
    change(at: path) { members in
      let present = members.map(\.name)
      let nearest = order.prefix { $0 != member.name }.last { present.contains($0) }
      members.insert(member, at: nearest.map { present.firstIndex(of: $0)! + 1 } ?? 0)
    }
  }

  private mutating func change(at path: [JSONDocument.Step], _ change: (inout [JSONMember]) -> Void) {
    switch (path.first, self) {
    case (nil, .object(var members)):
      change(&members)
      self = .object(members)
    case (.member(let name), .object(var members)):
      let index = members.firstIndex { $0.name == name }!
      members[index].value.change(at: Array(path.dropFirst()), change)
      self = .object(members)
    case (.element(let id), .array(var elements)):
      let index = elements.firstIndex { $0["id"] == .string(id) }!
      elements[index].change(at: Array(path.dropFirst()), change)
      self = .array(elements)
    case (_, .null), (_, .flag), (_, .number), (_, .string), (_, .array), (_, .object):
      Issue.record("the model has no such place")
    }
  }
}
