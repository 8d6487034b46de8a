import SchoolNetwork

/// The calls to the system that the store makes. Two real ends: ``PosixCalls``, and the tests' one that lets the
/// n-th call fail. Every call throws the system's error number.
/// A large store is read on two threads, so that calls may come from both at once.
package protocol SystemCalls: Sendable {
  /// Opens a path and gives its descriptor.
  func open(_ path: String, _ flags: Int32, mode: UInt32) throws(SystemError) -> Int32
  /// Reads up to so many bytes into the buffer, from `offset` on; 0 at the end.
  func read(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int
  /// Writes what it can of the bytes and says how many.
  func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) throws(SystemError) -> Int
  /// Forces a file or folder to the disk.
  func sync(_ descriptor: Int32) throws(SystemError)
  /// Closes a descriptor.
  func close(_ descriptor: Int32) throws(SystemError)
  /// Gives a file another name, in one step.
  func rename(_ from: String, _ to: String) throws(SystemError)
  /// Gives a file a name that nobody has, in one step; throws ``SystemError/taken`` where anything has it.
  func rename(_ from: String, toFree name: String) throws(SystemError)
  /// Lets two files change names with each other, in one step. Throws what ``SystemError/isNoExchange`` says where the
  /// file system cannot do that.
  func exchange(_ one: String, _ other: String) throws(SystemError)
  /// Removes a name.
  func unlink(_ path: String) throws(SystemError)
  /// Removes an empty folder.
  func removeFolder(_ path: String) throws(SystemError)
  /// Makes a folder.
  func makeFolder(_ path: String, mode: UInt32) throws(SystemError)
  /// Sets a file's mode.
  func setMode(_ descriptor: Int32, _ mode: UInt32) throws(SystemError)
  /// What is known of an open file.
  func status(_ descriptor: Int32) throws(SystemError) -> FileStatus
  /// What is known of what a path names; a link is not followed.
  func status(of path: String) throws(SystemError) -> FileStatus
  /// The names in a folder, in the order of their bytes, without `.` and `..`.
  func names(in folder: String) throws(SystemError) -> [String]
  /// The path with all links followed.
  func resolve(_ path: String) throws(SystemError) -> String
  /// The same as bytes, because a path need not be UTF-8.
  func canonical(_ path: String) throws(SystemError) -> [UInt8]
  /// Whether there is anything at a path; throws if that cannot be known.
  func isThere(_ path: [UInt8]) throws(SystemError) -> Bool
  /// Whether this user may make something in a folder; throws if there is no such folder.
  func mayWrite(in folder: String) throws(SystemError) -> Bool
  /// Takes the exclusive lock of an open file, or gives it back; false if somebody else has it.
  func lock(_ descriptor: Int32) throws(SystemError) -> Bool
  /// Waits a moment before the next try.
  func pause(milliseconds: Int32)
}

extension SystemCalls {
  /// The same as bytes, where all paths are UTF-8.
  package func canonical(_ path: String) throws(SystemError) -> [UInt8] { Array(try resolve(path).utf8) }
  /// Where nobody is kept out.
  package func mayWrite(in folder: String) throws(SystemError) -> Bool { try status(of: folder).isFolder }
  /// Whether there is anything at a path, where all paths are UTF-8.
  package func isThere(_ path: [UInt8]) throws(SystemError) -> Bool {
    do throws(SystemError) { _ = try resolve(String(decoding: path, as: UTF8.self)) } catch {
      if error.meansNothingThere { return false }
      throw error
    }
    return true
  }
}

/// An error number of the system, and what it means for a person.
package struct SystemError: Error, Equatable, Sendable {
  /// The number (`errno`).
  package var number: Int32

  /// An error of this number.
  package init(_ number: Int32) { self.number = number }
}

/// What the store wants to know of a file.
package struct FileStatus: Equatable, Sendable {
  /// Whether it is an ordinary file, or a folder; neither for a device or FIFO.
  package var isFile: Bool, isFolder: Bool
  /// How many bytes it has.
  package var size: Int
  /// Its permission bits.
  package var mode: UInt32

  /// A file's facts.
  package init(isFile: Bool, isFolder: Bool, size: Int, mode: UInt32) {
    self.isFile = isFile
    self.isFolder = isFolder
    self.size = size
    self.mode = mode
  }
}
