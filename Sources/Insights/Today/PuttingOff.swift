package import Deadlines
package import SchoolNetwork

extension PutOff {
  /// Whether it keeps a line out of the list: the day it names has not passed. Without a day nothing is kept out.
  func holdsBack(_ line: AttentionLine, today: CalendarDay) -> Bool {
    guard let until, until >= today else { return false }
    return isAbout(line)
  }

  /// Whether it is this line that was put off, until whatever day.
  fileprivate func isAbout(_ line: AttentionLine) -> Bool {
    guard kind == line.kind.rawValue else { return false }
    let own = line.putOffSubject
    return subject == own || (own.isEmpty && subject == line.subjectID)
  }
}

extension Network {
  /// How a line was put off last, until whatever day; nil if it never was.
  package func putOff(_ line: AttentionLine) -> PutOff? {
    line.entity.flatMap(putOffs)?.last { $0.isAbout(line) }
  }

  /// The edits that put a line off until a day, that day included. A line that was put off before gets the new day and
  /// reason. Empty if the line cannot be put off, or is already put off like this.
  package func puttingOff(
    _ line: AttentionLine, until day: CalendarDay, reason: String, newID: () -> String
  ) -> [Edit] {
    guard let entity = line.entity, let known = putOffs(of: entity) else { return [] }
    if let earlier = putOff(line) {
      let address = Address(entity).appending(School.putOff, earlier.id.text)
      return [
        setting(PutOff.until, to: day.fieldValue, at: address),
        setting(PutOff.reason, to: reason.fieldValue, at: address),
      ].compactMap(\.self)
    }
    var new = PutOff()
    (new.id, new.kind, new.subject) = (ID(newID()), line.kind.rawValue, line.putOffSubject)
    (new.until, new.reason) = (day, reason)
    return [
      Edit(Address(entity), .insert(into: School.putOff, new.fieldValue, after: known.last?.id.text))
    ]
  }

  /// The edits that take a line up again: they remove everything that put it off. Empty if nothing did.
  package func takingUpAgain(_ line: AttentionLine) -> [Edit] {
    guard let entity = line.entity, let known = putOffs(of: entity) else { return [] }
    return known.indices.reversed().filter { known[$0].isAbout(line) }.map { place in
      let before = place > 0 ? known[place - 1].id.text : nil
      return Edit(Address(entity), .remove(from: School.putOff, known[place].fieldValue, after: before))
    }
  }

  private func putOffs(of entity: EntityKey) -> [PutOff]? {
    switch entity.kind {
    case .school: school(SchoolID(entity.id))?.putOff
    case .partnership: partnership(PartnershipID(entity.id))?.putOff
    case .town, .riskFactors, .clusters, .template: nil
    }
  }
}
