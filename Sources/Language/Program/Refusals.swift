package import SchoolNetwork
package import Workspace

extension Language {
  /// Why edits are not done. With a network it names the schools of a partnership.
  /// `seer` is who asks, and on which day: a step of another day or author is told with them.
  package func sentence(
    _ refusal: Refusal, in network: Network? = nil, onScreen: Bool = true, seenBy seer: Authorship = Authorship()
  ) -> String {
    switch refusal {
    case .readOnly: storeIsReadOnly
    case .sealed(let key): entityIsSealed(key.id)
    case .fault(let fault): sentence(fault, in: network, onScreen: onScreen)
    case .passedOver(let step):
      words(.passedOver(step.description, step.fault), made: step.made, seenBy: seer)
    }
  }
}
