package import SchoolNetwork
import SystemShim

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The calls of the system itself. A call that a signal interrupts is made again.
package struct PosixCalls: SystemCalls {
  /// The system.
  package init() {}

  private func retrying(_ call: () -> Int) throws(SystemError) -> Int {
    while true {
      let result = call()
      if result >= 0 { return result }
      guard errno == EINTR else { throw SystemError(errno) }
    }
  }

  /// Opens a path; never blocks on a FIFO, never leaks into a child.
  package func open(_ path: String, _ flags: Int32, mode: UInt32) throws(SystemError) -> Int32 {
    #if canImport(Glibc)
      return Int32(try retrying { Int(path.withPath { Glibc.open($0, flags | O_CLOEXEC, mode_t(mode)) }) })
    #else
      return Int32(try retrying { Int(path.withPath { Darwin.open($0, flags | O_CLOEXEC, mode_t(mode)) }) })
    #endif
  }

  /// Reads what is there, up to the buffer's length.
  package func read(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
    #if canImport(Glibc)
      return try retrying { Glibc.read(descriptor, buffer.baseAddress, buffer.count) }
    #else
      return try retrying { Darwin.read(descriptor, buffer.baseAddress, buffer.count) }
    #endif
  }

  /// Writes what the system takes.
  package func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) throws(SystemError) -> Int {
    #if canImport(Glibc)
      return try retrying { Glibc.write(descriptor, bytes.baseAddress, bytes.count) }
    #else
      return try retrying { Darwin.write(descriptor, bytes.baseAddress, bytes.count) }
    #endif
  }

  /// Forces a file to the disk, on macOS through the drive's cache too.
  package func sync(_ descriptor: Int32) throws(SystemError) {
    #if canImport(Darwin)
      if fcntl(descriptor, F_FULLFSYNC) == 0 { return }
    #endif
    _ = try retrying { Int(fsync(descriptor)) }
  }

  /// Closes a descriptor; once only, whatever it answers, because the number may be another's already.
  package func close(_ descriptor: Int32) throws(SystemError) {
    #if canImport(Glibc)
      let result = Glibc.close(descriptor)
    #else
      let result = Darwin.close(descriptor)
    #endif
    if result != 0, errno != EINTR { throw SystemError(errno) }
  }

  /// Gives a file another name.
  package func rename(_ from: String, _ to: String) throws(SystemError) {
    #if canImport(Glibc)
      _ = try retrying { Int(from.withPath { from in to.withPath { Glibc.rename(from, $0) } }) }
    #else
      _ = try retrying { Int(from.withPath { from in to.withPath { Darwin.rename(from, $0) } }) }
    #endif
  }

  /// Gives a file a name that nobody has. A second name is refused by the system where it is taken, which a renaming is
  /// not; the first name is removed afterwards. If files can have only one name (FAT, some shares), the function looks
  /// for the name instead.
  package func rename(_ from: String, toFree name: String) throws(SystemError) {
    do throws(SystemError) {
      _ = try retrying { Int(from.withPath { from in name.withPath { link(from, $0) } }) }
    } catch {
      guard error.isNoSecondName else { throw error }
      var found = stat()
      guard name.withPath({ lstat($0, &found) }) != 0 else { throw .taken }
      return try rename(from, name)
    }
    // Left behind, it is a leftover like any other.
    do throws(SystemError) { try unlink(from) } catch {}
  }

  /// Lets two files change names with each other.
  package func exchange(_ one: String, _ other: String) throws(SystemError) {
    _ = try retrying { Int(one.withPath { one in other.withPath { shim_exchange(one, $0) } }) }
  }

  /// Removes a name.
  package func unlink(_ path: String) throws(SystemError) {
    #if canImport(Glibc)
      _ = try retrying { Int(path.withPath { Glibc.unlink($0) }) }
    #else
      _ = try retrying { Int(path.withPath { Darwin.unlink($0) }) }
    #endif
  }

  /// Removes an empty folder.
  package func removeFolder(_ path: String) throws(SystemError) {
    _ = try retrying { Int(path.withPath { rmdir($0) }) }
  }

  /// Makes a folder.
  package func makeFolder(_ path: String, mode: UInt32) throws(SystemError) {
    _ = try retrying { Int(path.withPath { mkdir($0, mode_t(mode)) }) }
  }

  /// Sets a file's mode.
  package func setMode(_ descriptor: Int32, _ mode: UInt32) throws(SystemError) {
    _ = try retrying { Int(fchmod(descriptor, mode_t(mode))) }
  }

  /// What is known of an open file.
  package func status(_ descriptor: Int32) throws(SystemError) -> FileStatus {
    var found = stat()
    _ = try retrying { Int(fstat(descriptor, &found)) }
    return FileStatus(found)
  }

  /// What is known of what a path names.
  package func status(of path: String) throws(SystemError) -> FileStatus {
    var found = stat()
    _ = try retrying { Int(path.withPath { lstat($0, &found) }) }
    return FileStatus(found)
  }

  /// Whether this user may make something in a folder.
  package func mayWrite(in folder: String) throws(SystemError) -> Bool {
    if folder.withPath({ access($0, W_OK | X_OK) }) == 0 { return true }
    guard [EACCES, EPERM, EROFS].contains(errno) else { throw SystemError(errno) }
    return false
  }

  /// The names in a folder.
  package func names(in folder: String) throws(SystemError) -> [String] {
    guard let handle = folder.withPath({ opendir($0) }) else { throw SystemError(errno) }
    defer { closedir(handle) }
    var names: [String] = []
    while true {
      // The end of the folder and an error look the same but for the error number.
      errno = 0
      guard let entry = readdir(handle) else {
        if errno != 0 { throw SystemError(errno) }
        break
      }
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(path: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The path with all links followed.
  package func resolve(_ path: String) throws(SystemError) -> String {
    guard let resolved = path.withPath({ realpath($0, nil) }) else { throw SystemError(errno) }
    defer { free(resolved) }
    return String(path: resolved)
  }

  /// The same as bytes.
  package func canonical(_ path: String) throws(SystemError) -> [UInt8] {
    guard let resolved = realpath(path, nil) else { throw SystemError(errno) }
    defer { free(resolved) }
    return UnsafeRawBufferPointer(start: resolved, count: strlen(resolved)).map { $0 }
  }

  /// Whether there is anything at a path.
  package func isThere(_ path: [UInt8]) throws(SystemError) -> Bool {
    var found = stat()
    let result = (path.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { stat($0.baseAddress!, &found) }
    if result == 0 { return true }
    let error = SystemError(errno)
    if error.meansNothingThere { return false }
    throw error
  }

  /// Takes the exclusive lock, without waiting.
  package func lock(_ descriptor: Int32) throws(SystemError) -> Bool {
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      if errno == EWOULDBLOCK { return false }
      guard errno == EINTR else { throw SystemError(errno) }
    }
    return true
  }

  /// Waits a moment.
  package func pause(milliseconds: Int32) { _ = poll(nil, 0, milliseconds) }
}

extension FileStatus {
  /// The facts in the system's words.
  fileprivate init(_ found: stat) {
    let kind = UInt32(found.st_mode) & 0o170000
    self.init(
      isFile: kind == 0o100000, isFolder: kind == 0o040000, size: Int(found.st_size),
      mode: UInt32(found.st_mode) & 0o7777)
  }
}

/// How the store opens files, in the system's flags.
enum OpenFlags {
  /// For reading; a FIFO does not block, a link is not followed.
  static let reading = O_RDONLY | O_NONBLOCK | O_NOFOLLOW
  /// A folder, for syncing it.
  static let folder = O_RDONLY | O_DIRECTORY
  /// A new file that nobody else has made.
  static let creating = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
  /// A log, to be read and added to; and a new one that nobody else has made.
  static let adding = O_RDWR | O_APPEND | O_NONBLOCK | O_NOFOLLOW, newLog = adding | O_CREAT | O_EXCL
  /// The lock file, made where it is missing; what is written to it is added at its end.
  static let locking = O_RDWR | O_CREAT | O_NOFOLLOW | O_APPEND
  /// The lock file where it is there.
  static let lockThere = O_RDWR | O_NOFOLLOW | O_APPEND
}

extension SystemError {
  /// What the number means for a person.
  package var fault: SystemFault {
    switch number {
    case ENOSPC: .noSpace
    // A limit on the length of files (`ulimit -f`) is a quota too.
    case EDQUOT, EFBIG: .quota
    case EROFS: .readOnly
    case EACCES, EPERM: .noPermission
    case ENOENT: .notFound
    case EISDIR: .isAFolder
    case ENOTDIR: .notAFolder
    case EIO: .deviceFailed
    case ESTALE, ENOTCONN, EHOSTDOWN: .shareGone
    case EMFILE, ENFILE: .tooManyFiles
    case ENAMETOOLONG: .nameTooLong
    case ELOOP: .linkLoop
    default: .other(number)
    }
  }

  /// Whether the path led over a link that must not be followed.
  var isLink: Bool { number == ELOOP }
  /// Whether there is no such file.
  var isNotFound: Bool { number == ENOENT }
  /// Whether nothing is there: no such file, or a file in the place of a folder on the way.
  var meansNothingThere: Bool { number == ENOENT || number == ENOTDIR }
  /// Whether it is a socket, or a device with nothing behind it.
  var isNoDevice: Bool { number == ENXIO || number == ENODEV }
  /// The name is taken.
  static let taken = SystemError(EEXIST)
  /// Whether the name is taken.
  var isTaken: Bool { number == EEXIST }
  /// Whether the file system gives no second name to a file.
  var isNoSecondName: Bool { [EPERM, EOPNOTSUPP, ENOTSUP, ENOSYS, EMLINK].contains(number) }
  /// Whether the file system cannot let files exchange names.
  var isNoExchange: Bool { [ENOSYS, EINVAL, EOPNOTSUPP, ENOTSUP].contains(number) }
  /// There is no such file.
  static let notThere = SystemError(ENOENT)
  /// Somebody else holds it.
  static let busy = SystemError(EBUSY)
  /// A write that took no byte: there is no space.
  static let nothingWritten = SystemError(ENOSPC)
}
