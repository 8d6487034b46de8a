import Language
import Pasting
import SchoolNetwork
import Text
import Workspace

/// Where a table comes key by key, because the terminal does not tell what is pasted from what is typed: Enter and Tab
/// belong to it, and nothing that comes is a command but the keys that end it.
package struct PasteEntry: LayerModel {
  /// What came so far.
  package private(set) var text = ""
  /// How many lines that is.
  package private(set) var lineCount = 0
  /// The beginning of the line that comes now, and of the one before it.
  package private(set) var last = "", before = ""
  private var bytes = 0
  /// How many keys came between its letters that write nothing: bytes of the table that the terminal took for keys.
  package private(set) var strayCount = 0
  /// Whether more came than is taken.
  package private(set) var isTooLong = false
  let place: PastePlace
  let kind: PasteKind?

  /// So much of a line is shown.
  private static let mostShown = 200

  init(at place: PastePlace, as kind: PasteKind?) { (self.place, self.kind) = (place, kind) }

  /// What is to be done.
  package func words(_ desk: Desk) -> String { desk.language.pasteNow(desk.key(.save)) }

  var lastDrafts: [Draft] {
    text.isEmpty ? [] : [Draft(.pasted(into: place.address, rows: kind?.rawValue ?? ""), [text])]
  }
  var takesText: Bool { true }
  var clearsNotice: Bool { true }

  func keys(_ scope: Scope) -> [LayerKey] {
    [
      LayerKey(.save, words: PasteKeyWords.toShow, label: PasteKeyWords.show),
      LayerKey(.back, words: PasteKeyWords.toLeave, label: LayerWords.drop),
    ]
  }

  /// Whether anything of it came.
  var hasBegun: Bool { bytes > 0 || strayCount > 0 }

  /// A key came between its letters that writes nothing.
  mutating func noteStray() { strayCount += 1 }

  mutating func write(_ writing: Writing) -> Bool {
    switch writing {
    case .key(.character(let character)): add(character)
    case .key(.backspace): removeLast()
    case .key: break
    case .paste(let pasted), .whole(let pasted): for character in pasted { add(character) }
    }
    return true
  }

  private mutating func add(_ character: Character) {
    bytes += character.utf8.count
    guard bytes <= PastedTable.mostBytes else {
      isTooLong = true
      return
    }
    text.append(character)
    if lineCount == 0 { lineCount = 1 }
    if character.isNewline {
      (before, last) = (last, "")
      lineCount += 1
    } else if last.utf8.count < Self.mostShown {
      last.append(character)
    }
  }

  private mutating func removeLast() {
    guard let character = text.last, !character.isNewline else { return }
    text.removeLast()
    bytes -= character.utf8.count
    if !last.isEmpty { last.removeLast() }
  }

  mutating func take(_ command: Command, _ workspace: inout Workspace, _ desk: Desk) -> LayerAnswer {
    switch command {
    case .save:
      if isTooLong { return .stays([.say(desk.language.pasteTooLong, isTrouble: true)]) }
      do throws(PastedTable.Fault) {
        let preview = PastePreview(try PastedTable(text), of: text, at: place, as: kind, workspace.scope(desk))
        let told = strayCount > 0 ? [.say(Notice(desk.language.straysLeftOut(strayCount)))] : [Request]()
        return .closes([.open(.paste(preview))] + told)
      } catch { return .stays([.say(error.sentence(desk.language), isTrouble: true)]) }
    case .back: return .closes([.say(desk.language.nothingPasted)])
    default: return .stays
    }
  }
}
