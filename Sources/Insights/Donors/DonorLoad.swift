package import SchoolNetwork

/// How many unfinished partnerships a donor carries, and how many it may.
package struct DonorLoad: Equatable, Sendable {
  /// The planned and active partnerships in which it is the donor; a status not set counts as unfinished.
  package var count: Int
  /// How many it may carry, 0 or more; 0 means that it takes nobody.
  package var limit: Int
  /// Whether it may carry more than is known, because a partnership cannot be read.
  package var mayBeMore: Bool

  /// A load against its limit.
  package init(count: Int, limit: Int, mayBeMore: Bool = false) {
    self.count = count
    self.limit = limit
    self.mayBeMore = mayBeMore
  }

  /// How many more partnerships it may take.
  package var room: Int { max(0, limit - count) }
  /// Whether it carries more than it may.
  package var isOver: Bool { count > limit }
}

extension Network {
  /// How much a school may carry as a donor: its own limit, else the town's, else the built-in 2.
  package func donorLimit(of school: School) -> Int {
    [school.donorLimit, town.limits?.donorLoad].lazy.compactMap(\.self).first(where: Limits.range.contains)
      ?? Limits.standardDonorLoad
  }

  /// How much a school carries as a donor, against its limit.
  package func donorLoad(of school: School) -> DonorLoad {
    DonorLoad(
      count: places(withDonor: school.id).count { partnerships[$0].isUnfinished }, limit: donorLimit(of: school),
      mayBeMore: unread.mayBeDonor(school.id))
  }
}
