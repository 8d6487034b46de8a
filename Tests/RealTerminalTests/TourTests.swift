import Testing

/// The main job, from the files to the screen and back, in both layouts.
@Suite("The tour")
struct TourTests {
  @Test("Latin and Cyrillic keys end with the same files, by the same frames")
  func bothLayouts() throws {
    let latin = try Tour(isCyrillic: false)
    let frames = try latin.frames()
    let cyrillic = try Tour(isCyrillic: true)
    try cyrillic.follow(frames)

    let ended = files(in: latin.program.store)
    let other = files(in: cyrillic.program.store)
    #expect(ended.keys.sorted() == other.keys.sorted())
    for (name, bytes) in ended { #expect(other[name] == bytes, "\(name)") }

    let items = try ItemFacts.all(in: latin.program.store)
    let before = try ItemFacts.all(in: Checkout.path + "/SampleData/tikhozyorsk")
    let changed = items.filter { before[$0.key] != $0.value }
    #expect(
      changed.values.sorted { $0.title < $1.title } == [
        ItemFacts(title: Tour.title, wording: Tour.deadline, done: 1), ItemFacts(title: Tour.newTitle),
      ])
    #expect(try kurator(["check", "--store", latin.program.store], home: latin.program.home).outcome == .exited(0))
  }
}

/// The tour's steps, and the program that takes them.
private struct Tour {
  static let title = "Педсовет «Ёлка» по итогам, № 2"
  static let deadline = "до 15 декабря"
  static let newTitle = "Щедрый вечер для родителей"

  enum Action {
    /// A letter that is a command, by its place on the keyboard.
    case command(Character)
    /// A key that both layouts have.
    case key(PressedKey)
    /// Text in a field, the same in both layouts.
    case text(String)
  }

  static let steps: [Action] =
    [
      // Cluster, school, roadmap, item.
      .command("j"), .key(.enter), .command("j"), .key(.enter), .command("j"),
      .command("e"), .text("\u{15}"), .text(title), .key(.enter),
      .command("l"), .command("e"), .text("\u{15}"), .text(deadline), .key(.enter),
      .command("x"),
      .command("a"), .text(newTitle), .key(.enter),
      .key(.function(8)), .command("u"), .command("u"), .command("U"),
    ]

  private static let cyrillic: [Character: Character] = [
    "j": "о", "e": "у", "l": "д", "x": "ч", "a": "ф", "u": "г", "U": "Г", "q": "й",
  ]

  let program: StartedKurator
  let isCyrillic: Bool

  init(isCyrillic: Bool) throws {
    self.isCyrillic = isCyrillic
    program = try StartedKurator()
  }

  private func take(_ step: Action) throws {
    switch step {
    case .command(let letter): try program.terminal.send(String(isCyrillic ? Self.cyrillic[letter]! : letter))
    case .key(let key): try program.terminal.send(key)
    case .text(let text): try program.terminal.send(text)
    }
  }

  /// Takes the tour and gives the frame after every step: each step changes what is shown.
  func frames() throws -> [ShownFrame] {
    var frames = [program.frame]
    for (number, step) in Self.steps.enumerated() {
      try take(step)
      if case .text(let text) = step, text.count > 1 { try program.terminal.wait(forText: text) }
      try program.terminal.wait(for: "a change by step \(number), \(step)") { program.frame != frames.last }
      try program.settle()
      frames.append(program.frame)
    }
    try leave()
    return frames
  }

  /// Takes the tour and expects these frames.
  func follow(_ frames: [ShownFrame]) throws {
    #expect(program.frame == frames[0])
    for (number, step) in Self.steps.enumerated() {
      try take(step)
      let expected = frames[number + 1]
      try program.terminal.wait(for: "step \(number), \(step):\n\(expected.lines.joined(separator: "\n"))\n— but") {
        program.frame == expected
      }
    }
    #expect(program.keyBar.contains("йВыход"))
    try leave()
  }

  private func leave() throws {
    #expect(program.saysSaved)
    try take(.command("q"))
    #expect(try program.terminal.waitForEnd().outcome == .exited(0))
    program.expectGivenBack()
  }
}
