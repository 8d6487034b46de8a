import Deadlines
import SchoolNetwork

/// The sentences on quarters and trimesters of a school year.
extension Language {
  /// What is wrong with a quarter or trimester, and what to do.
  func sentence(_ fault: Problem.TermFault) -> String {
    switch fault {
    case .number(nil, let most):
      self(
        "Номер не указан; укажите целое число от 1 до \(most).",
        "The number is missing; give a whole number from 1 to \(most).")
    case .number(let number?, let most):
      self(
        "Номера \(number) не бывает; укажите целое число от 1 до \(most).",
        "There is no number \(number); give a whole number from 1 to \(most).")
    case .twice(let number):
      self(
        "Номер \(number) в этом учебном году указан дважды; оставьте один.",
        "The school year has the number \(number) twice; keep one.")
    case .noDays(let number):
      self(
        "У номера \(number) указаны не оба дня; укажите первый и последний (firstDay, lastDay).",
        "Number \(number) lacks a day; set the first and the last one (firstDay, lastDay).")
    case .outside(let number, let year):
      self(
        "Дни номера \(number) лежат вне учебного года \(year.name) (1 сентября – 31 августа); исправьте их или год.",
        "The days of number \(number) lie outside the school year \(year.name) (1 September – 31 August); "
          + "correct them or the year.")
    case .overlaps(let number, let other):
      self(
        "Номера \(min(number, other)) и \(max(number, other)) идут не по порядку или пересекаются; исправьте их дни.",
        "Numbers \(min(number, other)) and \(max(number, other)) overlap or are not in order; correct their days.")
    case .quartersToo:
      self(
        "У учебного года указаны и четверти, и триместры; оставьте что-нибудь одно (quarters или trimesters).",
        "The school year has quarters and trimesters; keep one of them.")
    }
  }
}
