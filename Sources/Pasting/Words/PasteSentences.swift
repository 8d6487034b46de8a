package import Language
import SchoolNetwork

/// The words of what a plan says; rows are counted from 1.
extension PastedTable.Fault {
  /// Why nothing is taken.
  package func sentence(_ language: Language) -> String {
    switch self {
    case .empty: language.pastedNothing
    case .tooLong: language.pastedTooMuch(most: PastedTable.mostBytes)
    case .tooManyRows(let rows): language.pastedTooManyRows(rows, most: PastedTable.mostRows)
    case .tooManyColumns(let columns): language.pastedTooManyColumns(columns, most: PastedTable.mostColumns)
    }
  }
}

extension PasteKind {
  /// Its name, with a capital: «Мероприятия».
  package func name(_ language: Language) -> String { language.pasted(spoken) }

  /// Its name among the words of the language.
  var spoken: Language.PastedKindName {
    switch self {
    case .items: .items
    case .schools: .schools
    case .people: .people
    case .risks: .risks
    case .visits: .visits
    }
  }
}

extension PasteColumn {
  /// What it is called among the columns of a kind: the label of its field.
  package func name(_ kind: PasteKind, _ language: Language) -> String {
    switch self {
    case .leftOut: language.columnLeftOut
    case .ordinal: language.columnOfNumbers
    case .field(let key): language.label(of: key.name, in: kind.table)
    case .responsibles(let part):
      language.label(of: RoadmapItem.responsibles.name, in: kind.table) + (part.map { ": " + language.name($0) } ?? "")
    case .deadlineStart: language.columnOfDeadline(isStart: true)
    case .deadlineEnd: language.columnOfDeadline(isStart: false)
    case .section: language.columnOfSections
    case .mark: language.columnOfMarks
    case .school: language.columnOfSchools
    case .person(let role): language.columnOfPeople(role)
    case .aside: language.columnAside
    }
  }
}

extension PasteAction {
  /// What it is called in a choice.
  package func name(_ language: Language) -> String {
    switch self {
    case .add: language.pastedAdd
    case .update: language.pastedUpdateChoice
    case .skip: language.pastedSkip
    case .goesOn: language.pastedGoesOnChoice
    case .section: language.pastedSection(isNew: false)
    }
  }
}

extension PasteFate {
  /// What becomes of a row, in a few words.
  package func words(_ kind: PasteKind, _ language: Language) -> String {
    switch self {
    case .heading: language.pastedHeading
    case .section(let isNew): language.pastedSection(isNew: isNew)
    case .add: language.pastedAdd
    case .update(let fields): language.pastedUpdate(fields: fields)
    case .goesOn(let row): language.pastedGoesOn(row: row + 1)
    case .leftOut(let reason): reason.words(kind, language)
    }
  }
}

extension PasteReason {
  /// Why nothing is done with a row, in a few words.
  package func words(_ kind: PasteKind, _ language: Language) -> String {
    switch self {
    case .empty: language.pastedEmpty
    case .columnNumbers: language.pastedColumnNumbers
    case .headingAgain: language.pastedHeadingAgain
    case .total: language.pastedTotal
    case .aboveHeading: language.pastedAboveHeading
    case .otherTable(let row): language.pastedInOtherTable(row: row + 1)
    case .there: language.pastedThere
    case .sameAsRow(let row): language.pastedSame(row: row + 1)
    case .nothingNew: language.pastedNothingNew
    case .byHand: language.pastedByHand
    case .lacks(let groups): language.pastedLacks(language.labels(of: groups, in: kind))
    case .noSchool: language.pastedNoSchool
    case .unknownSchool(let name): language.pastedUnknownSchool(name)
    case .severalSchools(let name): language.pastedSeveralSchools(name)
    case .otherSchool(let name): language.pastedOtherSchool(name)
    case .refused(let sentence): sentence
    }
  }
}

extension PasteDoubt {
  /// What is doubtful about a cell.
  package func words(_ language: Language) -> String {
    switch self {
    case .hidden: language.pastedHidden
    case .failedFormula: language.pastedFailedFormula
    case .formula: language.pastedFormula
    case .dayNumber(let day): language.pastedDayNumber(day)
    case .monthFirst: language.pastedMonthFirst
    case .mixedOrder: language.pastedMixedOrder
    case .filledDown(let row): language.pastedFilledDown(row: row + 1)
    case .doneWithoutDay: language.pastedDoneWithoutDay
    case .wordsBesideDay: language.pastedWordsBesideDay
    case .undated: language.pastedUndated
    case .fromToday(let kept): language.pastedFromToday(kept)
    case .otherSchool(let name): language.pastedNamesOtherSchool(name)
    case .severalLines(let count): language.pastedSeveralLines(count)
    case .marksStay: language.pastedMarksStay
    case .strangeLetters: language.pastedStrangeLetters
    case .replaces(let held): language.pastedReplaces(held)
    case .fault(let sentence): sentence
    }
  }
}

extension PasteRemark {
  /// So many rows are told by their words.
  private static let mostRowsTold = 3

  /// What is said of a table as a whole.
  package func sentence(of plan: PastePlan, _ language: Language) -> String {
    let kind = plan.settings.kind
    return switch self {
    case .looksLike(let other): language.pastedLooksLike(other.spoken, notLike: kind.spoken)
    case .manyColumns(let count, let leftOut): language.pastedManyColumns(count, leftOut: leftOut)
    case .leavesOut(let columns):
      language.pastedLeavesOut(columns.map { plan.columns[$0].name(at: $0, kind, language) })
    case .unknownHeadings(let columns):
      language.pastedUnknownHeadings(columns.map { plan.columns[$0].name(at: $0, kind, language) })
    case .perhapsHeading(let row): language.pastedPerhapsHeading(row: row + 1)
    case .aboveHeading(let rows):
      language.pastedAboveHeading(rows.count, rows.prefix(Self.mostRowsTold).map { plan.table.words(ofRow: $0) })
    case .cut(let row): language.pastedCut(row: row + 1)
    case .strangeBytes: language.pastedStrangeBytes
    case .otherTable(let row): language.pastedOtherTable(row: row + 1)
    case .mayBeMerged(let column): language.pastedMayBeMerged(plan.columns[column].name(at: column, kind, language))
    case .lacksColumn(let groups): language.pastedLacksColumn(language.labels(of: groups, in: kind))
    case .nothingToAdd: language.pastedAddsNothing
    }
  }
}

extension PasteColumnState {
  /// What a column is called: its heading as pasted, else what it means.
  package func name(at column: Int, _ kind: PasteKind, _ language: Language) -> String {
    if !heading.isEmpty { return heading }
    return meaning == .leftOut ? language.pastedColumn(column + 1) : meaning.name(kind, language)
  }
}

extension PasteCounts {
  /// What would be written, or was written.
  package func words(_ language: Language, isDone: Bool = false) -> String {
    language.pastedCounts(
      added: added, updated: updated, there: there, leftOut: leftOut, sections: sections, doubtful: doubtful,
      isDone: isDone)
  }
}

extension Language {
  /// The labels of fields that are named in groups.
  fileprivate func labels(of groups: [[String]], in kind: PasteKind) -> [[String]] {
    groups.map { $0.map { label(of: $0, in: kind.table) } }
  }
}
