import Glibc
import Store
import Synchronization

/// The calls of a disk that takes nothing: it is full, or may only be read, until it is mended.
final class RefusingCalls: SystemCalls, Sendable {
  private let disk = PosixCalls()
  private let refusal: Mutex<Int32?>

  /// A disk that refuses what is written with this error number.
  init(_ number: Int32) { refusal = Mutex(number) }

  /// From now on it takes what it is given.
  func mend() { refusal.withLock { $0 = nil } }

  private func refuse() throws(SystemError) {
    if let number = refusal.withLock({ $0 }) { throw SystemError(number) }
  }

  func open(_ path: String, _ flags: Int32, mode: UInt32) throws(SystemError) -> Int32 {
    // A full disk lets files be made, and refuses their bytes; the lock is a file too.
    if flags & O_CREAT != 0, refusal.withLock({ $0 }) != ENOSPC { try refuse() }
    return try disk.open(path, flags, mode: mode)
  }

  func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) throws(SystemError) -> Int {
    try refuse()
    return try disk.write(descriptor, bytes)
  }

  func read(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
    try disk.read(descriptor, into: buffer)
  }
  func sync(_ descriptor: Int32) throws(SystemError) { try disk.sync(descriptor) }
  func close(_ descriptor: Int32) throws(SystemError) { try disk.close(descriptor) }
  func rename(_ from: String, _ to: String) throws(SystemError) { try disk.rename(from, to) }
  func rename(_ from: String, toFree name: String) throws(SystemError) { try disk.rename(from, toFree: name) }
  func unlink(_ path: String) throws(SystemError) { try disk.unlink(path) }
  func removeFolder(_ path: String) throws(SystemError) { try disk.removeFolder(path) }
  func makeFolder(_ path: String, mode: UInt32) throws(SystemError) { try disk.makeFolder(path, mode: mode) }
  func setMode(_ descriptor: Int32, _ mode: UInt32) throws(SystemError) { try disk.setMode(descriptor, mode) }
  func status(_ descriptor: Int32) throws(SystemError) -> FileStatus { try disk.status(descriptor) }
  func names(in folder: String) throws(SystemError) -> [String] { try disk.names(in: folder) }
  func resolve(_ path: String) throws(SystemError) -> String { try disk.resolve(path) }
  func lock(_ descriptor: Int32) throws(SystemError) -> Bool { try disk.lock(descriptor) }
  func pause(milliseconds: Int32) { disk.pause(milliseconds: milliseconds) }
}
