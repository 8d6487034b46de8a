import SchoolNetwork
import Store

/// Calls of a model disk between which something happens, or which the disk refuses.
class CallsOfADisk: SystemCalls, @unchecked Sendable {
  let disk: ModelDisk

  init(_ disk: ModelDisk) { self.disk = disk }

  /// Before each call; `writes`: it may take room.
  func meet(writes: Bool) throws(SystemError) {}

  func open(_ path: String, _ flags: Int32, mode: UInt32) throws(SystemError) -> Int32 {
    try meet(writes: false)
    return try disk.open(path, flags, mode: mode)
  }
  func read(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
    try meet(writes: false)
    return try disk.read(descriptor, into: buffer)
  }
  func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) throws(SystemError) -> Int {
    try meet(writes: true)
    return try disk.write(descriptor, bytes)
  }
  func sync(_ descriptor: Int32) throws(SystemError) {
    try meet(writes: false)
    try disk.sync(descriptor)
  }
  func close(_ descriptor: Int32) throws(SystemError) { try disk.close(descriptor) }
  func rename(_ from: String, _ to: String) throws(SystemError) {
    try meet(writes: false)
    try disk.rename(from, to)
  }
  func rename(_ from: String, toFree name: String) throws(SystemError) {
    try meet(writes: false)
    try disk.rename(from, toFree: name)
  }
  func exchange(_ one: String, _ other: String) throws(SystemError) {
    try meet(writes: false)
    try disk.exchange(one, other)
  }
  func unlink(_ path: String) throws(SystemError) {
    try meet(writes: false)
    try disk.unlink(path)
  }
  func removeFolder(_ path: String) throws(SystemError) { try disk.removeFolder(path) }
  func makeFolder(_ path: String, mode: UInt32) throws(SystemError) { try disk.makeFolder(path, mode: mode) }
  func setMode(_ descriptor: Int32, _ mode: UInt32) throws(SystemError) { try disk.setMode(descriptor, mode) }
  func status(_ descriptor: Int32) throws(SystemError) -> FileStatus { try disk.status(descriptor) }
  func status(of path: String) throws(SystemError) -> FileStatus {
    try meet(writes: false)
    return try disk.status(of: path)
  }
  func names(in folder: String) throws(SystemError) -> [String] {
    try meet(writes: false)
    return try disk.names(in: folder)
  }
  func resolve(_ path: String) throws(SystemError) -> String { try disk.resolve(path) }
  func lock(_ descriptor: Int32) throws(SystemError) -> Bool { true }
  func pause(milliseconds: Int32) {}
}

/// Something happens before the n-th call, once.
final class Interrupted: CallsOfADisk, @unchecked Sendable {
  private let place: Int
  private let action: () -> Void
  private var count = 0
  /// Whether there were not so many calls.
  var isUnmet: Bool { count < place }

  init(_ disk: ModelDisk, at place: Int, _ action: @escaping () -> Void) {
    (self.place, self.action) = (place, action)
    super.init(disk)
  }

  override func meet(writes: Bool) throws(SystemError) {
    count += 1
    if count == place { action() }
  }
}

/// A disk without room, until it is mended.
final class FullDisk: CallsOfADisk, @unchecked Sendable {
  var isMended = false

  override func meet(writes: Bool) throws(SystemError) { if writes, !isMended { throw SystemError.full } }
}
