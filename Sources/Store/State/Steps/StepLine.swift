import JSONText
import SchoolNetwork

/// One line of a log of steps: the checksum of the rest, a number that grows from line to line, what happened, and what
/// belongs to it as JSON.
struct StepLine: Equatable {
  /// What happened.
  enum Kind: Equatable {
    /// The first line: whose log it is.
    case log
    /// As ``StepNote``.
    case done, withdrawn, saved(place: Int), undoing(place: Int), undone(place: Int), redone(place: Int)
    case passed(place: Int), changed(place: Int), dropped(place: Int)
    /// A step that is known to be saved, in a log that took others over.
    case kept
  }

  var number: Int
  var kind: Kind
  /// The JSON; empty where nothing belongs to it.
  var json: [UInt8] = []

  /// The line with its checksum and its end.
  var bytes: [UInt8] {
    var rest = Array("\(number) \(word)".utf8)
    if !json.isEmpty { rest += [UInt8(ascii: " ")] + json }
    return Array(StepLine.sum(rest).utf8) + [UInt8(ascii: " ")] + rest + [UInt8(ascii: "\n")]
  }

  /// The line that these bytes, without the end, are; nil if they are none.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard bytes.count > 17, bytes[bytes.startIndex + 16] == UInt8(ascii: " ") else { return nil }
    let rest = Array(bytes.dropFirst(17))
    guard bytes.prefix(16).elementsEqual(StepLine.sum(rest).utf8) else { return nil }
    let parts = rest.split(separator: UInt8(ascii: " "), maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count >= 2, let number = Int(String(decoding: parts[0], as: UTF8.self)),
      let kind = Kind(String(decoding: parts[1], as: UTF8.self))
    else { return nil }
    (self.number, self.kind) = (number, kind)
    json = parts.count > 2 ? Array(parts[2]) : []
  }

  /// Whether the beginning of a line tells already that it only says whether a step is saved: without it that has to be
  /// seen from the files, and no step is lost.
  static func onlyTellsOfSaving(_ beginning: ArraySlice<UInt8>) -> Bool {
    let parts = beginning.split(separator: UInt8(ascii: " "), maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 16 else { return false }
    return ["saved", "undoing"].contains { parts[2].starts(with: $0.utf8) }
  }

  init(_ number: Int, _ kind: Kind, _ json: [UInt8] = []) {
    self.number = number
    self.kind = kind
    self.json = json
  }

  /// The line that notes something.
  init(_ number: Int, noting note: StepNote) {
    switch note {
    case .done(let step): self.init(number, .done, step.json)
    case .saved(let place): self.init(number, .saved(place: place))
    case .undoing(let place): self.init(number, .undoing(place: place))
    case .undone(let place): self.init(number, .undone(place: place))
    case .redone(let place): self.init(number, .redone(place: place))
    case .passed(let place): self.init(number, .passed(place: place))
    case .withdrawn: self.init(number, Kind.withdrawn)
    case .changed(let step, let place): self.init(number, .changed(place: place), step.json)
    case .dropped(let place): self.init(number, .dropped(place: place))
    }
  }

  private var word: String {
    switch kind {
    case .log: "log"
    case .done: "do"
    case .kept: "kept"
    case .saved(let place): "saved:\(place)"
    case .undoing(let place): "undoing:\(place)"
    case .undone(let place): "undo:\(place)"
    case .redone(let place): "redo:\(place)"
    case .passed(let place): "pass:\(place)"
    case .withdrawn: "withdraw"
    case .changed(let place): "change:\(place)"
    case .dropped(let place): "drop:\(place)"
    }
  }

  private static func sum(_ bytes: [UInt8]) -> String { Fingerprint(bytes).digits }
}

extension StepLine.Kind {
  fileprivate init?(_ word: String) {
    switch word {
    case "log": self = .log
    case "do": self = .done
    case "kept": self = .kept
    case "withdraw": self = .withdrawn
    default:
      let parts = word.split(separator: ":")
      guard parts.count == 2, let place = Int(parts[1]), place >= 0 else { return nil }
      switch parts[0] {
      case "saved": self = .saved(place: place)
      case "undoing": self = .undoing(place: place)
      case "undo": self = .undone(place: place)
      case "redo": self = .redone(place: place)
      case "pass": self = .passed(place: place)
      case "change": self = .changed(place: place)
      case "drop": self = .dropped(place: place)
      default: return nil
      }
    }
  }
}

extension WrittenStep {
  /// The step as JSON in one line.
  fileprivate var json: [UInt8] {
    var members: [FieldMember] = []
    if !made.writtenDay.isEmpty { members.append(FieldMember("day", .text(made.writtenDay))) }
    if !made.author.isEmpty { members.append(FieldMember("author", .text(made.author))) }
    members.append(FieldMember("edits", .list(edits.map(\.record))))
    return FieldValue.record(members).json?.compactBytes() ?? []
  }

  /// The step that a JSON text holds; nil if this version cannot read it.
  init?(json: [UInt8]) {
    let value: FieldValue
    do throws(JSONFault) { value = try FieldValue(reading: json) } catch { return nil }
    guard case .list(let records) = value["edits"] else { return nil }
    let edits = records.compactMap { Edit(record: $0) }
    guard edits.count == records.count else { return nil }
    self.init(edits, Authorship(day: value["day"].text ?? "", author: value["author"].text ?? ""))
  }
}
