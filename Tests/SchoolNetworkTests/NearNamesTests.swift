import SchoolNetwork
import TestSupport
import Testing

@Suite("Members that are nearly fields")
struct NearNamesTests {
  private func faults(_ name: String, _ value: FieldValue = .text("x")) throws -> [FieldFault] {
    var faults: [FieldFault] = []
    _ = try Town(field: .record([FieldMember("notice", .text("y")), FieldMember(name, value)]), faults: &faults)
    return faults
  }

  @Test(
    "A name that differs by case, signs or one letter is told with the field it is like",
    arguments: [
      ("timezone", "timeZone"), ("Time_Zone", "timeZone"), ("time-zone", "timeZone"), ("timeZones", "timeZone"),
      ("imeZone", "timeZone"), ("timeXone", "timeZone"), ("tiemZone", "timeZone"), ("goal", "goals"),
      ("toun", "town"), ("Town", "town"), ("ID", "id"), ("school_years", "schoolYears"), ("lmits", "limits"),
    ])
  func near(name: String, known: String) throws {
    let fault = try #require(try faults(name).first)
    #expect(fault.reason == .nearly(known) && fault.path == [.member(name)] && fault.isRemark && !fault.isFatal)
  }

  @Test(
    "Any other name is left alone",
    arguments: ["zone", "colour", "ids", "is", "tow", "timeZonal", "emitZone", "townhall", "год", "", "_", "curators2"])
  func far(name: String) throws {
    #expect(try faults(name) == [])
  }

  @Test("A member without a value says nothing, and one in its right name is none of these")
  func nothing() throws {
    #expect(try faults("timezone", .notSet) == [] && faults("timezone", .text("")) == [])
    #expect(try faults("timeZone") == [] && faults("timeZone", .number("1")).map(\.isRemark) == [false])
  }

  @Test("An edit with such a member is refused as before where the result would not hold it, and not for its name")
  func edits() throws {
    var network = Small.network([Small.school("a")], [])
    let address = Address(EntityKey(.school, "a"))
    let record = FieldValue.record([FieldMember("id", .text("r-9")), FieldMember("factors", .text("parents"))])
    do throws(EditFault) {
      try network.apply(Edit(address, .insert(list: "risks", record: record, after: nil)))
      Issue.record("a record that would lose a member was taken")
    } catch {
      #expect(error == .badValue(FieldFault(.expectedRecord)))
    }
  }
}
