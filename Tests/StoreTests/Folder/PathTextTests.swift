import SchoolNetwork
import Store
import TestSupport
import Testing

@Test("A path keeps its bytes, whatever they are, and those of UTF-8 stay readable")
func pathBytes() {
  var dice = Dice(seed: 7)
  var seen: [String: [UInt8]] = [:]
  let pieces: [[UInt8]] = [
    Array("сеть".utf8), [0xD3, 0xC5, 0xD4, 0xD8], [0xFF], [0xC3], [0xE2, 0x82], [0xF4, 0x8F, 0xB8, 0x80],
    [0xF4, 0x8F, 0xBF, 0xBF], [0xF0, 0x9F, 0x98, 0x80], [0xED, 0xA0, 0x80], [0xC0, 0x80], Array("/a".utf8), [0x1B],
  ]
  for _ in 0..<20_000 {
    let bytes = (0...Int.random(in: 0...4, using: &dice)).flatMap { _ in pieces.randomElement(using: &dice)! }
    let path = String(pathBytes: bytes)
    #expect(path.pathBytes == bytes)
    // Scalar by scalar: Swift takes canonically equivalent texts for equal.
    let key = path.unicodeScalars.map { String($0.value) }.joined(separator: " ")
    #expect(seen.updateValue(bytes, forKey: key).map { $0 == bytes } ?? true)
  }
  #expect(String(pathBytes: Array("/сеть/СОШ № 5".utf8)) == "/сеть/СОШ № 5")
}

@Test("A network in a folder whose name is no UTF-8 is read, saved and listed like any other")
func folderInKOI8() throws {
  let scratch = ScratchFolder()
  let folder = scratch.path + "/" + String(pathBytes: [0xD3, 0xC5, 0xD4, 0xD8])
  let calls = PosixCalls()
  try calls.makeFolder(folder, mode: 0o700)
  for name in ["schools", "partnerships"] { try calls.makeFolder(folder + "/" + name, mode: 0o700) }
  for (name, text) in Texts.files { try Files().create(folder + "/" + name, Array(text.utf8), mode: 0o600) }
  #expect(try calls.names(in: scratch.path).map(\.pathBytes) == [[0xD3, 0xC5, 0xD4, 0xD8]])
  #expect(try calls.resolve(folder).hasSuffix(folder.dropFirst(4)))
  var store = FolderStore(folder)
  let network = try store.load()
  #expect(network.unreadable.isEmpty && !network.schools.isEmpty)
  #expect(store.save(Edits.change(Edits.title)) == [])
  var again = FolderStore(folder)
  #expect(try again.load().partnerships != network.partnerships)
}
