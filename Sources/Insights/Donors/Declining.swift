package import Deadlines
package import SchoolNetwork

extension Network {
  /// The edits that keep a no to a donor at the school it was suggested to, with its reason and day. A no of before gets
  /// the new reason and day. Empty where the school is not there, or says so already.
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
