import Glibc
import Store
import Synchronization
import TestSupport

/// The system's calls, of which the n-th that changes something fails: once, or it and all that follow, as after a
/// kill. Where it fails «afterwards», it is done and says no all the same.
final class NthCallFails: ForwardingCalls {
  let system = PosixCalls()
  private let place: Int
  private let isForGood: Bool, isDone: Bool
  private let counted = Mutex(0)

  init(_ place: Int, forGood: Bool, afterwards: Bool) {
    (self.place, isForGood, isDone) = (place, forGood, afterwards)
  }

  /// How many calls there were.
  var count: Int { counted.withLock { $0 } }

  private func doing<Result>(_ call: () throws(SystemError) -> Result) throws(SystemError) -> Result {
    let number = counted.withLock { count in
      count += 1
      return count
    }
    guard isForGood ? number >= place : number == place else { return try call() }
    if isDone, number == place { _ = try call() }
    throw SystemError(EIO)
  }

  func open(_ path: String, _ flags: Int32, mode: UInt32) throws(SystemError) -> Int32 {
    guard flags & O_CREAT != 0 else { return try system.open(path, flags, mode: mode) }
    return try doing { () throws(SystemError) in try system.open(path, flags, mode: mode) }
  }
  func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) throws(SystemError) -> Int {
    try doing { () throws(SystemError) in try system.write(descriptor, bytes) }
  }
  func sync(_ descriptor: Int32) throws(SystemError) {
    try doing { () throws(SystemError) in try system.sync(descriptor) }
  }
  func rename(_ from: String, _ to: String) throws(SystemError) {
    try doing { () throws(SystemError) in try system.rename(from, to) }
  }
  func exchange(_ one: String, _ other: String) throws(SystemError) {
    try doing { () throws(SystemError) in try system.exchange(one, other) }
  }
  func unlink(_ path: String) throws(SystemError) { try doing { () throws(SystemError) in try system.unlink(path) } }
  func makeFolder(_ path: String, mode: UInt32) throws(SystemError) {
    try doing { () throws(SystemError) in try system.makeFolder(path, mode: mode) }
  }
  func lock(_ descriptor: Int32) throws(SystemError) -> Bool {
    try doing { () throws(SystemError) in try system.lock(descriptor) }
  }
  func pause(milliseconds: Int32) {}
}
