import JSONText
import SchoolNetwork

/// A step over several files as the journal holds it: what every file is before and after, and the edits themselves, by
/// which a file that was changed meanwhile can still be brought to where it belongs.
struct JournaledStep: Equatable, Sendable {
  /// One file of it.
  struct File: Equatable, Sendable {
    let entity: EntityKey
    /// The fingerprint of what the step starts from, and the content that it leaves; nil: no file.
    let before: String?, after: [UInt8]?
    let edits: [Edit]
  }

  let store: StoreID
  let writer: StepWriter
  let files: [File]

  var unfinished: UnfinishedStep { UnfinishedStep(writer, files.flatMap(\.edits)) }
}

/// The text of a journal: records with a checksum each, over what comes before too. A record is a line of its kind, its
/// length and the checksum, then so many bytes and a line end.
extension JournaledStep {
  /// The version of the text: this one is written, and no other is followed.
  private static let version = 1
  private static let kinds = (step: "step", file: "file", text: "text", end: "end")

  /// The journal of this step.
  var bytes: [UInt8] {
    var text = Text()
    var head = [
      FieldMember("version", .number("\(JournaledStep.version)")), FieldMember("network", .text(store.text)),
      FieldMember("files", .number("\(files.count)")), FieldMember("author", .text(writer.author)),
    ]
    if !writer.written.isEmpty { head.append(FieldMember("day", .text(writer.written))) }
    text.add(JournaledStep.kinds.step, .record(head))
    for file in files {
      var members = [
        FieldMember("kind", .text(file.entity.kind.rawValue)), FieldMember("id", .text(file.entity.id)),
        FieldMember("stays", .flag(file.after != nil)), FieldMember("edits", .list(file.edits.map(\.record))),
      ]
      if let before = file.before { members.append(FieldMember("before", .text(before))) }
      text.add(JournaledStep.kinds.file, .record(members))
      if let after = file.after { text.add(JournaledStep.kinds.text, after) }
    }
    text.add(JournaledStep.kinds.end, [])
    return text.bytes
  }

  /// The step that a journal of this network holds.
  init(reading bytes: [UInt8], of store: StoreID) throws(JournalFault) {
    var records = Records(bytes)
    let head = try records.next(JournaledStep.kinds.step)
    guard case .number(let version) = head["version"], let number = Int(version) else { throw .damaged(1) }
    guard number <= JournaledStep.version else { throw .newer }
    guard head["network"].text == store.text else { throw .otherNetwork(head["network"].text ?? "") }
    guard case .number(let digits) = head["files"], let count = Int(digits) else { throw .damaged(1) }
    var files: [File] = []
    for _ in 0..<max(0, count) {
      let file = try records.next(JournaledStep.kinds.file)
      let fault = JournalFault.damaged(records.number)
      guard let kind = file["kind"].text.flatMap(EntityKind.init(rawValue:)), let id = file["id"].text, isID(id),
        case .list(let written) = file["edits"]
      else { throw fault }
      let edits = written.compactMap(Edit.init(record:))
      let entity = EntityKey(kind, id)
      guard edits.count == written.count, edits.allSatisfy({ $0.address.entity == entity }) else { throw fault }
      let after = file["stays"] == .flag(true) ? try records.next(bytesOf: JournaledStep.kinds.text) : nil
      files.append(File(entity: entity, before: file["before"].text, after: after, edits: edits))
    }
    _ = try records.next(bytesOf: JournaledStep.kinds.end)
    guard records.isAtEnd else { throw .damaged(records.number + 1) }
    self.store = store
    writer = StepWriter(author: head["author"].text ?? "", written: head["day"].text ?? "")
    self.files = files
  }

  /// The checksum of a record, which goes on from that of the record before.
  private static func sum(_ kind: String, _ payload: ArraySlice<UInt8>, after sum: String) -> String {
    Fingerprint(Array("\(sum) \(kind) \(payload.count) ".utf8) + payload).text
  }

  /// A journal that is being written.
  private struct Text {
    private(set) var bytes: [UInt8] = []
    private var sum = ""

    mutating func add(_ kind: String, _ record: FieldValue) { add(kind, record.json?.prettyBytes() ?? []) }

    mutating func add(_ kind: String, _ payload: [UInt8]) {
      sum = JournaledStep.sum(kind, payload[...], after: sum)
      bytes += Array("\(kind) \(payload.count) \(sum)\n".utf8) + payload + [UInt8(ascii: "\n")]
    }
  }

  /// A journal that is being read.
  private struct Records {
    private var rest: ArraySlice<UInt8>
    private var sum = ""
    /// The number of the record that was read last.
    private(set) var number = 0
    var isAtEnd: Bool { rest.isEmpty }

    init(_ bytes: [UInt8]) { rest = bytes[...] }

    mutating func next(_ kind: String) throws(JournalFault) -> FieldValue {
      let bytes = try next(bytesOf: kind)
      do throws(JSONFault) { return try FieldValue(reading: bytes) } catch { throw .damaged(number) }
    }

    mutating func next(bytesOf kind: String) throws(JournalFault) -> [UInt8] {
      number += 1
      guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { throw .torn }
      let words = rest[..<end].split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      guard words.count == 3, words[0] == kind, let count = Int(words[1]), count >= 0, "\(count)" == words[1] else {
        throw .damaged(number)
      }
      let payload = rest[(end + 1)...].prefix(count)
      let after = payload.endIndex
      guard payload.count == count, after < rest.endIndex else {
        // A length that was damaged may ask for more than there is. Then the checksum of the line is none of a longer
        // record, which nobody can tell: what ends too early is torn.
        throw .torn
      }
      guard rest[after] == UInt8(ascii: "\n") else { throw .damaged(number) }
      sum = JournaledStep.sum(kind, payload, after: sum)
      guard words[2] == sum else { throw .damaged(number) }
      rest = rest[(after + 1)...]
      return Array(payload)
    }
  }
}
