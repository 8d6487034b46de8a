import Deadlines
import Insights
import Language
import SchoolNetwork
import Screen
import Text
import ViewModels
import Widgets

/// Draws who helps whom: each school, and below it the donors that help it, like a tree.
enum LinksDrawing {
  static func draw(_ place: PanePlace, _ drawing: inout Drawing) -> Int {
    let state = drawing.state
    let pane = state.screens.network.pane
    drawing.heading(
      place, title: state.language.linksTitle, note: pane.linkNumber.map { "\($0.number)/\($0.count)" })
    guard !pane.map.links.isEmpty else {
      let isEmpty = state.network.schools.isEmpty
      drawing.emptyState(isEmpty ? state.desk.noSchools : state.desk.noLinks(state.network), place)
      return 0
    }
    let donor = state.focus == .donors ? pane.donor?.side.reference : pane.linkRow?.link?.donor.reference
    let rows = LinkRows(
      rows: pane.map.links, network: state.network, language: state.language, columns: place.body.columns - 1,
      year: state.desk.year, marked: donor)
    return drawing.draw(rows, in: place, selected: pane.selectedLink)
  }
}

/// The links as they are drawn; a row is put into words when it is asked for.
private struct LinkRows: RandomAccessCollection {
  let rows: [LinkRow]
  let network: Network
  let language: Language
  let columns: Int
  let year: SchoolYear
  /// The donor whose links are marked.
  let marked: Reference?

  /// From this width on a link needs one line: what it carries at the left, its state at the right.
  private static let wideColumns = 84
  /// How much of a wide line is for its state.
  private static let stateColumns = 43
  /// A name longer than this has a line of its own.
  private static let longName = 16

  var startIndex: Int { 0 }
  var endIndex: Int { rows.count }

  subscript(place: Int) -> TableRow {
    switch rows[place] {
    case .heading(.withoutPartner, let count): .line(language.withoutPartnerHeading(count), role: .group)
    case .heading(.unknownPartner, let count): .line(language.unknownPartnerHeading(count), role: .group)
    case .heading(.supported, let count): .line(language.supportedHeading(count), role: .group)
    case .heading(.past, let count): .line(language.pastHeading(count), role: .muted)
    case .school(let school): row(school)
    case .link(let link, let isLast): row(link, isLast: isLast)
    case .past(let link): past(link)
    }
  }

  private var isWide: Bool { columns >= LinkRows.wideColumns }

  /// The name of a side in so many columns: on a line of its own it never continues below.
  private func name(_ side: MapSide, in columns: Int) -> String {
    side.name.isEmpty ? language.notSet : network.names.short(side.name, in: columns)
  }

  private func row(_ school: MapSchool) -> TableRow {
    let look = school.look
    let burns = look.role == .attention
    let role: StyleRole = burns ? .attention : .text
    var lines = PartLines(
      columns: columns, first: [TableCell(look.sign + " ", role: look.role)],
      rest: [TableCell(school.hasPartner ? "  │ " : "    ", role: .rule)])
    lines.add(name(school.side, in: columns - 2), role: burns ? .attention : .strong, atLeast: 16)
    switch school.side.standing {
    case .open:
      let covered = language.coverageWords(school.coverage)
      let partner = school.mayHaveMore ? language.partnerIsUnknown : language.hasNoPartner
      lines.add(school.hasPartner ? covered : partner + ", " + covered, role: role)
    case .closed, .inTrash, .elsewhere, .missing, .unread: lines.add(school.side.standingWords(language), role: role)
    }
    if school.isDonor { lines.add("→ " + language.helpsToo, role: .dim) }
    return .parts(lines.lines)
  }

  private func row(_ link: MapLink, isLast: Bool) -> TableRow {
    let isMarked = link.donor.reference == marked
    let below = TableCell(isLast ? "      " : "  │   ", role: .rule)
    let start = TableCell("  " + (isLast ? "└" : "├") + (isMarked ? "■" : "─") + "← ", role: isMarked ? .strong : .rule)
    let left = isWide ? columns - LinkRows.stateColumns - 2 : columns
    var lines = PartLines(columns: left, first: [start], rest: [below, TableCell("  ")])
    let donor = name(link.donor, in: left - Width.of(start.text))
    lines.add(donor, role: isMarked ? .strong : .text, atLeast: isWide ? 12 : 10)
    lines.add(standing(of: link.donor), role: link.donor.standing == .elsewhere ? .dim : .attention)
    let carried = language.carries(link.risks, link.topics, in: network)
    let role: StyleRole = link.risks.isEmpty ? .dim : .text
    // What is carried does not seem a part of a long name.
    if isWide, Width.of(donor) > LinkRows.longName { lines.breakLine() }
    guard isWide else {
      addState(of: link, to: &lines)
      lines.breakLine()
      lines.flow(carried, role: role)
      addProgress(of: link, to: &lines)
      return .parts(lines.lines)
    }
    lines.flow(carried, role: role)
    var right = PartLines(columns: LinkRows.stateColumns, first: [], rest: [])
    addState(of: link, to: &right)
    addProgress(of: link, to: &right)
    return .parts(lines.beside(right, at: left + 2))
  }

  private func standing(of side: MapSide) -> String {
    let words = side.standingWords(language)
    return switch side.standing {
    case .open: ""
    case .closed, .inTrash, .missing: Sign.trouble + " " + words
    case .unread: Sign.unknown + " " + words
    case .elsewhere: "(" + words + ")"
    }
  }

  /// Status and agreement.
  private func addState(of link: MapLink, to lines: inout PartLines) {
    let status = link.status.look
    lines.add(status.sign + " " + language.partnershipStatus(link.status), role: status.role, atLeast: 13)
    let agreement = link.agreement.look(isPlanned: link.status == .known(.planned))
    lines.add(agreement.sign + " " + words(link.agreement), role: agreement.role, atLeast: 16)
  }

  /// How far the roadmap is, and whether help goes in a ring.
  private func addProgress(of link: MapLink, to lines: inout PartLines) {
    if let progress = link.progress {
      let other = progress.year == year ? nil : progress.year?.name
      let words = language.roadmapProgress(year: other, done: progress.done, all: progress.all, overdue: 0)
      // Behind what the link carries a bare number would seem a part of that.
      lines.add(isWide ? words : "· " + words, role: .text)
      if progress.overdue > 0 { lines.add(Sign.trouble + " " + language.overdueCount(progress.overdue), role: .fault) }
    } else {
      lines.add(Sign.plain + " " + language.noRoadmap, role: .attention)
    }
    if !link.ring.isEmpty { lines.add(Sign.attention + " " + language.ring(of: link.ring.count), role: .attention) }
  }

  private func words(_ agreement: AgreementState) -> String {
    switch agreement {
    case .none: language.noAgreement
    case .draft: language.draftAgreement
    case .signed(let number): language.signedAgreement(number)
    case .ending(let day): language.endingAgreement(day)
    case .expired(let day): language.expiredAgreement(day)
    case .unknown(let name): language.unknownAgreement(name)
    }
  }

  private func past(_ link: MapLink) -> TableRow {
    var lines = PartLines(
      columns: columns, first: [TableCell("  ", role: .muted)], rest: [TableCell("      ", role: .muted)])
    let sides = network.fitting(TextRoom(columns: columns - 2), [link.donor, link.supported].map { $0.name }) { names in
      names.map { $0.isEmpty ? language.notSet : $0 }.joined(separator: " → ")
    }
    lines.add(sides, role: .muted, atLeast: isWide ? 28 : 0)
    lines.flow(language.carries(link.risks, link.topics, in: network), role: .muted)
    lines.add(Sign.gone + " " + language.finished(until: link.until), role: .muted)
    return .parts(lines.lines, role: .muted)
  }
}
