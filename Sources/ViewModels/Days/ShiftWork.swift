import Deadlines
import Language
package import SchoolNetwork
import Tables
import Text
import Workspace

/// Moving the deadline of an item: F6 and Enter is a week.
package struct ShiftWork: FormWork {
  /// The item.
  package let place: ItemPlace

  /// The form: a week is proposed.
  var form: FieldForm { FieldForm(.shift(self), [TextEntry("+7", isProposed: true)]) }

  /// Whether the deadline of an item can be moved at all.
  static func offer(_ place: ItemPlace?, _ scope: Scope) -> Offer {
    guard let place, let (item, _, partnership) = scope.network.item(at: place) else {
      return .refused(scope.language.chooseAnItem)
    }
    if let notice = scope.refusal(ofEditing: partnership.key) { return .refused(notice) }
    do throws(ShiftedItem.Fault) {
      _ = try scope.network.shifting(place, by: DeadlineShift(0), today: scope.today)
    } catch { return .refused(scope.language.sentence(error, item.deadline.wording)) }
    return .does
  }

  func heading(_ scope: Scope) -> String { scope.language.shiftTitle }
  func labels(_ scope: Scope) -> [String] { [scope.language.shiftField] }
  func about(_ room: TextRoom, _ scope: Scope) -> String {
    guard let item = scope.network.item(at: place)?.item else { return "" }
    return scope.language.shiftAbout(item.title, item.deadline.wording)
  }

  /// The deadline that comes of it, with its day; what lies outside the period, and why it cannot be.
  func echo(_ form: FieldForm, _ scope: Scope) -> String? {
    guard let shift = DeadlineShift(form.kept(0)) else { return nil }
    let wording = scope.network.item(at: place)?.item.deadline.wording ?? ""
    do throws(ShiftedItem.Fault) {
      let shifted = try scope.network.shifting(place, by: shift, today: scope.today)
      let told = [scope.language.shifted(shifted), scope.language.beyondPeriod(shifted.day, shifted.period)]
      return told.compactMap(\.self).joined(separator: " ")
    } catch { return scope.language.sentence(error, wording) }
  }

  func commit(_ form: FieldForm, _ workspace: inout Workspace, _ desk: Desk) -> FormOutcome {
    let (network, language) = (workspace.network, desk.language)
    let typed = form.kept(0)
    guard let shift = DeadlineShift(typed) else {
      let isTooFar = DeadlineShift.isTooFar(typed)
      return .wrong(
        field: 0, isTooFar ? language.shiftTooFar(typed, most: DeadlineShift.mostCount) : language.noShift(typed))
    }
    let item = network.item(at: place)?.item
    do throws(ShiftedItem.Fault) {
      let shifted = try network.shifting(place, by: shift, today: desk.today)
      return .doing(shifted.edits, in: &workspace, desk, saying: language.shifted(item?.title ?? "", shifted))
    } catch { return .wrong(field: 0, language.sentence(error, item?.deadline.wording ?? "")) }
  }

  /// What is typed is a shift in the cell too.
  var draftPlace: Draft.Place { .cell(place, column: RoadmapColumn.deadline.column.key) }
}
