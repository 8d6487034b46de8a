extension Files {
  /// Takes the lock of a network's place in the state folder within so many milliseconds; closing the descriptor gives
  /// it back. The lock lies beside that place and stays there.
  func takeLock(of folder: String, patience: Int32) throws(SystemError) -> Int32 {
    let lock = try calls.open(folder + ".lock", OpenFlags.locking, mode: 0o600)
    do throws(SystemError) {
      var waited: Int32 = 0
      while try !calls.lock(lock) {
        guard waited < patience else { throw .busy }
        calls.pause(milliseconds: 10)
        waited += 10
      }
      return lock
    } catch {
      close(lock)
      throw error
    }
  }
}
