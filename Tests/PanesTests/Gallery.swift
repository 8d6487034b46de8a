import Language
import Screen
import Synchronization

/// A screen as text: its body, and below it the status line and the key bar.
struct ShownScreen: Equatable, Sendable {
  let rows: [String]

  init(_ text: String) {
    rows = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  var text: String { rows.joined(separator: "\n") }
  /// What lies over the body belongs to it, sentences that take lines of their own above the status line too.
  var body: [String] { Array(rows.dropLast(2)) }
  var bars: [String] { Array(rows.suffix(2)) }

  /// What is to be read first: the box over the body, else the body.
  var foremost: [String] { box ?? body }

  /// The lines of the box that lies over the body; nil where there is none.
  var box: [String]? {
    guard let top = body.firstIndex(where: { $0.contains("┌") }) else { return nil }
    let rows = body[top...].map(Array.init)
    guard let left = rows[0].firstIndex(of: "┌"), let right = rows[0].firstIndex(of: "┐"),
      let bottom = rows.firstIndex(where: { $0.count > left && $0[left] == "└" })
    else { return nil }
    return rows[...bottom].map { String($0[min(left, $0.count)..<min(right + 1, $0.count)]) }
  }
}

/// Every scene at every size in both languages, each drawn once a run.
enum Gallery {
  /// Whole; with all the room there may be; one pane at a time.
  static let sizes = [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 40, rows: 10)]
  static let (whole, wide, narrow) = (sizes[0], sizes[1], sizes[2])

  private static let drawn = Mutex<[String: ShownScreen]>([:])

  static func screen(_ scene: Scene, _ size: Size, _ language: Language = .russian) -> ShownScreen {
    let key = "\(scene.name) \(size) \(language)"
    if let screen = drawn.withLock({ $0[key] }) { return screen }
    let screen = ShownScreen(scene.picture(size, language).text)
    drawn.withLock { $0[key] = screen }
    return screen
  }
}

extension Size {
  /// «80x24», as `--size` takes it.
  var name: String { "\(columns)x\(rows)" }
}
