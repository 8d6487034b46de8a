import Deadlines
import Insights
import Language
import SchoolNetwork
import Tables
import Text

/// The lists of the network as tables for people.
struct NetworkTables {
  private let network: Network
  private let language: Language
  private let today: CalendarDay
  private var year: SchoolYear { SchoolYear(containing: today) }

  init(_ network: Network, _ language: Language, _ today: CalendarDay) {
    self.network = network
    self.language = language
    self.today = today
  }

  func list(_ listing: Listing) -> String {
    switch listing {
    case .schools: schools
    case .clusters: clusters
    case .risks: risks
    case .partnerships: partnerships
    case .items: items
    }
  }

  private func column(_ label: Label, widest: Int = 36, isNumber: Bool = false) -> TextTable.Column {
    TextTable.Column(heading: language.name(label), widest: widest, alignment: isNumber ? .right : .left)
  }

  private var schools: String {
    var table = TextTable([
      column(.id), column(.school), column(.liveRisks, isNumber: true), column(.covered, isNumber: true),
      column(.clusters),
    ])
    for school in network.schoolsByName {
      let live = network.liveRisks(of: school)
      let clusters = network.clusters(of: school, in: year).map(\.name)
      table.add([
        school.id.text, language.name(of: school), "\(live.count)",
        "\(live.count { network.isCovered($0, of: school.id) })",
        clusters.isEmpty ? language.name(Label.noCluster) : clusters.joined(separator: "; "),
      ])
    }
    return table.text
  }

  private var clusters: String {
    var table = TextTable([column(.id), column(.cluster), column(.schoolCount, isNumber: true), column(.schools)])
    for cluster in network.clusters {
      let schools = network.schools(in: cluster, year)
      table.add([
        cluster.id.text, cluster.name, "\(schools.count)", schools.map(\.name).joined(separator: ", "),
      ])
    }
    return table.text
  }

  private var risks: String {
    var table = TextTable([
      column(.school), column(.riskFactor, widest: 60), column(.status), column(.significance), column(.support),
    ])
    for school in network.schoolsByName {
      for risk in school.risks {
        let support: Label =
          !risk.isLive ? .notLive : network.isCovered(risk, of: school.id) ? .isCovered : .isUncovered
        table.add([
          school.name, network.factorName(risk.factor), language.name(risk.status),
          language.name(risk.significance), language.name(support),
        ])
      }
    }
    return table.text
  }

  private var partnerships: String {
    var table = TextTable([
      column(.id), column(.school), column(.donor), column(.state), column(.agreement), column(.risks),
    ])
    for partnership in network.shownPartnerships {
      table.add([
        partnership.id.text, network.supportedName(partnership), network.donorName(partnership),
        language.name(partnership.status),
        language.agreement(partnership.agreement),
        partnership.risks.map(network.factorShortName).joined(separator: ", "),
      ])
    }
    return table.text
  }

  private var items: String {
    var table = TextTable([
      column(.id), column(.partners, widest: 44), column(.state), column(.when), column(.deadline), column(.item),
    ])
    for placed in network.shownItems {
      let progress = network.progress(of: placed, today: today)
      let wording = placed.item.deadline.wording
      table.add([
        placed.item.id.text, network.partners(placed.partnership),
        "\(progress.sign) \(language.name(progress.status))", language.standing(progress),
        wording.isEmpty ? language.noDeadline : wording, placed.item.title,
      ])
    }
    return table.text
  }
}

extension Network {
  /// Both sides of a partnership: «СОШ № 5 ← СОШ № 9».
  func partners(_ partnership: Partnership) -> String {
    supportedName(partnership) + " ← " + donorName(partnership)
  }
}

extension ItemProgress {
  /// A sign for the eye beside the word; of those that every font of a terminal has.
  var sign: String {
    if isOverdue { return "▲" }
    return switch status {
    case .planned, .unknown: "•"
    case .inProgress: "→"
    case .done: "■"
    case .cancelled: "×"
    }
  }
}
