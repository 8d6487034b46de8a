/// Two unfinished partnerships of the same donor and the same school.
///
/// One partnership may cover any number of risks, so a donor that is accepted for a school it helps already gets the
/// risks added to that partnership: a second one is never created. In files it may be meant, each with an agreement and a
/// subject of its own. So the check reports two only if they are for the same (``isForTheSame(as:)``).
extension Partnership {
  /// Whether this and another partnership unite the same donor with the same school, and neither is finished or in the
  /// trash.
  func hasPartners(of other: Partnership) -> Bool {
    isUnfinished && other.isUnfinished && !donor.isNone && donor == other.donor && supported == other.supported
  }

  /// Whether two partnerships of the same schools are for the same at the same time: they share a risk or a topic, or
  /// one of them names neither, which is help with everything. Their days, where both have them, must overlap.
  package func isForTheSame(as other: Partnership) -> Bool {
    func ends(_ one: Partnership, before next: Partnership) -> Bool {
      guard let last = one.until, let first = next.since else { return false }
      return last < first
    }
    guard !ends(self, before: other), !ends(other, before: self) else { return false }
    if isForEverything || other.isForEverything { return true }
    return !Set(risks).isDisjoint(with: other.risks)
      || !Set(topics.map(comparisonKey)).isDisjoint(with: other.topics.map(comparisonKey))
  }

  private var isForEverything: Bool { risks.isEmpty && topics.isEmpty }
}

extension Partnership {
  /// The partnership that a record describes, in this store; nil if it describes none.
  package init?(record: FieldValue, in store: StoreID) {
    var faults: [FieldFault] = []
    do throws(FieldFault) { try self.init(field: record, faults: &faults) } catch { return nil }
    settle(in: store)
  }

  /// Throws if one of these has the same partners.
  package func checkIsFirst(among others: some Sequence<Partnership>) throws(EditFault) {
    guard let other = others.first(where: { $0.id != id && hasPartners(of: $0) }) else { return }
    throw .partnersAlready(other.id, supported: supported, donor: donor)
  }
}
