import Deadlines
import Glibc
import JSONText
import SchoolNetwork
import Store

/// The sample network as it lies in the checkout these tests were compiled in.
enum Sample {
  /// The folder SampleData, without a slash at its end.
  static let folder =
    String(#filePath.dropLast("Tests/StoreTests/Sample/SampleNetwork.swift".count)) + "SampleData"
  /// The folder of the town.
  static let town = folder + "/tikhozyorsk"
  /// The school year of the sample's roadmaps.
  static let year = SchoolYear(startingIn: 2026)
  /// The day the sample is made to be looked at.
  static let today = CalendarDay.firstOf(month: 11, year: 2026).adding(days: 22)

  /// The network; a store that cannot be opened ends the test.
  static func network() throws -> Network {
    var store = FolderStore(town, isReadOnly: true)
    return try store.load()
  }

  /// Every file of the town that holds an entity, by its path from the town's folder.
  static var files: [String] {
    ["kurator.json", "risk-factors.json", "clusters.json"]
      + ["schools", "partnerships", "templates"].flatMap { folder in
        names(in: town + "/" + folder).map { folder + "/" + $0 }
      }
  }

  /// The names in a folder, in order, none that begins with a dot.
  static func names(in folder: String) -> [String] {
    guard let handle = opendir(folder) else { return [] }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// The bytes of a file of SampleData; none where it cannot be read.
  static func bytes(_ path: String) -> [UInt8] {
    guard let file = fopen(folder + "/" + path, "r") else { return [] }
    defer { fclose(file) }
    var all: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&part, 1, part.count, file), count > 0 { all += part[..<count] }
    return all
  }

  /// The text of a file of SampleData.
  static func text(_ path: String) -> String { String(decoding: bytes(path), as: UTF8.self) }
}

extension Network {
  /// The school of this id in the sample.
  func sampleSchool(_ id: String) -> School { school(SchoolID(id)) ?? School() }
  /// The partnership of this id in the sample.
  func samplePartnership(_ id: String) -> Partnership { partnership(PartnershipID(id)) ?? Partnership() }

  /// Every item with its roadmap and partnership.
  var sampleItems: [(item: RoadmapItem, roadmap: Roadmap, partnership: Partnership)] {
    partnerships.flatMap { partnership in
      partnership.roadmaps.flatMap { roadmap in roadmap.items.map { ($0, roadmap, partnership) } }
    }
  }
}
