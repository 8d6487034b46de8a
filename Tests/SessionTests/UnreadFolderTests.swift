import Console
import Language
import SchoolNetwork
import Session
import Store
import TestSupport
import Testing
import ViewModels

/// The system's calls; a folder cannot be read while it is shut.
private final class ShutFolder: ForwardingCalls, @unchecked Sendable {
  let system = PosixCalls()
  var name: String?

  func names(in folder: String) throws(SystemError) -> [String] {
    if let name, folder.hasSuffix("/" + name) { throw SystemError(13) }
    return try system.names(in: folder)
  }
}

@Suite("A folder that cannot be read")
struct UnreadFolderTests {
  @Test(
    "Given a folder that cannot be read at F2, then it is told by name, what stood stands, and edits go on as before",
    arguments: ["schools", "partnerships", "templates"])
  func reading(name: String) {
    let calls = ShutFolder()
    var desk = Desk(calls: calls)
    let before = desk.state.network
    calls.name = name
    desk.press("f2")
    #expect(desk.state.network == before)
    #expect(desk.state.notice?.isTrouble == true)
    #expect(desk.state.notice?.text.contains("Не удаётся прочитать папку \(name)") == true)
    calls.name = nil
    desk.press("f2")
    #expect(desk.state.network == before && desk.state.notice?.isTrouble != true)
  }

  @Test("When the partnerships cannot be read again, the plan plans none that stands already")
  func plan() {
    let calls = ShutFolder()
    var desk = Desk(calls: calls)
    desk.press("P end right enter esc")
    let planned = desk.folder.files
    #expect(planned.keys.count { $0.hasPrefix("partnerships/") } > Sample.network.partnerships.count)
    calls.name = "partnerships"
    desk.press("f2 P end right enter esc")
    calls.name = nil
    desk.press("P end right enter esc")
    #expect(desk.folder.files == planned)
  }

  @Test("A start over a folder that cannot be read is refused with its path, before a terminal is taken")
  func start() {
    for name in ["schools", "partnerships", "templates"] {
      let home = Home()
      Disk.takeAway(home.folder.path + "/" + name)
      Disk.write([], to: home.folder.path + "/" + name)
      let before = home.folder.files
      let (outcome, themes) = home.open()
      #expect(outcome.exitCode == 2 && themes.isEmpty)
      #expect(outcome.errors.contains("\(home.folder.path)/\(name)"), "\(outcome.errors)")
      #expect(home.folder.files == before)
    }
  }
}
