import SchoolNetwork
import Store
import Synchronization

/// A file system in memory that knows what was forced to the disk, for faults, kills and power cuts.
///
/// A file's content is safe once the file was synced, a name once its folder was. What a power cut leaves of the rest
/// is drawn: names old or new one by one, contents whole, cut off or empty; of what was only added to, the end.
final class ModelDisk: SystemCalls, @unchecked Sendable {
  struct Node {
    var isFolder: Bool
    var mode: UInt32
    var bytes: [UInt8] = [], synced: [UInt8] = []
    var names: [String: Int] = [:], syncedNames: [String: Int] = [:]
  }

  private struct Open {
    var node: Int
    var offset = 0
    var isAppending = false
  }

  private(set) var nodes: [Node] = [Node(isFolder: true, mode: 0o755)]
  private var open: [Int32: Open] = [:]
  private var nextDescriptor: Int32 = 3
  /// A large store is read on two threads: these calls are taken in turn.
  private let turn = Mutex(())

  init() {}

  /// A disk with these files below `/store`, all of them safe.
  convenience init(_ files: [String: String]) {
    self.init()
    for (file, text) in files { put("/store/" + file, Array(text.utf8)) }
    settle()
  }

  /// A copy in the state that it has now, with nothing open.
  func copy() -> ModelDisk {
    let copy = ModelDisk()
    copy.nodes = nodes
    copy.canExchange = canExchange
    copy.hasLocks = hasLocks
    return copy
  }

  /// What a power cut leaves, by these draws.
  func afterPowerCut(_ draws: inout some RandomNumberGenerator) -> ModelDisk {
    let rest = ModelDisk()
    rest.nodes = nodes
    for number in rest.nodes.indices {
      let node = nodes[number]
      for name in Set(node.names.keys).union(node.syncedNames.keys).sorted()
      where node.names[name] != node.syncedNames[name] {
        rest.nodes[number].names[name] = Bool.random(using: &draws) ? node.names[name] : node.syncedNames[name]
      }
      if node.bytes != node.synced {
        let kept = node.bytes.starts(with: node.synced) ? node.synced.count : 0
        let half = node.bytes.dropLast((node.bytes.count - kept) / 2)
        let left = [node.synced, Array(node.bytes.prefix(kept)), Array(half), node.bytes]
        rest.nodes[number].bytes = left.randomElement(using: &draws) ?? []
      }
    }
    rest.settle()
    return rest
  }

  /// Everything is forced to the disk.
  func settle() {
    for number in nodes.indices {
      nodes[number].synced = nodes[number].bytes
      nodes[number].syncedNames = nodes[number].names
    }
  }

  func put(_ path: String, _ bytes: [UInt8]) {
    var folder = 0
    let parts = path.split(separator: "/").map(String.init)
    for part in parts.dropLast() {
      if let found = nodes[folder].names[part] {
        folder = found
      } else {
        folder = add(Node(isFolder: true, mode: 0o755), part, to: folder)
      }
    }
    if let node = nodes[folder].names[parts[parts.count - 1]] {
      nodes[node].bytes = bytes
    } else {
      _ = add(Node(isFolder: false, mode: 0o644, bytes: bytes), parts[parts.count - 1], to: folder)
    }
  }

  func bytes(_ path: String) -> [UInt8]? { find(path).map { nodes[$0].bytes } }

  /// Whether the file's content, and every name on the way to it, is forced to the disk.
  func isSafe(_ path: String) -> Bool {
    var node = 0
    for part in path.split(separator: "/").map(String.init) {
      guard let next = nodes[node].names[part], nodes[node].syncedNames[part] == next else { return false }
      node = next
    }
    return nodes[node].bytes == nodes[node].synced
  }

  /// Whether there is no such file, and no power cut brings it back.
  func isGone(_ path: String) -> Bool {
    guard let (folder, name) = try? parent(path) else { return true }
    return nodes[folder].names[name] == nil && nodes[folder].syncedNames[name] == nil
  }

  private func add(_ node: Node, _ name: String, to folder: Int) -> Int {
    nodes.append(node)
    nodes[folder].names[name] = nodes.count - 1
    return nodes.count - 1
  }

  private func find(_ path: String) -> Int? {
    path.split(separator: "/").reduce(0) { node, part in node.flatMap { nodes[$0].names[String(part)] } }
  }

  private func parent(_ path: String) throws(SystemError) -> (folder: Int, name: String) {
    let cut = path.lastIndex(of: "/") ?? path.startIndex
    guard let folder = find(String(path[..<cut])) else { throw .notFound }
    guard nodes[folder].isFolder else { throw .notAFolder }
    return (folder, String(path[cut...].dropFirst()))
  }

  // MARK: - The calls

  func open(_ path: String, _ flags: Int32, mode: UInt32) throws(SystemError) -> Int32 {
    try turn.withLock { _ throws(SystemError) in try opening(path, flags, mode: mode) }
  }

  private func opening(_ path: String, _ flags: Int32, mode: UInt32) throws(SystemError) -> Int32 {
    let (folder, name) = try parent(path)
    var node = name.isEmpty ? folder : nodes[folder].names[name]
    if flags & Flags.create != 0 {
      if node != nil, flags & Flags.exclusive != 0 { throw .exists }
      if node == nil { node = add(Node(isFolder: false, mode: mode & 0o755), name, to: folder) }
    }
    guard let node else { throw .notFound }
    if flags & Flags.folder != 0, !nodes[node].isFolder { throw .notAFolder }
    nextDescriptor += 1
    open[nextDescriptor] = Open(node: node, isAppending: flags & Flags.append != 0)
    return nextDescriptor
  }

  private func file(_ descriptor: Int32) throws(SystemError) -> Open {
    guard let file = open[descriptor] else { throw .badDescriptor }
    return file
  }

  func read(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
    try turn.withLock { _ throws(SystemError) in try reading(descriptor, into: buffer) }
  }

  private func reading(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
    let file = try file(descriptor)
    let rest = nodes[file.node].bytes.dropFirst(file.offset).prefix(buffer.count)
    buffer.copyBytes(from: rest)
    open[descriptor]?.offset += rest.count
    return rest.count
  }

  func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) throws(SystemError) -> Int {
    let file = try file(descriptor)
    let start = file.isAppending ? nodes[file.node].bytes.count : file.offset
    let end = min(start + bytes.count, nodes[file.node].bytes.count)
    nodes[file.node].bytes.replaceSubrange(start..<end, with: bytes)
    open[descriptor]?.offset = start + bytes.count
    return bytes.count
  }

  func sync(_ descriptor: Int32) throws(SystemError) {
    let node = try file(descriptor).node
    nodes[node].synced = nodes[node].bytes
    nodes[node].syncedNames = nodes[node].names
  }

  func close(_ descriptor: Int32) throws(SystemError) {
    try turn.withLock { _ throws(SystemError) in try closing(descriptor) }
  }

  private func closing(_ descriptor: Int32) throws(SystemError) {
    if let file = open[descriptor], locked[file.node] == descriptor { locked[file.node] = nil }
    if open.removeValue(forKey: descriptor) == nil { throw .badDescriptor }
  }

  func rename(_ from: String, _ to: String) throws(SystemError) {
    let (source, target) = (try parent(from), try parent(to))
    guard let node = nodes[source.folder].names.removeValue(forKey: source.name) else { throw .notFound }
    nodes[target.folder].names[target.name] = node
  }

  func rename(_ from: String, toFree name: String) throws(SystemError) {
    let target = try parent(name)
    guard nodes[target.folder].names[target.name] == nil else { throw .exists }
    try rename(from, name)
  }

  /// Whether this disk lets names be exchanged.
  var canExchange = true

  func exchange(_ one: String, _ other: String) throws(SystemError) {
    guard canExchange else { throw .notSupported }
    let (first, second) = (try parent(one), try parent(other))
    guard let one = nodes[first.folder].names[first.name], let other = nodes[second.folder].names[second.name] else {
      throw .notFound
    }
    nodes[first.folder].names[first.name] = other
    nodes[second.folder].names[second.name] = one
  }

  func unlink(_ path: String) throws(SystemError) {
    let (folder, name) = try parent(path)
    if nodes[folder].names.removeValue(forKey: name) == nil { throw .notFound }
  }

  func removeFolder(_ path: String) throws(SystemError) { try unlink(path) }

  func makeFolder(_ path: String, mode: UInt32) throws(SystemError) {
    let (folder, name) = try parent(path)
    guard nodes[folder].names[name] == nil else { throw .exists }
    _ = add(Node(isFolder: true, mode: mode), name, to: folder)
  }

  func setMode(_ descriptor: Int32, _ mode: UInt32) throws(SystemError) {
    nodes[try file(descriptor).node].mode = mode
  }

  func status(_ descriptor: Int32) throws(SystemError) -> FileStatus {
    try turn.withLock { _ throws(SystemError) in try facts(descriptor) }
  }

  private func facts(_ descriptor: Int32) throws(SystemError) -> FileStatus {
    let node = nodes[try file(descriptor).node]
    return FileStatus(isFile: !node.isFolder, isFolder: node.isFolder, size: node.bytes.count, mode: node.mode)
  }

  func status(of path: String) throws(SystemError) -> FileStatus {
    guard let number = find(path) else { throw .notFound }
    let node = nodes[number]
    return FileStatus(isFile: !node.isFolder, isFolder: node.isFolder, size: node.bytes.count, mode: node.mode)
  }

  func names(in folder: String) throws(SystemError) -> [String] {
    guard let node = find(folder) else { throw .notFound }
    guard nodes[node].isFolder else { throw .notAFolder }
    return nodes[node].names.keys.sorted()
  }

  func resolve(_ path: String) throws(SystemError) -> String {
    guard find(path) != nil else { throw .notFound }
    return path
  }

  /// Whether a lock that one descriptor holds keeps the others out.
  var hasLocks = false
  private var locked: [Int: Int32] = [:]

  func lock(_ descriptor: Int32) throws(SystemError) -> Bool {
    let node = try file(descriptor).node
    if hasLocks, let holder = locked[node], holder != descriptor { return false }
    locked[node] = descriptor
    return true
  }

  func pause(milliseconds: Int32) {}
}
