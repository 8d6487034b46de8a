package import SchoolNetwork
package import Workspace

extension Language {
  /// Why edits are not done. With a network it names the schools of a partnership.
  package func sentence(_ refusal: Refusal, in network: Network? = nil, onScreen: Bool = true) -> String {
    switch refusal {
    case .readOnly: storeIsReadOnly
    case .sealed(let key): entityIsSealed(key.id)
    case .fault(let fault): sentence(fault, in: network, onScreen: onScreen)
    }
  }
}
