import Language
import SchoolNetwork
import Tables
import Text
import Typing
import Workspace

/// A new school or other institution: its name makes it, everything else is set on its card.
package struct NewSchool: FormWork {
  /// The form.
  static var form: FieldForm { FieldForm(.school(NewSchool()), [TextEntry()]) }

  func heading(_ scope: Scope) -> String { scope.language.newSchoolTitle }
  func labels(_ scope: Scope) -> [String] { [scope.language.label(School.name)] }
  func about(_ room: TextRoom, _ scope: Scope) -> String { scope.language.newSchoolText }

  func commit(_ form: FieldForm, _ workspace: inout Workspace, _ desk: Desk) -> FormOutcome {
    let (network, language) = (workspace.network, desk.language)
    guard let place = FieldPlace.all(of: RecordTable(School.self)).first(where: { $0.line.name == School.name.name })
    else { return .wrong(field: 0, language.nothingChanged) }
    let edit: Edit
    do throws(TypingFault) {
      let values = TypedValues(network, language, today: desk.today, for: nil, sectionsOf: nil, isOnScreen: true)
      var school = School()
      school.name = try values.value(form.kept(0), for: place, held: .notSet).text ?? ""
      guard !school.name.isEmpty else { return .wrong(field: 0, language.newSchoolNeedsName) }
      if let there = network.school(named: school.name) {
        // Said once; pressed again, Enter goes there.
        if form.fault != nil { return .done(.closes([.go(.school(there.id))])) }
        return .wrong(field: 0, language.schoolIsThere(there.nameOrID, desk.key(.open)))
      }
      // The name says the kind and the number more often than not.
      let name = SchoolName(school.name)
      school.number = Int(name.number)
      school.id = ID(workspace.newID("school"))
      edit = Edit.creating(school)
    } catch { return .wrong(field: 0, error.sentence) }
    do throws(EditFault) {
      let found = try network.firstFinding(after: [edit]) { _ in CheckSurroundings(today: desk.today) }
      if let found { return .wrong(field: 0, language.refusal(found, in: network)) }
    } catch { return .wrong(field: 0, language.sentence(error, in: network)) }
    let id = SchoolID(edit.address.entity.id)
    return FormOutcome.doing(
      [edit], in: &workspace, desk, saying: language.schoolAdded(form.kept(0), desk.key(.card)),
      then: [.go(.school(id))])
  }

  var draftPlace: Draft.Place { .newSchool }
}

extension Network {
  /// The school outside the trash that has this name, however it is spelt; nil if there is none.
  fileprivate func school(named name: String) -> School? {
    let key = SchoolName(name).key
    guard !key.isEmpty else { return nil }
    return schoolsByName.first { school in school.allNames.contains { SchoolName($0).key == key } }
  }
}
