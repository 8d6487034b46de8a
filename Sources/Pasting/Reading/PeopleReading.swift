import Deadlines
import Language
import SchoolNetwork
import Tables
import Text
import Typing

/// People and marks in cells.
extension CellReader {
  func responsibles(_ texts: [String], _ part: ResponsiblePart?) -> Reading {
    let table = RecordTable(Responsible.self)
    var found: [Responsible] = []
    for read in texts.flatMap(ResponsibleReader.parts).flatMap(ResponsibleReader.read) {
      var responsible = Responsible()
      (responsible.role, responsible.name) = (read.role, read.name)
      responsible.part = part.map { .known($0) }
      if !found.contains(responsible) { found.append(responsible) }
    }
    for responsible in found {
      let longest = TypedValues.longestLine
      if responsible.role.count > longest || responsible.name.count > longest || !SafeText.isSafe(responsible.role)
        || !SafeText.isSafe(responsible.name)
      {
        let label = language.label(of: RoadmapItem.responsibles.name, in: settings.kind.table)
        let isLong = max(responsible.role.count, responsible.name.count) > longest
        return Reading(doubts: [
          .fault(
            isLong
              ? language.isTooLong(label, max(responsible.role.count, responsible.name.count), most: longest)
              : language.hasControls(label))
        ])
      }
    }
    return Reading(
      read: ResponsibleText.text(of: found),
      list: PastedList(
        name: RoadmapItem.responsibles.name, table: table, records: found.map { NFCValue.normalised($0.fieldValue) }))
  }

  func person(_ texts: [String], _ role: String) -> Reading {
    var found: [Person] = []
    for text in texts {
      for read in ResponsibleReader.parts(text).flatMap(ResponsibleReader.read) {
        var person = Person()
        let isName = read.name.isEmpty && !ResponsibleReader.isOffice(read.role)
        (person.name, person.role) = isName ? (read.role, role) : (read.name, read.role.isEmpty ? role : read.role)
        found.append(person)
      }
    }
    guard
      found.allSatisfy({
        SafeText.isSafe($0.name) && SafeText.isSafe($0.role) && ($0.name + $0.role).count <= TypedValues.longestLine
      })
    else {
      return Reading(doubts: [
        .fault(language.hasControls(language.label(of: School.people.name, in: settings.kind.table)))
      ])
    }
    let read = found.map { [$0.name, $0.role].filter { !$0.isEmpty }.joined(separator: ", ") }
    return Reading(
      read: read.joined(separator: "; "),
      list: PastedList(
        name: School.people.name, table: RecordTable(Person.self),
        records: found.map { NFCValue.normalised($0.fieldValue) })
    )
  }

  /// A day makes a mark; other words beside it are its result, words alone make none.
  func mark(_ texts: [String]) -> Reading {
    let place = settings.place.address
    guard place?.entity.kind == .partnership else { return Reading(doubts: [.fault(language.pastedNoMarksHere)]) }
    let text = texts.joined(separator: "\n")
    guard SafeText.isSafe(Self.oneLine(text)), text.count <= TypedValues.longestText else {
      let label = language.columnOfMarks
      return Reading(doubts: [
        .fault(
          text.count > TypedValues.longestText
            ? language.isTooLong(label, text.count, most: TypedValues.longestText) : language.hasControls(label))
      ])
    }
    let words = DoneWords(NFC.normalized(text))
    var days: [CalendarDay] = []
    var rest: [String] = []
    for word in words.rest {
      let bare = String(word.reversed().drop { ",;.()".contains($0) }.reversed().drop { "(".contains($0) })
      if bare.contains(where: \.isNumber), bare.contains(where: { ".-/".contains($0) }),
        let day = TypedDay.read(bare, today: today, values.context)
      {
        days.append(day)
      } else if !["г.", "г", "год", "—", "–", "-"].contains(Folding.folded(word)) {
        rest.append(word)
      }
    }
    var fromToday: [PasteDoubt] = []
    let said = words.rest.joined(separator: " ")
    if days.isEmpty, let day = TypedDay.read(said, today: today, values.context) {
      (days, rest) = ([day], [])
      if TypedDay.read(said, today: today.adding(days: 1), values.context) != day {
        fromToday = [.fromToday(language.shortDate(day))]
      }
    }
    guard !days.isEmpty else { return Reading(doubts: [.doneWithoutDay]) }
    // «Не выполнено 10.10.2026», «перенесено с 10.10.2026» are no marks.
    let denials = ["отмен", "перенес", "отлож", "сорван", "cancel", "postpon"]
    let all = texts.joined(separator: " ").split { !$0.isLetter }.map { Folding.folded(String($0)) }
    if all.contains(where: { word in
      ["не", "нет", "not", "no"].contains(word) || denials.contains { word.hasPrefix($0) }
    }) {
      return Reading(doubts: [.fault(language.pastedMarkDenied)])
    }
    if let ahead = days.first(where: { $0 > today }) {
      return Reading(doubts: [.fault(language.pastedMarkAhead(ahead))])
    }
    let result = rest.joined(separator: " ")
    let read = days.map { language.shortDate($0) }.joined(separator: ", ") + (result.isEmpty ? "" : "; " + result)
    return Reading(
      read: read, doubts: fromToday + (result.isEmpty ? [] : [.wordsBesideDay]),
      marks: days.map { (day: $0, result: result) })
  }
}
