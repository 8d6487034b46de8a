import Console
import Language
import SchoolNetwork
import Screen
import Session
import Store
import TestSupport
import Testing
import ViewModels
import Workspace

/// The first start in a folder that is missing: the question, the form with the name of the town, and out.
private func begin(_ town: String, in scratch: ScratchFolder) {
  scratch.makeFolder("home")
  let places = Places(
    environment: ["HOME": scratch.full("home"), "XDG_STATE_HOME": scratch.full("state"), "XDG_DATA_DIRS": "/none"],
    executable: Checkout.root + "x")
  let console = Console(places: places, today: Sample.today, calls: PosixCalls(), timeZone: { "Europe/Samara" })
  var options = Options(language: .russian)
  (options.date, options.store) = (Sample.today, .folder(scratch.full("network")))
  var opening = Opening(Invocation(.dashboard, options), console)
  let terminal = Onlooker([.keys("enter"), .text(town), .keys("enter"), .keys("q")])
  #expect(opening.run { _, _ throws(TerminalFault) in terminal } == Outcome())
}

@Test(
  "The sample made again from an empty folder through the keyboard alone: all files are equal as values",
  arguments: [false, true])
func theSampleIsMadeByKeys(isCyrillic: Bool) {
  let scratch = ScratchFolder()
  begin(Sample.network.town.name, in: scratch)
  let folder = scratch.full("network")
  var typist = SampleTypist(MadeByKeys.typist(over: folder, isCyrillic: isCyrillic), like: Sample.network)
  typist.make()
  let hand = typist.typist
  #expect(hand.problems == [], "\(hand.problems.joined(separator: "\n"))")
  #expect(hand.state.workspace.pending.isEmpty)
  let differences = MadeByKeys.differences(MadeByKeys.network(in: folder), from: Sample.network, typist.old)
  #expect(differences == [], "\(differences.joined(separator: "\n"))")
}
