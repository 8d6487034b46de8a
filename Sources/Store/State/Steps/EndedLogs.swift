import SchoolNetwork

/// A log of steps that this program holds: nobody else takes it over meanwhile. It is let go with the value, and with the
/// program, however that ends.
final class HeldLog: Sendable {
  let name: String
  let folder: String
  let path: String
  let descriptor: Int32
  private let files: Files

  init(_ name: String, in folder: String, _ descriptor: Int32, _ files: Files) {
    (self.name, self.folder, path) = (name, folder, "\(folder)/\(name)")
    (self.descriptor, self.files) = (descriptor, files)
  }

  deinit { files.close(descriptor) }
}

/// The logs of windows that ended, in a network's place in the state folder. They are looked for under its lock.
struct EndedLogs {
  struct Log {
    let held: HeldLog
    let file: StepFile
  }

  /// Those with a line that can be read, and those without.
  private(set) var logs: [Log] = [], empty: [HeldLog] = []
  private(set) var troubles: [StepTrouble] = []
  /// Whether a window that still runs has a log.
  private(set) var othersRun = false

  /// The names of logs.
  static func isOne(_ name: String) -> Bool { name.hasPrefix("steps-") && name.hasSuffix(".log") }
  /// A new name.
  static func newName() -> String {
    let digits = String(UInt64.random(in: 0 ... .max), radix: 16)
    return "steps-" + String(repeating: "0", count: 16 - digits.count) + digits + ".log"
  }

  /// A log is shorter than that; of those that ended so much is kept.
  static let greatestLog = 1 << 30, greatestKept = 32 << 20

  /// Looks for them in places. `isReader`: nothing is put in order.
  init(in places: [String], of store: StoreID, _ files: Files, isReader: Bool) throws(SystemError) {
    for place in places { try look(in: place, of: store, files, isReader: isReader) }
    // The steps of these are in another log; the program was stopped before it took them away.
    let took = Set(logs.flatMap(\.file.took))
    let taken = { (log: Log) in took.contains(log.held.name) && log.file.fault == nil && !log.file.hasTornStep }
    empty += logs.filter(taken).map(\.held)
    logs.removeAll(where: taken)
  }

  private mutating func look(
    in folder: String, of store: StoreID, _ files: Files, isReader: Bool
  ) throws(SystemError) {
    for name in try files.calls.names(in: folder) {
      if !isReader, Leftover.isOne(name) {
        do throws(SystemError) { try files.calls.unlink("\(folder)/\(name)") } catch {}
      }
      guard EndedLogs.isOne(name) else { continue }
      do throws(SystemError) {
        guard let held = try EndedLogs.take(name, in: folder, files, &othersRun) else { continue }
        let status = try files.calls.status(held.descriptor)
        guard status.isFile else {
          troubles.append(.strange(.device, log: held.path))
          continue
        }
        guard status.size < EndedLogs.greatestLog else {
          troubles.append(.tooLong(log: held.path))
          continue
        }
        let bytes = try files.readAll(held.descriptor, expecting: status.size, limit: EndedLogs.greatestLog)
        let file = StepFile(bytes, of: store)
        switch file.fault {
        case .newer: troubles.append(.newer(held.path))
        case .foreign:
          troubles.append(.foreign(isReader ? held.path : EndedLogs.setAside(held, "foreign", files)))
        case nil where file.isEmpty && !file.hasTornStep: empty.append(held)
        case nil, .damaged: logs.append(Log(held: held, file: file))
        }
      } catch {
        let path = "\(folder)/\(name)"
        switch error.fault {
        case .notFound: break
        case .isAFolder: troubles.append(.strange(.folder, log: path))
        case .linkLoop: troubles.append(.strange(.link, log: path))
        default:
          troubles.append(error.isNoDevice ? .strange(.device, log: path) : .partlyUnread(error.fault, log: path))
        }
      }
    }
  }

  /// Whether there is something to be told, which taking them over does.
  var hasTrouble: Bool {
    !troubles.isEmpty || logs.contains { $0.file.fault != nil || $0.file.hasTornStep }
  }

  /// The places of the same network in folders in which it does not lie any more: it was moved from there.
  static func left(of store: StoreID, beside own: String, _ files: Files) -> [String] {
    guard let cut = own.lastIndex(of: "/") else { return [] }
    let (state, name) = (own[..<cut], own[own.index(after: cut)...])
    var places: [String] = []
    do throws(SystemError) {
      for other in try files.calls.names(in: String(state))
      where other != name && other.hasPrefix(store.text + ".") && !other.hasSuffix(".lock") {
        let place = "\(state)/\(other)"
        let isLeft = try files.calls.names(in: place).contains { log in
          isOne(log) && network(of: "\(place)/\(log)", files)?.hasLost(store, files) == true
        }
        if isLeft { places.append(place) }
      }
    } catch {}  // What cannot be read waits for the next one.
    return places
  }

  /// The folder that a log is of.
  private static func network(of path: String, _ files: Files) -> NetworkFolder? {
    do throws(SystemError) {
      let descriptor = try files.calls.open(path, OpenFlags.reading, mode: 0)
      defer { files.close(descriptor) }
      var failure: SystemError?
      let start = [UInt8](unsafeUninitializedCapacity: 16 << 10) { buffer, count in
        do throws(SystemError) {
          count = try files.calls.read(descriptor, into: UnsafeMutableRawBufferPointer(buffer))
        } catch { failure = error }
      }
      return failure == nil ? StepFile.network(in: start) : nil
    } catch { return nil }
  }

  /// Opens a log and takes its lock; nil if a window that runs has it.
  private static func take(
    _ name: String, in folder: String, _ files: Files, _ othersRun: inout Bool
  ) throws(SystemError) -> HeldLog? {
    let descriptor = try files.calls.open("\(folder)/\(name)", OpenFlags.adding, mode: 0)
    let held = HeldLog(name, in: folder, descriptor, files)
    if try files.calls.lock(descriptor) { return held }
    othersRun = true
    return nil
  }

  /// Gives a log another name, so that it is neither read again nor lost; where it lies then.
  static func setAside(_ held: HeldLog, _ word: String, _ files: Files) -> String {
    let aside = "\(held.folder)/\(word)-\(held.name)"
    do throws(SystemError) { try files.calls.rename(held.path, aside) } catch { return held.path }
    return aside
  }

  /// All their steps.
  var merged: StepFile { StepFile(merging: logs.map(\.file)) }
}
