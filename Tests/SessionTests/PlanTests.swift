import SchoolNetwork
import Screen
import Session
import Testing
import ViewModels
import Workspace

@Suite("The plan over a real folder")
struct PlanOverAFolderTests {
  private func desk(_ isCyrillic: Bool, _ folder: NetworkFolder = NetworkFolder()) -> Desk {
    var desk = Desk(folder, seed: 5)
    desk.isCyrillic = isCyrillic
    return desk
  }

  @Test("The plan accepted is a file for each line; undo of it leaves the network byte for byte as it was")
  func acceptAndUndo() throws {
    var files: [[String: [UInt8]]] = []
    for isCyrillic in [false, true] {
      let folder = NetworkFolder()
      let before = folder.files
      var desk = desk(isCyrillic, folder)
      // Tried out first: ticks and pairs that are taken out leave no trace.
      desk.press("P space down f8 u f8 end right right esc")
      #expect(folder.files == before && desk.state.layer == nil)
      desk.press("P end right enter")
      #expect(desk.screenAboveKeys.contains("Запланировано 3 партнёрства, охватят 8 рисков"))
      let new = folder.files.keys.filter { before[$0] == nil && $0 != ".lock" }
      #expect(new.count == 3 && new.allSatisfy { $0.hasPrefix("partnerships/p-") })
      #expect(before.allSatisfy { folder.files[$0.key] == $0.value }, "a new file each, and none is touched")
      #expect(desk.state.workspace.pending.isEmpty && desk.state.workspace.failure == nil)
      files.append(folder.files)
      // Another program reads what was made.
      let other = Desk(folder)
      #expect(
        other.state.network == desk.state.network && other.state.network.problems == Desk().state.network.problems)
      desk.press("esc u")
      #expect(desk.screenAboveKeys.contains("Добавление партнёрств по плану (3) отменено"))
      #expect(folder.files.filter { $0.key != ".lock" } == before.filter { $0.key != ".lock" })
      desk.press("U u")
      #expect(folder.files.filter { $0.key != ".lock" } == before.filter { $0.key != ".lock" })
    }
    #expect(files[0] == files[1], "both layouts make the same")
  }

  @Test("Only what is ticked is made")
  func oneLine() throws {
    let folder = NetworkFolder()
    var desk = desk(false, folder)
    desk.press("P space down space enter")
    let made = desk.state.network.partnerships.filter { Desk().state.network.partnership($0.id) == nil }
    #expect(made.map(\.supported.text) == ["sosh-47"] && folder.changes().count == 1)
  }
}
