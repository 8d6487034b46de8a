import SchoolNetwork
import Store
import TestSupport

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The system's calls, with pauses counted instead of waited for, and a way to come in between.
final class WatchedCalls: ForwardingCalls, @unchecked Sendable {
  let system = PosixCalls()
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

  func rename(_ from: String, toFree name: String) throws(SystemError) {
    beforeNaming()
    try system.rename(from, toFree: name)
  }
}
