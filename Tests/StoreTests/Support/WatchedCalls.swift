import SchoolNetwork
import Store

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The system's calls, with pauses counted instead of waited for, and a way to come in between.
final class WatchedCalls: SystemCalls, @unchecked Sendable {
  private let system = PosixCalls()
  var milliseconds: Int32 = 0
  /// What is done after so many milliseconds.
  var then: (after: Int32, action: () -> Void)?
  /// What is done before a new file gets its name.
  var beforeNaming: () -> Void = {}
  /// The names that were opened to be written.
  var created: [String] = []

  func pause(milliseconds: Int32) {
    self.milliseconds += milliseconds
    if let then, self.milliseconds >= then.after { then.action() }
  }

  func open(_ path: String, _ flags: Int32, mode: UInt32) throws(SystemError) -> Int32 {
    if flags & O_EXCL != 0 { created.append(path) }
    return try system.open(path, flags, mode: mode)
  }

  func read(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
    try system.read(descriptor, into: buffer)
  }

  func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) throws(SystemError) -> Int {
    try system.write(descriptor, bytes)
  }

  func sync(_ descriptor: Int32) throws(SystemError) { try system.sync(descriptor) }
  func close(_ descriptor: Int32) throws(SystemError) { try system.close(descriptor) }
  func rename(_ from: String, _ to: String) throws(SystemError) { try system.rename(from, to) }
  func rename(_ from: String, toFree name: String) throws(SystemError) {
    beforeNaming()
    try system.rename(from, toFree: name)
  }

  func unlink(_ path: String) throws(SystemError) { try system.unlink(path) }
  func removeFolder(_ path: String) throws(SystemError) { try system.removeFolder(path) }
  func makeFolder(_ path: String, mode: UInt32) throws(SystemError) { try system.makeFolder(path, mode: mode) }
  func setMode(_ descriptor: Int32, _ mode: UInt32) throws(SystemError) { try system.setMode(descriptor, mode) }
  func status(_ descriptor: Int32) throws(SystemError) -> FileStatus { try system.status(descriptor) }
  func names(in folder: String) throws(SystemError) -> [String] { try system.names(in: folder) }
  func resolve(_ path: String) throws(SystemError) -> String { try system.resolve(path) }
  func lock(_ descriptor: Int32) throws(SystemError) -> Bool { try system.lock(descriptor) }
}
