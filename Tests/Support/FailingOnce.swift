package import Store

/// The system's calls, of which one fails: the n-th that reading a network makes, with a number of the system.
package final class FailingOnce: ForwardingCalls, @unchecked Sendable {
  package let system = PosixCalls()
  private let place: Int
  private let number: Int32
  /// How many calls were made.
  package private(set) var count = 0
  /// The call that failed; nil if there were not so many.
  package private(set) var failed: String?

  /// Calls of which this one fails; at 0 none does.
  package init(at place: Int = 0, _ number: Int32 = 0) { (self.place, self.number) = (place, number) }

  private func meet(_ call: String) throws(SystemError) {
    count += 1
    guard count == place else { return }
    failed = call
    throw SystemError(number)
  }

  package func open(_ path: String, _ flags: Int32, mode: UInt32) throws(SystemError) -> Int32 {
    try meet("open \(path)")
    return try system.open(path, flags, mode: mode)
  }

  package func read(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
    try meet("read")
    return try system.read(descriptor, into: buffer)
  }

  package func close(_ descriptor: Int32) throws(SystemError) {
    // A descriptor is gone whatever the system answers.
    try system.close(descriptor)
    try meet("close")
  }

  package func status(_ descriptor: Int32) throws(SystemError) -> FileStatus {
    try meet("status")
    return try system.status(descriptor)
  }

  package func status(of path: String) throws(SystemError) -> FileStatus {
    try meet("status of \(path)")
    return try system.status(of: path)
  }

  package func names(in folder: String) throws(SystemError) -> [String] {
    try meet("names \(folder)")
    return try system.names(in: folder)
  }

  package func resolve(_ path: String) throws(SystemError) -> String {
    try meet("resolve \(path)")
    return try system.resolve(path)
  }
}
