import SchoolNetwork
package import Workspace

extension Language {
  /// Why edits are not done.
  package func sentence(_ refusal: Refusal, onScreen: Bool = true) -> String {
    switch refusal {
    case .readOnly: storeIsReadOnly
    case .sealed(let key): entityIsSealed(key.id)
    case .fault(let fault): sentence(fault, onScreen: onScreen)
    }
  }
}
