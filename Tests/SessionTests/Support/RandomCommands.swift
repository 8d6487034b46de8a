import SchoolNetwork
import Store
import TestSupport

/// Commands as scripts would call them, on what the network has.
struct RandomCommands {
  private let schools: [String]
  private let partnerships: [String]
  private let roadmaps: [String]
  private let items: [String]
  /// What was put away, by any of these commands.
  private var deleted: [String] = []

  /// Commands on the network of a town, as it is now.
  init(_ town: Town) {
    var store = FolderStore(town.folder.path, isReadOnly: true)
    guard let network = try? store.load() else { preconditionFailure("the network cannot be read") }
    schools = network.schools.map(\.id.text)
    partnerships = network.partnerships.map(\.id.text)
    roadmaps = network.partnerships.flatMap(\.roadmaps).map(\.id.text)
    items = network.partnerships.flatMap(\.roadmaps).flatMap(\.items).map(\.id.text)
  }

  /// The words of a command.
  mutating func draw(_ draws: inout Dice) -> [String] {
    let word = ["Проба", "Другое", "", "«Слово»"].randomElement(using: &draws) ?? ""
    let number = Int.random(in: 1...3, using: &draws)
    switch Int.random(in: 0..<20, using: &draws) {
    case 0...3: return ["set", "sosh-47", "number=\(number)"]
    case 4: return ["set", one(schools), "note=\(word)"]
    case 5: return ["set", one(items), "note=\(word)"]
    case 6: return ["set", one(items), "deadline=\(["15.12", "май", "ежемесячно"][number - 1])"]
    case 7: return ["set", "town", "dueSoonDays=\(number)"]
    case 8, 9: return ["done", one(items)]
    case 10: return ["add", "item", "--in", one(roadmaps), "title=Новое \(number)", "deadline=20.12"]
    case 11: return ["add", "school", "name=Школа № \(200 + number)"]
    case 12: return ["delete", gone(one(items))]
    case 13: return ["delete", gone(one(partnerships + schools))]
    case 14, 15: return ["restore", one(deleted + items.prefix(1))]
    case 16...18: return ["undo"]
    default: return ["redo"]
    }
    func one(_ list: [String]) -> String { list.randomElement(using: &draws) ?? "" }
    func gone(_ id: String) -> String {
      deleted.append(id)
      return id
    }
  }
}
