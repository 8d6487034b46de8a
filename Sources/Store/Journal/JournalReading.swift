import JSONText
import SchoolNetwork

/// What can be read of a journal. One that is torn, or has a wrong record, may still say of most of its files what they
/// were and what they become: a program may have been stopped when some of them were in place.
struct ReadJournal: Equatable, Sendable {
  /// The step, with the files whose records can be read.
  let step: JournaledStep
  /// For each of these files the number of its record, which is their order.
  let places: [Int]
  /// The places of files whose records cannot be read, as far as there is something in their place.
  let gaps: [Int]
  /// How many files the step has; nil if that cannot be read.
  let count: Int?
  /// What is wrong with it; nil if nothing is.
  let fault: JournalFault?

  /// Whether it is known to be of this network, and of this version.
  var isOurs: Bool { count != nil }
  /// How many files it has whose records cannot be read; nil if that is not known.
  var unread: Int? { count.map { max(0, $0 - places.count) } }
  /// Whether all files of the step are known.
  var isWhole: Bool { unread == 0 }

  /// Reads the bytes of a journal in this network. Throws what says that it is not to be followed here.
  init(_ bytes: [UInt8], of store: StoreID) throws(JournalFault) {
    var records = Records(bytes)
    records.readAll()
    var fault = records.fault
    var head: FieldValue?
    if let first = records.found.first, first.number == 1, first.kind == JournaledStep.kinds.step {
      head = ReadJournal.value(of: first)
    }
    var count: Int?
    if let head {
      guard case .number(let version) = head["version"], let number = Int(version) else { throw .damaged(1) }
      guard number <= JournaledStep.version else { throw .newer }
      guard head["network"].text == store.text else { throw .otherNetwork(head["network"].text ?? "") }
      guard case .number(let digits) = head["files"], let files = Int(digits), files >= 0 else { throw .damaged(1) }
      count = files
    } else if fault == nil {
      fault = .damaged(1)
    }
    var files: [(file: JournaledStep.File, place: Int)] = []
    var gaps: [Int] = []
    let numbered = Dictionary(uniqueKeysWithValues: records.found.map { ($0.number, $0) })
    // A record of a file, or one in whose place nothing can be read.
    var place = 2
    while place <= records.last {
      defer { place += 1 }
      guard let record = numbered[place] else {
        gaps.append(place)
        continue
      }
      if record.kind == JournaledStep.kinds.end { break }
      // The text of a file whose own record cannot be read says nothing of the edits.
      if record.kind == JournaledStep.kinds.text { continue }
      guard record.kind == JournaledStep.kinds.file, let value = ReadJournal.value(of: record),
        var file = JournaledStep.File(value)
      else {
        fault = fault ?? .damaged(place)
        gaps.append(place)
        continue
      }
      if value["stays"] == .flag(true) {
        place += 1
        if let text = numbered[place], text.kind == JournaledStep.kinds.text {
          file = JournaledStep.File(
            entity: file.entity, before: file.before, after: Array(text.payload), edits: file.edits)
        } else {
          fault = fault ?? .damaged(place)
          file.isAfterUnread = true
          if numbered[place] != nil { place -= 1 }
        }
      }
      files.append((file, place))
    }
    if fault == nil {
      if count != files.count { fault = .damaged(1) }
    }
    step = JournaledStep(
      store: store, writer: StepWriter(author: head?["author"].text ?? "", written: head?["day"].text ?? ""),
      files: files.map(\.file))
    places = files.map(\.place)
    self.gaps = gaps
    self.count = count
    self.fault = fault
  }

  private static func value(of record: Records.Record) -> FieldValue? {
    do throws(JSONFault) { return try FieldValue(reading: Array(record.payload)) } catch { return nil }
  }
}

extension JournaledStep.File {
  /// The file that a record tells of, without its text; nil if it tells of none.
  fileprivate init?(_ record: FieldValue) {
    guard let kind = record["kind"].text.flatMap(EntityKind.init(rawValue:)), let id = record["id"].text, isID(id),
      case .list(let written) = record["edits"]
    else { return nil }
    let edits = written.compactMap(Edit.init(record:))
    let entity = EntityKey(kind, id)
    guard edits.count == written.count, edits.allSatisfy({ $0.address.entity == entity }) else { return nil }
    self.init(entity: entity, before: record["before"].text, after: nil, edits: edits)
  }
}

/// The records of a journal, as far as their checksums are right.
private struct Records {
  struct Record {
    let number: Int
    let kind: String
    let payload: ArraySlice<UInt8>
    let sum: String
    /// Where the next one begins.
    let end: Int
  }

  /// How a record begins that is not the first.
  private static let openings = [JournaledStep.kinds.file, JournaledStep.kinds.text, JournaledStep.kinds.end]
    .map { Array("\($0) ".utf8) }

  private let bytes: [UInt8]
  /// Those that are whole, and the number of the last one, which may not be.
  private(set) var found: [Record] = [], last = 0
  /// What is wrong first.
  private(set) var fault: JournalFault?

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func readAll() {
    var place = 0
    // The checksum that the next record goes on from. Of a record that is wrong two are possible: that of its line, if
    // the content is what was damaged, and that of its content.
    var sums = [""]
    while place < bytes.count {
      last += 1
      switch record(at: place, after: sums) {
      case .success(let record):
        found.append(record)
        (place, sums) = (record.end, [record.sum])
      case .failure(let wrong):
        let isBehindTheEnd = found.last?.kind == JournaledStep.kinds.end
        fault = fault ?? (wrong.isTorn && !isBehindTheEnd ? .torn : .damaged(last))
        guard let next = next(behind: place, after: wrong.sums) else { return }
        (place, sums) = (next, wrong.sums)
      }
    }
    if fault == nil, found.last?.kind != JournaledStep.kinds.end { fault = .torn }
  }

  /// A record that is wrong, with the checksums that the one behind it may go on from.
  private struct Wrong: Error {
    let isTorn: Bool
    let sums: [String]
  }

  private func record(at place: Int, after sums: [String]) -> Result<Record, Wrong> {
    guard let end = bytes[place...].firstIndex(of: UInt8(ascii: "\n")) else {
      return .failure(Wrong(isTorn: true, sums: []))
    }
    let words = bytes[place..<end].split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard words.count == 3, let count = Int(words[1]), count >= 0, "\(count)" == words[1] else {
      return .failure(Wrong(isTorn: false, sums: words.suffix(1)))
    }
    let payload = bytes[(end + 1)...].prefix(count)
    // A length that was damaged may ask for more than there is, which nobody can tell from a record that ends too early.
    guard payload.count == count, payload.endIndex < bytes.count else {
      return .failure(Wrong(isTorn: true, sums: [words[2]]))
    }
    let computed = sums.map { JournaledStep.sum(words[0], payload, after: $0) }
    guard bytes[payload.endIndex] == UInt8(ascii: "\n"), computed.contains(words[2]) else {
      return .failure(Wrong(isTorn: false, sums: [words[2]] + computed))
    }
    return .success(
      Record(number: last, kind: words[0], payload: payload, sum: words[2], end: payload.endIndex + 1))
  }

  /// Where a whole record begins that goes on from one of these sums; nil if none does.
  private func next(behind place: Int, after sums: [String]) -> Int? {
    var start = place
    while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      start = end + 1
      // Most lines are no first line of a record, and are told from one without a sum.
      guard Records.openings.contains(where: bytes[start...].starts(with:)) else { continue }
      if case .success = record(at: start, after: sums) { return start }
    }
    return nil
  }
}
