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
    /// Whether the content that it leaves could not be read in the journal: then the edits alone say what it is.
    var isAfterUnread = false
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
  static let version = 1
  /// The kinds of records: the step itself, then for each file what becomes of it and, unless it goes, its text.
  static let kinds = (step: "step", file: "file", text: "text", end: "end")

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

  /// The checksum of a record, which goes on from that of the record before.
  static func sum(_ kind: String, _ payload: ArraySlice<UInt8>, after sum: String) -> String {
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
}
