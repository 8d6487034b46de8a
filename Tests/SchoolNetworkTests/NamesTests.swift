import SchoolNetwork
import TestSupport
import Testing

/// A network with a named and a nameless school, factor and cluster.
private let network: Network = {
  var nameless = Small.school("nameless")
  nameless.name = ""
  let small = Small.network([Small.school("named"), nameless])
  var (risks, clusters) = (small.riskCatalogue, small.clusterCatalogue)
  risks.factors[0].shortName = "Кабинеты"
  risks.factors[2].name = ""
  clusters.clusters[1].name = ""
  return Network(town: small.town, riskCatalogue: risks, clusterCatalogue: clusters, schools: small.schools)
}()

@Test(
  "A school is called by its name, else by its id",
  arguments: [("named", "Школа named"), ("nameless", "nameless"), ("gone", "gone")])
func nameOfASchool(id: String, name: String) {
  #expect(network.name(of: SchoolID(id)) == name)
}

@Test(
  "A side of a partnership is called as it is now, else as it is written beside the reference, else by its id",
  arguments: [
    ("named", nil, "Раньше", "Школа named"), ("nameless", nil, "Раньше", "Раньше"), ("nameless", nil, "", "nameless"),
    ("gone", nil, "Раньше", "Раньше"), ("gone", nil, "", "gone"), ("named", "other", "Там", "Там"),
    ("named", "other", "", "other/named"), ("", nil, "", ""),
  ] as [(String, String?, String, String)])
func nameOfASide(id: String, store: String?, beside: String, name: String) {
  let reference = Reference(SchoolID(id), store: store.map { StoreID($0) } ?? Small.store, home: Small.store)
  #expect(network.name(of: reference, beside: beside) == name)
  var partnership = Partnership()
  (partnership.donor, partnership.donorName) = (reference, beside)
  #expect(network.donorName(partnership) == name)
  (partnership.supported, partnership.supportedName) = (reference, beside)
  #expect(network.supportedName(partnership) == name)
}

@Test(
  "A factor is called by its name, short where that is asked, else by its id",
  arguments: [
    ("equipment", "Фактор «equipment»", "Кабинеты"), ("teachers", "Фактор «teachers»", "Фактор «teachers»"),
    ("parents", "parents", "parents"), ("gone", "gone", "gone"),
  ])
func nameOfAFactor(id: String, name: String, shortName: String) {
  #expect(network.factorName(ID(id)) == name)
  #expect(network.factorShortName(ID(id)) == shortName)
}

@Test("A cluster is called by its name, else by its id", arguments: ["results", "zone", "gone"])
func nameOfACluster(id: String) {
  #expect(network.clusterName(ID(id)) == id)
}
