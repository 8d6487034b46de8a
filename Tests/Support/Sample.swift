package import Deadlines
package import SchoolNetwork
import Store

/// The sample network as it lies in the checkout.
package enum Sample {
  /// The folder SampleData, without a slash at its end.
  package static let folder = Checkout.root + "SampleData"
  /// The folder of the town.
  package static let town = folder + "/tikhozyorsk"
  /// The day the sample is made to be looked at: a Monday.
  package static let today = CalendarDay(iso: "2026-11-23")!
  /// The school year of its roadmaps.
  package static let year = SchoolYear(startingIn: 2026)

  /// The network, read once. A sample that cannot be read ends the tests.
  package static let network: Network = {
    var store = FolderStore(town, isReadOnly: true)
    guard let network = try? store.load() else { preconditionFailure("the sample cannot be read") }
    return network
  }()

  /// The sample with other schools or partnerships, and without its templates.
  package static func remade(schools: [School]? = nil, partnerships: [Partnership]? = nil) -> Network {
    Network(
      town: network.town, riskCatalogue: network.riskCatalogue, clusterCatalogue: network.clusterCatalogue,
      schools: schools ?? network.schools, partnerships: partnerships ?? network.partnerships)
  }

  /// A network of nothing but its name in the store.
  package static var empty: Network {
    var town = Town()
    (town.format, town.schema, town.id) = (Town.formatName, 1, ID("own"))
    return Network(town: town)
  }
}
