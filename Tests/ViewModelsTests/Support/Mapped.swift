import Insights
import SchoolNetwork
import ViewModels

/// A network of a letter a school and «A>B» a partnership in which A helps B: «A>B+» covers the risk, «A>B.» is past.
enum Mapped {
  static func network(
    _ links: [String], schools: String = "ABCDEF", risks: String = "", change: (inout School) -> Void = { _ in },
    partnership changePartnership: (inout Partnership) -> Void = { _ in }
  ) -> Network {
    var town = Town()
    (town.format, town.schema, town.id) = (Town.formatName, 1, ID("town"))
    return Network(
      town: town,
      schools: schools.map { letter in
        var school = School()
        (school.schema, school.id, school.name) = (1, id(letter), "Школа \(letter)")
        if risks.contains(letter) {
          var risk = Risk()
          (risk.id, risk.factor) = (ID("risk-\(letter.lowercased())"), ID("teachers"))
          school.risks = [risk]
        }
        change(&school)
        return school
      },
      partnerships: links.map { link in
        var partnership = Partnership()
        let (donor, supported) = (Array(link)[0], Array(link)[2])
        (partnership.schema, partnership.id) = (1, ID("p-\(donor.lowercased())-\(supported.lowercased())"))
        (partnership.donor, partnership.supported) = (Reference(id(donor)), Reference(id(supported)))
        partnership.status = .known(link.hasSuffix(".") ? .finished : .active)
        if link.hasSuffix("+") { partnership.risks = [ID("teachers")] }
        changePartnership(&partnership)
        return partnership
      })
  }

  static func id(_ letter: Character) -> SchoolID { SchoolID(letter.lowercased()) }

  static func dashboard(_ network: Network) -> Dashboard { Small.dashboard(network, screen: .network) }
}

extension Dashboard {
  /// The rows of links as words, a star before the selected one: «-withoutPartner 1», «C», «p-a-b».
  var linkRows: [String] {
    screens.network.pane.map.links.enumerated().map { place, row in
      let star = place == screens.network.pane.selectedLink ? "*" : ""
      switch row {
      case .heading(let group, let count): return "-\(group) \(count)"
      case .school(let school): return star + school.side.name.replacing("Школа ", with: "")
      case .link(let link, let isLast): return star + link.id.text + (isLast ? "" : " …")
      case .past(let link): return star + link.id.text + "."
      }
    }
  }

  /// The rows of donors: «-helping 1», «A 2/2».
  var donorRows: [String] {
    screens.network.pane.map.donors.enumerated().map { place, row in
      let star = place == screens.network.pane.selectedDonor ? "*" : ""
      switch row {
      case .heading(let group, let count): return "-\(group) \(count)"
      case .donor(let donor):
        let limit = donor.limit.map { "\($0)" } ?? "?"
        return star + donor.side.name.replacing("Школа ", with: "") + " \(donor.count)/\(limit)"
      }
    }
  }

  /// The link of a partnership.
  func link(_ id: String) -> MapLink? {
    screens.network.pane.map.links.lazy.compactMap(\.link).first { $0.id.text == id }
  }
}
