import JSONText
import SchoolNetwork

/// Finds line and column of values by their paths, all of them in one reading of the text: a file may have as many
/// problems as values. Used only when there is something to say about them.
struct FieldPlaces {
  private let paths: [[FieldFault.Step]]
  private var offsets: [Int?]

  /// The places of the values that the paths lead to, or of the last ones on the way that are there.
  static func find(_ paths: [[FieldFault.Step]], in bytes: [UInt8], file: String) -> [SourcePlace] {
    guard !paths.isEmpty else { return [] }
    return bytes.withUnsafeBufferPointer { buffer in
      var cursor = JSONCursor(buffer, limits: .store)
      var places = FieldPlaces(paths: paths, offsets: Array(repeating: nil, count: paths.count))
      var broken = SourcePlace(file: file)
      do throws(JSONFault) {
        try places.visit(try cursor.next(), Array(paths.indices), depth: 0, &cursor)
      } catch { broken = SourcePlace(file: file, line: error.line, column: error.column, path: error.path) }
      let positions = cursor.positions(ofOffsets: places.offsets.compactMap(\.self))
      return zip(paths, places.offsets).map { path, offset in
        guard let position = offset.flatMap({ positions[$0] }) else { return broken }
        return SourcePlace(file: file, line: position.line, column: position.column, path: text(path))
      }
    }
  }

  /// The place of one value.
  static func find(_ path: [FieldFault.Step], in bytes: [UInt8], file: String) -> SourcePlace {
    find([path], in: bytes, file: file).first ?? SourcePlace(file: file)
  }

  /// `$.risks[0].factor`.
  static func text(_ path: [FieldFault.Step]) -> String {
    path.reduce(into: "$") { text, step in
      switch step {
      case .member(let name): text += "." + name
      case .element(let place): text += "[\(place)]"
      }
    }
  }

  /// Goes through a value that begins with a token and lies on the way of some paths, so many steps from the root.
  /// Nested no deeper than the paths are long.
  private mutating func visit(
    _ token: JSONToken, _ numbers: [Int], depth: Int, _ cursor: inout JSONCursor
  ) throws(JSONFault) {
    // What is not found further on begins here.
    for number in numbers { offsets[number] = cursor.offset }
    let further = numbers.filter { paths[$0].count > depth }
    switch token {
    case .objectStart: try visitMembers(further, depth, &cursor)
    case .arrayStart: try visitElements(further, depth, &cursor)
    case .objectEnd, .arrayEnd, .key, .string, .number, .flag, .null, .end: break
    }
  }

  private mutating func visitMembers(
    _ numbers: [Int], _ depth: Int, _ cursor: inout JSONCursor
  ) throws(JSONFault) {
    var wanted: [String: [Int]] = [:]
    for number in numbers {
      if case .member(let name) = paths[number][depth] { wanted[name, default: []].append(number) }
    }
    while case .key(let name) = try cursor.next() {
      if let numbers = wanted[name] {
        try visit(try cursor.next(), numbers, depth: depth + 1, &cursor)
      } else {
        try cursor.skipValue()
      }
    }
  }

  private mutating func visitElements(
    _ numbers: [Int], _ depth: Int, _ cursor: inout JSONCursor
  ) throws(JSONFault) {
    var wanted: [Int: [Int]] = [:]
    for number in numbers {
      if case .element(let place) = paths[number][depth] { wanted[place, default: []].append(number) }
    }
    var place = 0
    while true {
      let token = try cursor.next()
      if case .arrayEnd = token { return }
      try visit(token, wanted[place] ?? [], depth: depth + 1, &cursor)
      place += 1
    }
  }
}
