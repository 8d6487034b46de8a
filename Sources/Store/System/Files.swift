import SchoolNetwork

/// Whole files, read and written by the protocol of the store, over the calls of the system.
package struct Files: Sendable {
  /// The calls.
  package let calls: any SystemCalls

  /// Files of this system.
  package init(_ calls: any SystemCalls = PosixCalls()) { self.calls = calls }

  /// The bytes of an ordinary file, with its mode. Throws if it is a folder, a device or a link.
  package func read(_ path: String, limit: Int) throws(ReadFailure) -> (bytes: [UInt8], mode: UInt32) {
    let descriptor: Int32
    let status: FileStatus
    do throws(SystemError) {
      descriptor = try calls.open(path, OpenFlags.reading, mode: 0)
    } catch { throw error.isLink ? .link : error.isNoDevice ? .notAFile : .system(error) }
    do throws(SystemError) { status = try calls.status(descriptor) } catch {
      close(descriptor)
      throw .system(error)
    }
    defer { close(descriptor) }
    guard status.isFile else { throw status.isFolder ? .system(.folder) : .notAFile }
    guard status.size <= limit else { throw .tooLong }
    do throws(SystemError) {
      return (try readAll(descriptor, expecting: status.size, limit: limit), status.mode)
    } catch { throw .system(error) }
  }

  func readAll(_ descriptor: Int32, expecting size: Int, limit: Int) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    // One byte more than expected, so that the end is seen without another call if the size was right.
    var capacity = size + 1
    var bytes: [UInt8] = []
    while true {
      var count = 0
      let part = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, filled in
        while filled < capacity {
          let room = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
          do throws(SystemError) {
            let got = try calls.read(descriptor, into: room)
            filled += got
            // An ordinary file returns fewer bytes than asked for only at its end, here exactly where the end is
            // expected.
            if got == 0 || (filled == size && capacity == size + 1) { break }
          } catch {
            failure = error
            break
          }
        }
        count = filled
      }
      if let failure { throw failure }
      if bytes.isEmpty { bytes = part } else { bytes += part }
      if count < capacity || bytes.count > limit { return bytes }
      capacity = 65_536
    }
  }

  /// Writes a new file that was not there, and forces it to the disk. If that fails, the file is removed again.
  package func create(_ path: String, _ bytes: [UInt8], mode: UInt32) throws(SystemError) {
    let descriptor = try calls.open(path, OpenFlags.creating, mode: 0o600)
    var isOpen = true
    do throws(SystemError) {
      try writeAll(descriptor, bytes)
      if mode != 0o600 { try calls.setMode(descriptor, mode) }
      try calls.sync(descriptor)
      isOpen = false
      try calls.close(descriptor)
    } catch {
      if isOpen { close(descriptor) }
      // The failure to report is the first one; a temporary file left behind is cleared by a later save.
      do throws(SystemError) { try calls.unlink(path) } catch {}
      throw error
    }
  }

  func writeAll(_ descriptor: Int32, _ bytes: [UInt8]) throws(SystemError) {
    var failure: SystemError?
    bytes.withUnsafeBytes { whole in
      var written = 0
      while written < whole.count {
        do throws(SystemError) {
          let count = try calls.write(descriptor, UnsafeRawBufferPointer(rebasing: whole[written...]))
          guard count > 0 else {
            failure = .nothingWritten
            return
          }
          written += count
        } catch {
          failure = error
          return
        }
      }
    }
    if let failure { throw failure }
  }

  /// Forces a folder's names to the disk.
  package func syncFolder(_ path: String) throws(SystemError) {
    let descriptor = try calls.open(path, OpenFlags.folder, mode: 0)
    do throws(SystemError) { try calls.sync(descriptor) } catch {
      close(descriptor)
      throw error
    }
    try calls.close(descriptor)
  }

  /// The mode of a folder, which limits the modes of its files.
  package func folderMode(_ path: String) throws(SystemError) -> UInt32 {
    let descriptor = try calls.open(path, OpenFlags.folder, mode: 0)
    defer { close(descriptor) }
    return try calls.status(descriptor).mode
  }

  /// Gives a folder a mode, if the mask of the process has kept some of it out.
  func setFolderMode(_ path: String, _ mode: UInt32) throws(SystemError) {
    let descriptor = try calls.open(path, OpenFlags.folder, mode: 0)
    defer { close(descriptor) }
    if try calls.status(descriptor).mode != mode { try calls.setMode(descriptor, mode) }
  }

  /// Makes a folder and those above it, readable by the user alone, and forces their names to the disk; an existing one
  /// stays as it is.
  package func makeFolders(_ path: String, mode: UInt32 = 0o700) throws(SystemError) {
    do throws(SystemError) { try calls.makeFolder(path, mode: mode) } catch {
      if error.isTaken { return }
      guard error.isNotFound, path.parentFolder != path, path.contains("/") else { throw error }
      try makeFolders(path.parentFolder, mode: mode)
      do throws(SystemError) { try calls.makeFolder(path, mode: mode) } catch { if !error.isTaken { throw error } }
    }
    try syncFolder(path.parentFolder)
  }

  /// Closes what was only read: its answer says nothing about data.
  func close(_ descriptor: Int32) { do throws(SystemError) { try calls.close(descriptor) } catch {} }
}

/// Why a file could not be read.
package enum ReadFailure: Error, Equatable, Sendable {
  /// The system refused.
  case system(SystemError)
  /// It is a device, a FIFO or a socket.
  case notAFile
  /// It is a symbolic link.
  case link
  /// It is longer than the store allows.
  case tooLong
}

extension String {
  /// The folder of a path; that of a bare name is the current one.
  package var parentFolder: String {
    guard let cut = lastIndex(of: "/") else { return "." }
    return cut == startIndex ? "/" : String(self[..<cut])
  }
}

extension SystemError {
  /// No error of the system: a path leads out of the store.
  static let outside = SystemError(-1)
  /// There is a folder in the place of a file.
  static let folder = SystemError(21)
}
