import JSONText
import SchoolNetwork
import Testing

@testable import Store

/// What a text is read as from the tape, and by way of a value.
private func readings(_ text: String) throws -> (taped: School?, valued: School?, faults: [[FieldFault]]) {
  let bytes = Array(text.utf8)
  var tape = FieldTape()
  var (faults, others): ([FieldFault], [FieldFault]) = ([], [])
  var taped: School?
  try bytes.withUnsafeBufferPointer { text in
    try tape.take(text)
    do throws(FieldFault) {
      taped = try tape.read(from: text) { (value) throws(FieldFault) in try School(value, faults: &faults) }
    } catch { faults.append(error) }
  }
  var valued: School?
  do { valued = try School(field: FieldValue(reading: bytes), faults: &others) } catch let fault as FieldFault {
    others.append(fault)
  }
  return (taped, valued, [faults, others])
}

@Test(
  "A record read from JSON is the one that its value gives, with the same faults at the same places",
  arguments: [
    #"{"schema": 1, "id": "s", "name": "СОШ № 5", "note": null, "number": 5, "unknown": [{"a": [1, {}]}, "x"]}"#,
    #"{"\u0069d": "s", "n\u0061me": "a \"quoted\" \\ name\nof \u0416\uD83D\uDE00", "variants": ["\u0041", "б"]}"#,
    #"{"id": "s", "name": 5, "number": "5", "statusSince": "2026-02-30", "risks": [{"id": "r", "since": true}]}"#,
    #"{"id": "s", "risks": [{"id": "r"}, null]}"#, #"{"id": "s", "risks": [{"id": "r"}, 7], "name": "behind"}"#,
    #"{"id": "s", "risks": [{"factor": "f"}]}"#, #"{"id": "S", "variants": ["a", null], "kind": "new kind"}"#,
    #"{"id": "s", "people": [{"id": "p", "managementTeam": 1}], "deleted": {"on": ""}, "resources": {}}"#,
    #"{"id": "s", "risks": [{"id": "r", "history": [{"id": "h", "date": "x"}, {"id": "H"}]}]}"#, "[]", "null", "7",
    #""text""#,
  ])
func aTapeReadsAsAValue(text: String) throws {
  let (taped, valued, faults) = try readings(text)
  #expect(taped == valued)
  #expect(faults[0] == faults[1])
}
