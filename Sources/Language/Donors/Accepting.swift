package import Insights
package import SchoolNetwork

/// The words before a suggested donor is accepted.
extension Language {
  /// Why the donor cannot be accepted, and what to do.
  package func sentence(_ fault: AcceptFault, in network: Network) -> String {
    switch fault {
    case .notThere(let id):
      self(
        "Школы с кодом \(quoted(id.text)) в сети нет, или её файл не читается. Выберите другую.",
        "The network has no school with the id \(quoted(id.text)), or its file cannot be read. Choose another.")
    case .unread: donorsUnknown(network)
    case .inTrash(let id):
      self(
        "\(school(id, in: network)) в корзине. Верните её или выберите другую.",
        "\(school(id, in: network)) is in the trash. Put it back or choose another.")
    case .closed(let id):
      self(
        "\(school(id, in: network)): школа закрыта. Выберите другую.",
        "\(school(id, in: network)): the school is closed. Choose another.")
    case .withItself:
      self(
        "Школа не может быть донором самой себе. Выберите другого донора.",
        "A school cannot be its own donor. Choose another donor.")
    case .partnersAlready(let id):
      self(
        "\(partners(id, network)) — уже партнёры: добавьте риски в их партнёрство.",
        "\(partners(id, network)) are partners already: add the risks to their partnership.")
    case .nothingToCover:
      self(
        "Охватывать нечего: действующих рисков школы среди выбранных нет, и общей темы тоже.",
        "There is nothing to cover: no live risk of the school is chosen, nor is there a topic in common.")
    }
  }

  private func partners(_ id: PartnershipID, _ network: Network) -> String {
    network.partnership(id).map { partners($0.supported, $0.donor, network) } ?? self("Эти школы", "These schools")
  }

  /// A warning about a donor that may be accepted all the same. Factors have their short names.
  package func sentence(_ warning: AcceptWarning, in network: Network) -> String {
    let list = { (factors: [RiskFactorID]) in names(of: factors, in: network) }
    switch warning {
    case .overLimit(let load):
      return sentence(SuggestionReason.load(load, after: load.count + 1), in: network)
    case .ring(let schools):
      let round = (schools + schools.prefix(1)).map { school($0, in: network) }.joined(separator: " → ")
      return self("Помощь пойдёт по кругу: \(round).", "Help would go round in a ring: \(round).")
    case .sameRisk(let factors): return sentence(SuggestionReason.sameRisk(factors), in: network)
    case .alreadyCovered(let factors):
      return factors.count == 1
        ? self("Этот риск уже охвачен: \(list(factors)).", "This risk is covered already: \(list(factors)).")
        : self("Эти риски уже охвачены: \(list(factors)).", "These risks are covered already: \(list(factors)).")
    case .notLive(let factors):
      return factors.count == 1
        ? self(
          "Этого риска среди действующих у школы нет: \(list(factors)).",
          "This risk is not live here: \(list(factors)).")
        : self(
          "Этих рисков среди действующих у школы нет: \(list(factors)).",
          "These risks are not live here: \(list(factors)).")
    case .declined(let reason, let day):
      return sentence(SuggestionReason.declined(reason: reason, day), in: network)
    }
  }

  /// The name of a school, fit for a line.
  private func school(_ id: SchoolID, in network: Network) -> String { Self.safe(network.name(of: id)) }
}
