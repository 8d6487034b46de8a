import TestSupport
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
    let before = try ItemFacts.all(in: Sample.town)
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

  static let steps: [Step] =
    [
      // Cluster, school, roadmap, item.
      .command("j"), .key(.enter), .command("j"), .key(.enter), .command("j"),
      .command("e"), .text("\u{15}"), .text(title), .key(.enter),
      .command("l"), .command("e"), .text("\u{15}"), .text(deadline), .key(.enter),
      .command("x"),
      .command("a"), .text(newTitle), .key(.enter),
      .key(.function(8)), .command("u"), .command("u"), .command("U"),
    ]

  let program: StartedKurator
  let isCyrillic: Bool

  init(isCyrillic: Bool) throws {
    self.isCyrillic = isCyrillic
    program = try StartedKurator()
  }

  /// Takes the tour and gives the frame after every step: each step changes what is shown.
  func frames() throws -> [ShownFrame] {
    var frames = [program.frame]
    for step in Self.steps {
      try program.takeAndSettle(step, isCyrillic: isCyrillic)
      frames.append(program.frame)
    }
    try leave()
    return frames
  }

  /// Takes the tour and expects these frames.
  func follow(_ frames: [ShownFrame]) throws {
    #expect(program.frame == frames[0])
    for (step, frame) in zip(Self.steps, frames.dropFirst()) {
      try program.take(step, isCyrillic: isCyrillic, until: frame)
    }
    #expect(program.keyBar.contains("йВыход"))
    try leave()
  }

  private func leave() throws {
    #expect(program.saysSaved)
    try program.take(.command("q"), isCyrillic: isCyrillic)
    #expect(try program.terminal.waitForEnd().outcome == .exited(0))
    program.expectGivenBack()
  }
}
