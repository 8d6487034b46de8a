package import Deadlines
package import SchoolNetwork

extension Network {
  /// The edits that record in a school that it declined a donor, with the reason and the day. An earlier refusal gets
  /// the new reason and day. Empty if the school does not exist, or already records the same.
  package func declining(
    _ donor: SchoolID, for school: SchoolID, because reason: String, on day: CalendarDay, newID: () -> String
  ) -> [Edit] {
    guard let known = self.school(school)?.declined else { return [] }
    let entity = Address(EntityKey(.school, school.text))
    if let earlier = known.last(where: { self.school($0.donor)?.id == donor }) {
      let address = entity.appending(School.declined, earlier.id.text)
      return [
        setting(DeclinedDonor.reason, to: reason.fieldValue, at: address),
        setting(DeclinedDonor.date, to: day.fieldValue, at: address),
      ].compactMap(\.self)
    }
    var new = DeclinedDonor()
    (new.id, new.donor) = (ID(newID()), Reference(donor, store: store, home: store))
    (new.donorName, new.reason, new.date) = (self.school(donor)?.name ?? "", reason, day)
    return [Edit(entity, .insert(into: School.declined, new.fieldValue, after: known.last?.id.text))]
  }
}
