package import SchoolNetwork

/// Why an edit is not made on the screen. A person there knows schools and partnerships by their names, and no files.
extension Language {
  /// What `check` would find behind the edit, with the names of what is there already.
  package func refusal(_ found: Problem.Kind, in network: Network) -> String {
    let reason: String
    switch found {
    case .nameTwice(let name, _): reason = isThere(network.school(named: name)?.name ?? name)
    case .partnersTwice(let id, _):
      let partnership = network.partnership(id)
      let names = partnership.map { sides(network.supportedName($0), network.donorName($0)) } ?? quoted(id.text)
      reason = self(
        "Такое партнёрство уже есть: \(names). Добавьте риски и темы к нему.",
        "There is such a partnership already: \(names). Add the risks and topics to that one.")
    case .idTwice(let id, _):
      reason = self("Запись \(quoted(id)) уже есть.", "The record \(quoted(id)) is there already.")
    default: return refusal(found)
    }
    return reason + " " + self("Правка не внесена.", "The edit was not made.")
  }

  /// A reference to what lies in the trash.
  package func refersToTrash(_ name: String, of field: String) -> String {
    self(
      "Поле \(field): \(quoted(name)) в корзине; правка не внесена. Вернуть: команда «Корзина».",
      "The field \(field): \(quoted(name)) is in the trash; the edit was not made. The command Trash takes it back.")
  }

  /// There is a school of this name already.
  package func isThere(_ name: String) -> String {
    self("Есть уже: \(short(name)).", "There is already: \(short(name)).")
  }
}

extension Network {
  /// The school that a name says the same as, put away or not; nil if there is none.
  fileprivate func school(named name: String) -> School? {
    let key = SchoolName(name).key
    let same = schools.filter { SchoolName($0.name).key == key }
    return same.first { $0.deleted == nil } ?? same.first
  }
}
