package import Deadlines

/// An item whose deadline is moved.
package struct ShiftedItem: Equatable, Sendable {
  /// Why an item cannot be moved.
  package enum Fault: Error, Hashable, Sendable {
    /// There is no such item, or its roadmap has no school year, so that no day follows from a wording.
    case noItem, noSchoolYear
    /// Its deadline cannot.
    case deadline(ShiftedWording.Fault)
  }

  /// The deadline before and after.
  package let before: Deadline, after: Deadline
  /// The day that it is due now.
  package let day: CalendarDay
  /// The roadmap's period: the day may lie outside it.
  package let period: DaySpan
  /// What is to be done; none if the wording stays.
  package let edits: [Edit]
}

extension Network {
  /// Moves the deadline of an item: the one day that it names.
  package func shifting(
    _ place: ItemPlace, by shift: DeadlineShift, today: CalendarDay
  ) throws(ShiftedItem.Fault) -> ShiftedItem {
    guard let (item, roadmap, _) = item(at: place) else { throw .noItem }
    guard let context = deadlineContext(of: roadmap) else { throw .noSchoolYear }
    let after: Deadline, day: CalendarDay
    do throws(ShiftedWording.Fault) {
      (after, day) = try item.deadline.moved(by: shift, today: today, in: context)
    } catch { throw .deadline(error) }
    return ShiftedItem(
      before: item.deadline, after: after, day: day, period: context.period,
      edits: [setting(RoadmapItem.deadline, to: after.fieldValue, at: place.address)].compactMap(\.self))
  }
}

extension Deadline {
  /// The deadline with another day, and that day. A day that a person set by hand is moved, and the wording stays, for it
  /// says something else; else the wording is.
  fileprivate func moved(
    by shift: DeadlineShift, today: CalendarDay, in context: DeadlineContext
  ) throws(ShiftedWording.Fault) -> (Deadline, CalendarDay) {
    guard let set = lastDay ?? firstDay else {
      let moved = try ShiftedWording(wording, by: shift, today: today, in: context)
      return (Deadline(moved.wording), moved.to)
    }
    guard firstDay == nil || firstDay == set else { throw .severalDays }
    let day: CalendarDay
    do throws(DeadlineShift.Fault) { day = try shift.day(from: set) } catch { throw .day(error) }
    var after = self
    if firstDay != nil { after.firstDay = day }
    if lastDay != nil { after.lastDay = day }
    return (after, day)
  }
}
