package import Deadlines

/// What a network holds, and where in it what lies.
struct NetworkContents: Equatable, Sendable {
  var town: Town
  var riskCatalogue: RiskCatalogue
  var clusterCatalogue: ClusterCatalogue
  var schools: [School]
  var partnerships: [Partnership]
  var templates: [RoadmapTemplate]
  var unreadable: [UnreadableEntity]
  var unreadFolders: [EntityKind: Problem]
  var unread = Unread()
  var sealed: Set<EntityKey>
  var problems: [Problem]
  var metSteps: [MetStep] = []
  var calendar: SchoolCalendar
  var names = NamesApart()
  var ids = IDIndex()
  var schoolPlace: [SchoolID: Int] = [:]
  var partnershipPlace: [PartnershipID: Int] = [:]
  var factorPlace: [RiskFactorID: Int] = [:]
  var supporting: [SchoolID: [Int]] = [:]
  var donating: [SchoolID: [Int]] = [:]
}

extension Network {
  /// Whether both are one network that neither was edited since: a comparison of no more than where it lies. Two that
  /// were read apart are not, however alike.
  package func isIdentical(to other: Network) -> Bool {
    contents.withUnsafeBufferPointer { one in
      other.contents.withUnsafeBufferPointer { one.baseAddress == $0.baseAddress }
    }
  }

  /// The town and its settings.
  package internal(set) var town: Town {
    _read { yield contents[0].town }
    _modify { yield &contents[0].town }
  }
  /// The catalogue of risk factors.
  package internal(set) var riskCatalogue: RiskCatalogue {
    _read { yield contents[0].riskCatalogue }
    _modify { yield &contents[0].riskCatalogue }
  }
  /// The catalogue of clusters.
  package internal(set) var clusterCatalogue: ClusterCatalogue {
    _read { yield contents[0].clusterCatalogue }
    _modify { yield &contents[0].clusterCatalogue }
  }
  /// All schools and institutions, also closed and deleted ones, in the order of their ids.
  package internal(set) var schools: [School] {
    _read { yield contents[0].schools }
    _modify { yield &contents[0].schools }
  }
  /// All partnerships, also past and deleted ones, in the order of their ids.
  package internal(set) var partnerships: [Partnership] {
    _read { yield contents[0].partnerships }
    _modify { yield &contents[0].partnerships }
  }
  /// Roadmaps to start from, in the order of their ids.
  package internal(set) var templates: [RoadmapTemplate] {
    _read { yield contents[0].templates }
    _modify { yield &contents[0].templates }
  }
  /// Entities whose file cannot be read: shown as such, never written.
  package internal(set) var unreadable: [UnreadableEntity] {
    _read { yield contents[0].unreadable }
    _modify { yield &contents[0].unreadable }
  }
  /// Folders that cannot be read, by the kind of the entities in them. How many there are, and which, is not known:
  /// what rests on them is neither said nor offered.
  package internal(set) var unreadFolders: [EntityKind: Problem] {
    _read { yield contents[0].unreadFolders }
    _modify { yield &contents[0].unreadFolders }
  }
  /// What those files and folders may hide.
  package internal(set) var unread: Unread {
    _read { yield contents[0].unread }
    _modify { yield &contents[0].unread }
  }
  /// Entities that can be read but must not be written, because a newer version wrote them.
  package internal(set) var sealed: Set<EntityKey> {
    _read { yield contents[0].sealed }
    _modify { yield &contents[0].sealed }
  }
  /// What was found wrong while loading.
  package internal(set) var problems: [Problem] {
    _read { yield contents[0].problems }
    _modify { yield &contents[0].problems }
  }
  /// What the reading met of steps over several files that a program had not finished.
  package var metSteps: [MetStep] {
    _read { yield contents[0].metSteps }
    _modify { yield &contents[0].metSteps }
  }
  /// The quarters and trimesters of the town's school years.
  package internal(set) var calendar: SchoolCalendar {
    _read { yield contents[0].calendar }
    _modify { yield &contents[0].calendar }
  }
  /// How the names of its schools are told apart where there is little room.
  package internal(set) var names: NamesApart {
    _read { yield contents[0].names }
    _modify { yield &contents[0].names }
  }
  var ids: IDIndex {
    _read { yield contents[0].ids }
    _modify { yield &contents[0].ids }
  }
  var schoolPlace: [SchoolID: Int] {
    _read { yield contents[0].schoolPlace }
    _modify { yield &contents[0].schoolPlace }
  }
  var partnershipPlace: [PartnershipID: Int] {
    _read { yield contents[0].partnershipPlace }
    _modify { yield &contents[0].partnershipPlace }
  }
  var factorPlace: [RiskFactorID: Int] {
    _read { yield contents[0].factorPlace }
    _modify { yield &contents[0].factorPlace }
  }
  var supporting: [SchoolID: [Int]] {
    _read { yield contents[0].supporting }
    _modify { yield &contents[0].supporting }
  }
  var donating: [SchoolID: [Int]] {
    _read { yield contents[0].donating }
    _modify { yield &contents[0].donating }
  }
}
