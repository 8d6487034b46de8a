package import Deadlines

/// One event of a roadmap («мероприятие»).
package struct RoadmapItem: Listed {
  /// The id.
  package var id: ItemID = .none
  /// The section of the roadmap; the empty id if it is in none.
  package var section: SectionID = .none
  /// The number as printed: «1.2»; empty if it has none.
  package var number = ""
  /// What is to happen: 30 to 250 characters as a rule.
  package var title = ""
  /// What kind of event, one that is known or any other in words; nil while not set.
  package var kind: Open<ItemKind>?
  /// The key task of networked interaction it serves; nil while not set.
  package var task: Open<KeyTask>?
  /// The risk factors it works on. They cover nothing: only a partnership's do.
  package var risks: [RiskFactorID] = []
  /// When it is due.
  package var deadline: Deadline = Deadline()
  /// Who answers for it: none to six.
  package var responsibles: [Responsible] = []
  /// Who takes part, in words.
  package var participants = ""
  /// What is expected of it; usually the document that proves it.
  package var expectedResult = ""
  /// What was decided about it; that it is done follows from the completions. Nil counts as planned.
  package var status: Open<ItemStatus>?
  /// The marks, one for each occurrence.
  package var completions: [Completion] = []
  /// What few items have; nothing or one.
  private var seldom: [Seldom] = []

  /// An item with no field set.
  package init() {}
  /// The id.
  package var ownID: ID<Self> { id }
  /// The keys of its fields.
  package static let id = Field("id", \Self.id), section = Field("section", \Self.section),
    number = Field("number", \Self.number), title = Field("title", \Self.title),
    kind = Field("kind", \Self.kind).orWords,
    task = Field("task", \Self.task), risks = Field("risks", \Self.risks),
    deadline = Field(record: "deadline", \Self.deadline), place = Field("place", \Self.place),
    time = Field("time", \Self.time),
    responsibles = Field(list: "responsibles", \Self.responsibles),
    participants = Field("participants", \Self.participants),
    expectedResult = Field("expectedResult", \Self.expectedResult, .lines),
    indicator = Field("indicator", \Self.indicator, .lines),
    expectedDocument = Field("expectedDocument", \Self.expectedDocument), status = Field("status", \Self.status),
    completions = Field(list: "completions", \Self.completions), note = Field("note", \Self.note, .lines),
    deleted = Field(record: "deleted", \Self.deleted)
  /// The fields.
  package static let fields: [Field<RoadmapItem>] = [
    id, section, number, title, kind, task, risks, deadline, place, time, responsibles, participants, expectedResult,
    indicator, expectedDocument, status, completions, note, deleted,
  ]
}

extension RoadmapItem {
  /// Fields that few items have. They lie apart, so that each of all the others is a third shorter.
  private struct Seldom: Equatable, Sendable {
    var place = "", time = "", indicator = "", expectedDocument = "", note = ""
    var deleted: Deletion?
  }

  /// Whether any of them is set: to ask for each of them costs more.
  package var hasSeldom: Bool { !seldom.isEmpty }

  /// Where it is held, in words.
  package var place: String {
    get { seldom.first?.place ?? "" }
    set { change { $0.place = newValue } }
  }
  /// At what time of day it is held, in words.
  package var time: String {
    get { seldom.first?.time ?? "" }
    set { change { $0.time = newValue } }
  }
  /// By what it is measured, in words.
  package var indicator: String {
    get { seldom.first?.indicator ?? "" }
    set { change { $0.indicator = newValue } }
  }
  /// The kind of document that is to come of it, where a plan has that apart from the result: «приказ».
  package var expectedDocument: String {
    get { seldom.first?.expectedDocument ?? "" }
    set { change { $0.expectedDocument = newValue } }
  }
  /// A remark.
  package var note: String {
    get { seldom.first?.note ?? "" }
    set { change { $0.note = newValue } }
  }
  /// The mark of deletion; nil while it is not in the trash.
  package var deleted: Deletion? {
    get { seldom.first?.deleted }
    set { change { $0.deleted = newValue } }
  }

  /// Changes one of them. An item that has none is equal to one that never had any.
  private mutating func change(_ change: (inout Seldom) -> Void) {
    var changed = seldom.first ?? Seldom()
    change(&changed)
    seldom = changed == Seldom() ? [] : [changed]
  }
}

/// A deadline as it is kept: the wording as typed, and days that a person set by hand.
package struct Deadline: Recorded {
  /// The wording; empty while not set.
  package var wording = ""
  /// Days set by hand, which take precedence over the wording; nil if nobody set one.
  package var firstDay: CalendarDay?, lastDay: CalendarDay?

  /// A deadline that is not set.
  package init() {}

  /// A deadline of this wording.
  package init(_ wording: String) { self.wording = wording }

  /// The keys of its fields.
  package static let wording = Field("wording", \Self.wording, .wording), firstDay = Field("firstDay", \Self.firstDay),
    lastDay = Field("lastDay", \Self.lastDay)
  /// The fields.
  package static let fields: [Field<Deadline>] = [wording, firstDay, lastDay]
}

/// What kind of event; any other is written in words.
package enum ItemKind: String, CaseIterable, Sendable {
  /// Delivering an educational programme; a student's individual route; joint special events (olympiad, conference).
  case programme, individualRoute, jointEvent
  /// Exchange of experience; joint project; social initiative; additional-education programme; curator's visit.
  case experienceExchange, jointProject, socialInitiative, additionalEducation, visit
}

/// The key tasks of networked interaction: the four bullets of the information note.
package enum KeyTask: String, CaseIterable, Sendable {
  /// Exchange of experience, joint projects; a wider circle of managers; pooled resources; a common space of methods.
  case exchange, managementCircle, pooledResources, commonSpace
}

/// What was decided about an item.
package enum ItemStatus: String, CaseIterable, Sendable {
  /// To be held; being prepared or held; will not be held.
  case planned, inProgress, cancelled
}

/// Who answers for an item: an office, an office with a name, an organisation.
package struct Responsible: Listed {
  /// The id.
  package var id: ID<Responsible> = .none
  /// The office held, or the organisation.
  package var role = ""
  /// Whose side; nil while not set.
  package var side: Open<Side>?
  /// What few have; nothing or one.
  private var seldom: [Seldom] = []

  /// A responsible person or office with no field set.
  package init() {}
  /// The id.
  package var ownID: ID<Self> { id }
  /// The keys of its fields.
  package static let id = Field("id", \Self.id), role = Field("role", \Self.role), name = Field("name", \Self.name),
    side = Field("side", \Self.side), part = Field("part", \Self.part)
  /// The fields.
  package static let fields: [Field<Responsible>] = [id, role, name, side, part]
}

extension Responsible {
  /// Fields that few have: most are offices. They lie apart, as those of an item do.
  private struct Seldom: Equatable, Sendable {
    var name = ""
    var part: Open<ResponsiblePart>?
  }

  /// The name; empty if only the office is named.
  package var name: String {
    get { seldom.first?.name ?? "" }
    set { change { $0.name = newValue } }
  }
  /// What part it takes in the item; nil while not set.
  package var part: Open<ResponsiblePart>? {
    get { seldom.first?.part }
    set { change { $0.part = newValue } }
  }

  private mutating func change(_ change: (inout Seldom) -> Void) {
    var changed = seldom.first ?? Seldom()
    change(&changed)
    seldom = changed == Seldom() ? [] : [changed]
  }
}

/// What part somebody who is responsible takes in an item.
package enum ResponsiblePart: String, CaseIterable, Sendable {
  /// Answers for it as a whole; carries it out; helps to carry it out; sees that it is done.
  case responsible, executor, coExecutor, supervisor
}

/// The mark of one occurrence of an item.
package struct Completion: Listed {
  /// The id.
  package var id: ID<Completion> = .none
  /// Which occurrence: its last day `YYYY-MM-DD`, or ``once``.
  package var occurrence = ""
  /// Whether it is done; taking a mark back makes this false and keeps the rest.
  package var done = false
  /// The day it was held; nil while not set.
  package var date: CalendarDay?
  /// What came of it.
  package var result = ""
  /// What proves it.
  package var evidence: [Evidence] = []
  /// Where it was published, apart from what proves it.
  package var publishedWhere = ""
  /// Who set the mark.
  package var author = ""

  /// A mark with no field set.
  package init() {}
  /// The occurrence of what does not recur.
  package static let once = "once"
  /// The id.
  package var ownID: ID<Self> { id }
  /// The keys of its fields.
  package static let id = Field("id", \Self.id),
    occurrence = Field("occurrence", \Self.occurrence).kept(by: .occurrence),
    done = Field("done", \Self.done), date = Field("date", \Self.date), result = Field("result", \Self.result, .lines),
    evidence = Field(list: "evidence", \Self.evidence), publishedWhere = Field("publishedWhere", \Self.publishedWhere),
    author = Field("author", \Self.author).kept(by: .author)
  /// The fields.
  package static let fields: [Field<Completion>] = [
    id, occurrence, done, date, result, evidence, publishedWhere, author,
  ]
}

/// A document or link that proves that something was held.
package struct Evidence: Listed {
  /// The id.
  package var id: ID<Evidence> = .none
  /// What it is: «Протокол № 2»; empty if the link says enough.
  package var title = ""
  /// Where it lies; empty for a document on paper.
  package var link = ""

  /// Evidence with no field set.
  package init() {}
  /// The id.
  package var ownID: ID<Self> { id }
  /// The keys of its fields.
  package static let id = Field("id", \Self.id), title = Field("title", \Self.title),
    link = Field("link", \Self.link, .link)
  /// The fields.
  package static let fields: [Field<Evidence>] = [id, title, link]
}
