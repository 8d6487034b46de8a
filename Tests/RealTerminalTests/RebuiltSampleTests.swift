import SchoolNetwork
import Screen
import TestSupport
import Testing

extension Key {
  /// What a terminal sends for it.
  fileprivate var bytes: [UInt8] {
    switch self {
    case .character(let letter): Array(String(letter).utf8)
    case .control(let letter): [(letter.asciiValue ?? 0) & 0x1F]
    case .function(let number): PressedKey.function(number).bytes
    case .enter: PressedKey.enter.bytes
    case .tab: PressedKey.tab.bytes
    case .up: PressedKey.up.bytes
    case .down: PressedKey.down.bytes
    case .left: PressedKey.left.bytes
    case .right: PressedKey.right.bytes
    case .home: PressedKey.home.bytes
    case .end: PressedKey.end.bytes
    case .pageUp: PressedKey.pageUp.bytes
    case .pageDown: PressedKey.pageDown.bytes
    case .escape: PressedKey.escape.bytes
    default: preconditionFailure("\(self) is not typed")
    }
  }
}

@Test("The sample is made again from an empty folder on a real terminal, by keys alone")
func theSampleIsMadeOnATerminal() throws {
  let home = FreshHome()
  let folder = home.path + "/network"
  let first = try StartedKurator(
    [folder, "--date", "2026-11-23", "--lang", "ru"], home: home, columns: 80, rows: 24, isShown: false)
  try first.terminal.wait(forText: "Создать сеть")
  try first.terminal.send(.enter)
  try first.terminal.wait(forText: "Муниципалитет")
  try first.terminal.send(Sample.network.town.name)
  try first.terminal.send(.enter)
  try first.terminal.wait(forText: "F7 добавит школу")
  try first.settle()
  try first.leave()
  // Ids decide the order of what has one name: they are drawn as in the copy.
  let program = try StartedKurator(
    [folder, "--date", "2026-11-23", "--lang", "ru", "--seed", "7"], home: home, columns: 80, rows: 24, onSchools: false
  )
  // Which keys make the sample is found out beside it, over a copy of what the first start made.
  let scratch = ScratchFolder()
  for (file, bytes) in files(in: folder) where file != ".lock" { scratch.write("copy/" + file, bytes) }
  let copy = scratch.full("copy")
  var typist = SampleTypist(MadeByKeys.typist(over: copy, isCyrillic: false), like: Sample.network)
  typist.make()
  #expect(typist.typist.problems == [])
  var bytes: [UInt8] = []
  for key in typist.typist.keys {
    bytes += key.bytes
    if key == .escape || bytes.count > 500 {
      try program.terminal.send(bytes)
      bytes = []
      if key == .escape { try program.settle() }
    }
  }
  try program.terminal.send(bytes)
  try program.settle()
  try program.terminal.wait(for: "all saved", seconds: 60) { program.saysSaved }
  // The last card may be open.
  for _ in 0..<4 {
    try program.terminal.send(.escape)
    try program.settle()
  }
  try program.leave()
  let (made, wanted) = (MadeByKeys.network(in: folder), MadeByKeys.network(in: copy))
  // Ids are drawn otherwise; all else is what the copy has.
  #expect(made.schools.map(\.name).sorted() == wanted.schools.map(\.name).sorted())
  #expect(MadeByKeys.differences(made, from: Sample.network, MadeByKeys.ids(of: made, as: Sample.network)) == [])
  #expect(try kurator(["check", "--store", folder], home: home).outcome == .exited(0))
}
