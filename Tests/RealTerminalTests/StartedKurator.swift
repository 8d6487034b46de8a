import EmulatorShim
import Glibc
import JSONText
import TestSupport
import Testing

/// The program itself on a tty of its own, in a home that nobody else has, showing its first frame.
final class StartedKurator {
  let terminal: PseudoTerminal
  let home: FreshHome

  /// The sample, with ids and a day that stand still.
  static let sample = ["--sample", "--seed", "7", "--date", "2026-11-23"]

  /// Starts it like a shell does: something stands on the screen before, and is to stand there afterwards.
  init(
    _ arguments: [String] = sample, home: FreshHome? = nil, environment: [String: String] = [:], columns: Int = 120,
    rows: Int = 40, isShown: Bool = true, onSchools: Bool = true
  ) throws {
    let home = home ?? FreshHome()
    self.home = home
    terminal = try PseudoTerminal(
      "/bin/sh", ["-c", #"echo прежний экран; exec "$0" "$@""#, try Products.path("kurator")] + arguments,
      environment: home.environment(Checkout.environment.merging(environment) { $1 }), columns: columns, rows: rows)
    guard isShown else { return }
    try waitForFirstFrame()
    if onSchools { try goToSchools() }
  }

  /// From the screen «Сегодня», where the program opens, to «Школы».
  func goToSchools() throws {
    try terminal.send("2")
    try terminal.wait(for: "the screen of schools") {
      terminal.text.contains("Кластеры") || terminal.text.contains("Clusters")
    }
    try settle()
  }

  /// The key bar is drawn last.
  func waitForFirstFrame() throws {
    try terminal.wait(for: "the first frame", seconds: 60) { [terminal] in
      terminal.state.alternate_screen == 1 && terminal.line(Int(terminal.state.rows) - 1).hasPrefix("F1")
    }
    try settle()
  }

  /// The folder of the working copy.
  var store: String { home.path + "/data/kurator/sample" }
  var keyBar: String { terminal.line(Int(terminal.state.rows) - 1) }
  var statusLine: String { terminal.line(Int(terminal.state.rows) - 2) }
  /// Whether the screen says that all is saved. A frame is drawn after the save that it tells of.
  var saysSaved: Bool { statusLine.hasSuffix("сохранено") && !terminal.text.contains("НЕ СОХРАНЕНО") }
  /// The screen's text as one line: a sentence that was wrapped is whole again.
  var unbroken: String {
    terminal.text.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
      .joined(separator: " ")
  }
  var isWriting: Bool { keyBar.contains("Готово") }

  // MARK: What the person does

  /// From the first frame to the first item of a school that has roadmaps: «ШНОР и ШНСУ», the school of this number.
  func openRoadmap(school: Int = 0) throws {
    try terminal.send("j")
    try terminal.wait(forText: "1/3")
    try terminal.send(.enter)
    for _ in 0..<school { try terminal.send(.down) }
    try terminal.send(.enter)
    try terminal.wait(for: "the roadmap") { keyBar.contains("F4Правка") }
    try settle()
  }

  /// Opens the cell under the cursor and writes this in place of what is in it.
  func write(_ text: String) throws {
    try terminal.send(.function(4))
    try terminal.wait(for: "an open cell") { isWriting }
    try terminal.send("\u{15}" + text)
    try terminal.wait(forText: text)
  }

  /// Keeps what is written, and waits until the screen calls it saved.
  func keep(_ shown: String) throws {
    try terminal.send(.enter)
    try terminal.wait(for: "“\(shown)” saved") { !isWriting && saysSaved && unbroken.contains(shown) }
  }

  /// Chooses a command of the palette by its name.
  func choose(_ command: String) throws {
    try terminal.send(":")
    try terminal.wait(forText: "┌─ Команды")
    try terminal.send(command)
    try terminal.wait(forText: "│:\(command)")
    try terminal.send(.enter)
    try terminal.wait(for: "a closed palette") { !terminal.text.contains("┌─ Команды") }
  }

  func leave() throws {
    try terminal.send(.function(10))
    #expect(try terminal.waitForEnd().outcome == .exited(0))
    expectGivenBack()
  }

  // MARK: What is expected

  /// Waits until the program sleeps and nothing that it wrote is unread.
  func settle() throws {
    try terminal.wait(for: "rest") {
      try terminal.bytes(inMilliseconds: 20) == 0 && isAsleep && terminal.bytes(inMilliseconds: 20) == 0
    }
  }

  private var isAsleep: Bool {
    let line = String(decoding: bytes(of: "/proc/\(terminal.programID)/stat"), as: UTF8.self)
    return line.split(separator: ")").last?.split(separator: " ").first == "S"
  }

  /// Whether the tty and the screen are as they were before the program.
  func expectGivenBack(_ location: SourceLocation = #_sourceLocation) {
    let state = terminal.state
    #expect(terminal.settings == terminal.settingsBefore, "settings restored", sourceLocation: location)
    #expect(state.alternate_screen == 0, "alternate screen left", sourceLocation: location)
    #expect(state.cursor_visible == 1, "cursor shown", sourceLocation: location)
    #expect(state.paste_marks == 0, "paste marks off", sourceLocation: location)
    #expect(terminal.line(0) == "прежний экран", sourceLocation: location)
  }

  /// Every picture on the screen but the key bar: letters, looks, cursor.
  var frame: ShownFrame {
    let state = terminal.state
    let looks = (0..<Int(state.rows) - 1).map { row in
      (0..<Int(state.columns)).map { column in
        let cell = terminal.cell(column: column, row: row)
        return [cell.foreground, cell.background, cell.bold, cell.underline, cell.reverse]
      }
    }
    return ShownFrame(
      lines: terminal.lines.dropLast(), looks: looks,
      cursor: [state.cursor_column, state.cursor_row, state.cursor_visible])
  }
}

/// What a screen shows above the key bar.
struct ShownFrame: Equatable {
  var lines: [String]
  var looks: [[[Int32]]]
  var cursor: [Int32]
}

extension Checkout {
  /// Where the program finds the sample, wherever it was built.
  static let environment = ["KURATOR_DATA": String(root.dropLast())]
}

/// The answer of the program to arguments, as a person at a tty reads it.
func kurator(_ arguments: [String], home: FreshHome) throws -> (outcome: PseudoTerminal.Outcome, text: String) {
  let terminal = try PseudoTerminal(
    try Products.path("kurator"), arguments, environment: home.environment(Checkout.environment), columns: 200,
    rows: 60)
  let end = try terminal.waitForEnd(seconds: 60)
  return (end.outcome, terminal.text)
}

/// The bytes of a file; none where there is none.
func bytes(of path: String) -> [UInt8] {
  guard let file = fopen(path, "r") else { return [] }
  defer { fclose(file) }
  var all: [UInt8] = []
  var part = [UInt8](repeating: 0, count: 65536)
  while true {
    let count = fread(&part, 1, part.count, file)
    if count <= 0 { return all }
    all += part.prefix(count)
  }
}

func put(_ bytes: [UInt8], at path: String) {
  guard let file = fopen(path, "w") else { return }
  fwrite(bytes, 1, bytes.count, file)
  fclose(file)
}

/// Every file below a folder with its bytes, by its path from there.
func files(in folder: String, _ prefix: String = "") -> [String: [UInt8]] {
  var found: [String: [UInt8]] = [:]
  guard let list = opendir(folder) else { return found }
  defer { closedir(list) }
  while let entry = readdir(list) {
    let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    if name == "." || name == ".." { continue }
    if entry.pointee.d_type == UInt8(DT_DIR) {
      found.merge(files(in: folder + "/" + name, prefix + name + "/")) { $1 }
    } else {
      found[prefix + name] = bytes(of: folder + "/" + name)
    }
  }
  return found
}

/// What the files say of an item, as far as these tests change it.
struct ItemFacts: Equatable {
  var title = ""
  var wording = ""
  var status = ""
  var done = 0
  var isDeleted = false

  /// All items of a store by their ids, read without the store's own code.
  static func all(in store: String) throws -> [String: ItemFacts] {
    try records(in: store).mapValues { item in
      ItemFacts(
        title: item["title"]?.string ?? "", wording: item["deadline"]?["wording"]?.string ?? "",
        status: item["status"]?.string ?? "",
        done: (item["completions"]?.elements ?? []).count { $0["done"]?.flag == true },
        isDeleted: item["deleted"] != nil)
    }
  }

  /// The ids of those with marks, whatever these say.
  static func marked(in store: String) throws -> Set<String> {
    Set(try records(in: store).filter { $0.value["completions"]?.elements?.isEmpty == false }.keys)
  }

  private static func records(in store: String) throws -> [String: JSONValue] {
    var found: [String: JSONValue] = [:]
    for (name, bytes) in files(in: store) where name.hasPrefix("partnerships/") && name.hasSuffix(".json") {
      let file = try JSONValue(parsing: bytes, limits: .store)
      for roadmap in file["roadmaps"]?.elements ?? [] {
        for item in roadmap["items"]?.elements ?? [] { found[item["id"]?.string ?? ""] = item }
      }
    }
    return found
  }
}
