import SchoolNetwork
import Store

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Calls of which the n-th fails, once or from then on, before or after it was done.
final class FaultyCalls: SystemCalls, @unchecked Sendable {
  /// What goes wrong.
  enum Fault: Hashable, Sendable {
    /// The call fails with this number and does nothing.
    case error(Int32)
    /// The call is done, and fails with this number all the same.
    case errorAfterwards(Int32)
    /// A write takes one byte; a write takes none and says so. Other calls are done.
    case shortWrite, emptyWrite
  }

  private let disk: any SystemCalls
  private let fault: Fault
  private let place: Int
  private let isForGood: Bool
  private(set) var count = 0
  /// Whether the fault has come to a call that it can harm.
  private(set) var hasStruck = false
  /// Whether closing a file that was written has failed: the disk may have said only then what was wrong.
  private(set) var hasFailedToClose = false
  private var written: Set<Int32> = []
  var isMended = false

  init(_ disk: any SystemCalls, _ fault: Fault, at place: Int, forGood: Bool) {
    (self.disk, self.fault, self.place, isForGood) = (disk, fault, place, forGood)
  }

  private func isHit() -> Bool {
    count += 1
    return !isMended && (isForGood ? count >= place : count == place)
  }

  private func doing<Result>(_ call: () throws(SystemError) -> Result) throws(SystemError) -> Result {
    guard isHit() else { return try call() }
    switch fault {
    case .error(let number):
      hasStruck = true
      throw SystemError(number)
    case .errorAfterwards(let number):
      hasStruck = true
      _ = try call()
      throw SystemError(number)
    case .shortWrite, .emptyWrite: return try call()
    }
  }

  func open(_ path: String, _ flags: Int32, mode: UInt32) throws(SystemError) -> Int32 {
    try doing { () throws(SystemError) in try disk.open(path, flags, mode: mode) }
  }

  func read(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
    try doing { () throws(SystemError) in try disk.read(descriptor, into: buffer) }
  }

  func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) throws(SystemError) -> Int {
    written.insert(descriptor)
    guard isHit() else { return try disk.write(descriptor, bytes) }
    hasStruck = true
    switch fault {
    case .error(let number): throw SystemError(number)
    case .errorAfterwards(let number):
      _ = try disk.write(descriptor, bytes)
      throw SystemError(number)
    case .shortWrite: return try disk.write(descriptor, UnsafeRawBufferPointer(rebasing: bytes.prefix(1)))
    case .emptyWrite: return 0
    }
  }

  func sync(_ descriptor: Int32) throws(SystemError) {
    try doing { () throws(SystemError) in try disk.sync(descriptor) }
  }

  func close(_ descriptor: Int32) throws(SystemError) {
    // A descriptor is gone whatever the system answers.
    let result = Result { () throws(SystemError) in try disk.close(descriptor) }
    let wasWritten = written.remove(descriptor) != nil
    do throws(SystemError) { try doing { () throws(SystemError) in try result.get() } } catch {
      if wasWritten { hasFailedToClose = true }
      throw error
    }
  }

  func rename(_ from: String, _ to: String) throws(SystemError) {
    try doing { () throws(SystemError) in try disk.rename(from, to) }
  }

  func rename(_ from: String, toFree name: String) throws(SystemError) {
    try doing { () throws(SystemError) in try disk.rename(from, toFree: name) }
  }

  func exchange(_ one: String, _ other: String) throws(SystemError) {
    try doing { () throws(SystemError) in try disk.exchange(one, other) }
  }

  func unlink(_ path: String) throws(SystemError) { try doing { () throws(SystemError) in try disk.unlink(path) } }

  func removeFolder(_ path: String) throws(SystemError) {
    try doing { () throws(SystemError) in try disk.removeFolder(path) }
  }

  func makeFolder(_ path: String, mode: UInt32) throws(SystemError) {
    try doing { () throws(SystemError) in try disk.makeFolder(path, mode: mode) }
  }

  func setMode(_ descriptor: Int32, _ mode: UInt32) throws(SystemError) {
    try doing { () throws(SystemError) in try disk.setMode(descriptor, mode) }
  }

  func status(_ descriptor: Int32) throws(SystemError) -> FileStatus {
    try doing { () throws(SystemError) in try disk.status(descriptor) }
  }

  func status(of path: String) throws(SystemError) -> FileStatus {
    try doing { () throws(SystemError) in try disk.status(of: path) }
  }

  func names(in folder: String) throws(SystemError) -> [String] {
    try doing { () throws(SystemError) in try disk.names(in: folder) }
  }

  func resolve(_ path: String) throws(SystemError) -> String {
    try doing { () throws(SystemError) in try disk.resolve(path) }
  }

  func lock(_ descriptor: Int32) throws(SystemError) -> Bool {
    try doing { () throws(SystemError) in try disk.lock(descriptor) }
  }

  func pause(milliseconds: Int32) {}
}

/// The flags of `open` that a model of it must know.
enum Flags {
  static let create = O_CREAT
  static let exclusive = O_EXCL
  static let folder = O_DIRECTORY
  static let append = O_APPEND
}

extension SystemError {
  static let notFound = SystemError(ENOENT)
  static let full = SystemError(ENOSPC)
  static let notAFolder = SystemError(ENOTDIR)
  static let exists = SystemError(EEXIST)
  static let notSupported = SystemError(EINVAL)
  static let badDescriptor = SystemError(EBADF)

  /// The errors that a disk, a share or a signal brings about.
  static let usual = [EIO, ENOSPC, EDQUOT, EROFS, EACCES, ESTALE, EINTR]
}
