import Glibc
import Language
import SchoolNetwork
import Screen
import Session
import Store
import TestSupport
import Testing
import ViewModels

/// A copy of the sample in which the partnership of СОШ № 5 is a merge left half done.
private func halfMerged() -> NetworkFolder {
  let folder = NetworkFolder()
  folder.change("partnerships/p-5-9.json", "  \"status\": \"active\",", to: "<<<<<<< HEAD\n  \"status\": \"active\",")
  return folder
}

@Suite("A file that cannot be read, on the screen")
struct UnreadFileScreenTests {
  @Test("The status line tells it from the first frame on, on each screen", arguments: ScreenName.allCases)
  func statusLine(screen: ScreenName) {
    for size in [Desk.size, .init(columns: 120, rows: 40)] {
      let desk = Desk(halfMerged(), size: size, screen: screen)
      #expect(desk.screen.contains("не прочитано: 1 файл"), "\(desk.screen)")
      #expect(!Desk(size: size, screen: screen).screen.contains("не прочитано"))
    }
  }

  @Test("What hangs on it is unknown, on each screen, and in the cards")
  func unknown() {
    var desk = Desk(halfMerged(), size: .init(columns: 120, rows: 60), screen: .network)
    #expect(desk.screen.contains("Партнёр неизвестен: 1 школа"), "\(desk.screen)")
    #expect(desk.unbroken.contains("? СОШ № 5 партнёр неизвестен, охвачено 0 из 2, неизвестно 2"), "\(desk.screen)")
    #expect(desk.unbroken.contains("нагрузка неизвестна"), "\(desk.screen)")
    desk.press("4")
    #expect(desk.screen.contains("? неизвестно") && desk.screen.contains("6 из 27?"), "\(desk.screen)")
    desk.press("2 right / 5 enter")
    #expect(desk.screen.contains("СОШ № 5") && desk.screen.contains("2·2?"), "\(desk.screen)")
    #expect(
      desk.unbroken.contains("2 риска, неизвестно 2") && desk.screen.contains("Партнёр неизвестен"), "\(desk.screen)")
    #expect(!desk.unbroken.contains("партнёра пока нет"), "\(desk.screen)")
    desk.press("esc 1 tab")
    #expect(desk.screen.contains("? Числа неполные"), "\(desk.screen)")
    desk.press("shift+tab end z")
    #expect(
      desk.unbroken.contains("неизвестно: кто помогает СОШ № 5, скольким помогает СОШ № 9, мероприятия"),
      "\(desk.screen)")
    desk.press("z home /")
    desk.type("СОШ № 5:")
    desk.press("enter")
    #expect(!desk.unbroken.contains("СОШ № 5: нет партнёра"), "\(desk.screen)")
  }

  @Test("The donor's roadmaps are not said to be none, and nothing is added to them")
  func donor() {
    var desk = Desk(halfMerged(), size: .init(columns: 120, rows: 40), screen: .schools)
    desk.press("2 right / 9 enter tab tab")
    #expect(desk.unbroken.contains("Партнёр неизвестен"), "\(desk.screen)")
    desk.press("f7")
    #expect(desk.state.notice?.text.contains("файл партнёрства не читается") == true)
  }

  @Test("Nobody is suggested, planned or accepted", arguments: ["1 p", "2 right p", "4 p", "5 p", "1 P", "5 P"])
  func donors(keys: String) {
    let folder = halfMerged()
    let before = folder.files
    var desk = Desk(folder)
    desk.press(keys)
    #expect(desk.state.layers.isEmpty && desk.state.notice?.isTrouble == true)
    #expect(desk.state.notice?.text.contains("partnerships/p-5-9.json") == true)
    desk.press("enter enter")
    #expect(folder.files == before)
  }

  @Test(
    "What is open when a file breaks closes at F2, and nothing of it is written",
    arguments: ["5 P", "5 p", "5 p enter"])
  func breaking(keys: String) {
    let folder = NetworkFolder()
    var desk = Desk(folder)
    desk.press(keys)
    #expect(!desk.state.layers.isEmpty)
    folder.write("partnerships/p-5-9.json", Array("{".utf8))
    let before = folder.files
    desk.take(.resumed)
    desk.press("enter enter enter")
    #expect(folder.files == before)
    #expect(desk.state.network.partnerships.count == Sample.network.partnerships.count - 1)
  }

  @Test("F2 says that not all was read, and that all was once the file is mended")
  func readingAgain() {
    let folder = NetworkFolder()
    let whole = folder.files["partnerships/p-5-9.json"]!
    var desk = Desk(folder)
    folder.write("partnerships/p-5-9.json", Array("{".utf8))
    desk.press("f2")
    #expect(desk.state.notice?.isTrouble == true && desk.state.notice?.text.contains("1 файл") == true)
    folder.write("partnerships/p-5-9.json", whole)
    desk.press("f2")
    #expect(desk.state.notice?.text == Language.russian.readAgain && desk.state.network == Sample.network)
  }

  @Test(
    "Each call of the load failing once: the first frame is the same, or says that something was not read",
    arguments: [EIO, EACCES, ENOENT, EMFILE, ESTALE])
  func failingCalls(number: Int32) {
    let counting = FailingOnce()
    var store = FolderStore(Sample.town, isReadOnly: true, calls: counting)
    let whole = (try? store.load()).map(frame)
    #expect(whole?.isEmpty == false && counting.count > 50)
    for place in 1...counting.count {
      let calls = FailingOnce(at: place, number)
      var store = FolderStore(Sample.town, isReadOnly: true, calls: calls)
      // One that cannot be opened at all, or not with all its folders, is refused before a terminal is taken.
      guard let network = try? store.load(), network.problemOfFolders == nil else { continue }
      let frame = frame(network)
      #expect(frame == whole || frame.contains("не прочитано"), "\(calls.failed ?? "?")\n\(frame)")
    }
  }

  private func frame(_ network: Network) -> String {
    let state = Dashboard(network, today: Sample.today, language: .russian, ids: IDSource(seed: 1))
    return FrameText.draw(state, FrameText.Request(size: Desk.size, keys: ""))
  }
}
