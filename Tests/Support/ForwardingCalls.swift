package import Store

/// The system's own calls, for an end that does only some of them otherwise.
package protocol ForwardingCalls: SystemCalls {
  /// Where the calls go.
  var system: PosixCalls { get }
}

extension ForwardingCalls {
  package func open(_ path: String, _ flags: Int32, mode: UInt32) throws(SystemError) -> Int32 {
    try system.open(path, flags, mode: mode)
  }
  package func read(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
    try system.read(descriptor, into: buffer)
  }
  package func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) throws(SystemError) -> Int {
    try system.write(descriptor, bytes)
  }
  package func sync(_ descriptor: Int32) throws(SystemError) { try system.sync(descriptor) }
  package func close(_ descriptor: Int32) throws(SystemError) { try system.close(descriptor) }
  package func rename(_ from: String, _ to: String) throws(SystemError) { try system.rename(from, to) }
  package func rename(_ from: String, toFree name: String) throws(SystemError) {
    try system.rename(from, toFree: name)
  }
  package func exchange(_ one: String, _ other: String) throws(SystemError) { try system.exchange(one, other) }
  package func unlink(_ path: String) throws(SystemError) { try system.unlink(path) }
  package func removeFolder(_ path: String) throws(SystemError) { try system.removeFolder(path) }
  package func makeFolder(_ path: String, mode: UInt32) throws(SystemError) {
    try system.makeFolder(path, mode: mode)
  }
  package func setMode(_ descriptor: Int32, _ mode: UInt32) throws(SystemError) {
    try system.setMode(descriptor, mode)
  }
  package func status(_ descriptor: Int32) throws(SystemError) -> FileStatus { try system.status(descriptor) }
  package func status(of path: String) throws(SystemError) -> FileStatus { try system.status(of: path) }
  package func names(in folder: String) throws(SystemError) -> [String] { try system.names(in: folder) }
  package func resolve(_ path: String) throws(SystemError) -> String { try system.resolve(path) }
  package func mayWrite(in folder: String) throws(SystemError) -> Bool { try system.mayWrite(in: folder) }
  package func lock(_ descriptor: Int32) throws(SystemError) -> Bool { try system.lock(descriptor) }
  package func pause(milliseconds: Int32) { system.pause(milliseconds: milliseconds) }
}
