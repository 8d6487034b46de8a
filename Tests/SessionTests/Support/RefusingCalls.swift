import Glibc
import Store
import Synchronization
import TestSupport

/// The calls of a disk that takes nothing: it is full, or may only be read, until it is mended.
final class RefusingCalls: ForwardingCalls {
  let system = PosixCalls()
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
    return try system.open(path, flags, mode: mode)
  }

  func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) throws(SystemError) -> Int {
    try refuse()
    return try system.write(descriptor, bytes)
  }
}
