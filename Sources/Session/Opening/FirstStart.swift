import Console
import Deadlines
import Language
import SchoolNetwork
import Store
import ViewModels
import Workspace

/// What became of beginning with a network where there was none.
package indirect enum Begun {
  /// It is worked on from now on.
  case with(Work)
  /// It was refused, and why. `isMade`: another window made one in the folder.
  case refused(String, isMade: Bool)
}

/// The first start in a folder without a network: nothing is written before somebody says so.
struct FirstStart {
  private let opening: Opening
  private let folder: String
  private let place: Beginning.Place
  /// The place in the state folder for what is half written; nil while no home is known.
  private let unsaved: UnsavedEdits?
  /// What an earlier first start in this folder left there.
  private let kept: [Kept]

  init(_ opening: Opening, _ folder: String, _ place: Beginning.Place) {
    (self.opening, self.folder, self.place) = (opening, folder, place)
    unsaved = opening.console.places.state.map {
      UnsavedEdits(stateFolder: $0, store: StoreID("first-start"), in: folder, calls: opening.console.calls)
    }
    unsaved?.takeInCrashes()
    // What cannot be read is no more than half a form.
    do throws(UnsavedFailure) { kept = try unsaved?.load() ?? [] } catch { kept = [] }
  }

  /// The question, over a network in memory that nothing is written of.
  var work: Work {
    let clock = Clock.system(timeZone: "", stoppedAt: opening.options.date)
    let today = clock.today()
    let drafts = kept.compactMap { kept -> Draft? in
      if case .draft(let draft) = kept.content, draft.place == .newNetwork { draft } else { nil }
    }
    let beginning = Beginning(folder, place, proposing: proposed(today), written: drafts.last?.texts ?? [])
    let state = Dashboard(beginning, today: today, language: opening.language, ids: opening.ids)
    return Work(
      state: state, keeper: Keeper(MemoryStore(state.network), unsaved: unsaved, kept: kept), clock: clock, log: nil)
  }

  /// What the form proposes: the time zone of the machine where it is one of Russia, who the settings say edits, the
  /// school year of today.
  private func proposed(_ today: CalendarDay) -> NewTown {
    var town = NewTown()
    let zone = opening.console.timeZone()
    if RussianTimeZone(rawValue: zone) != nil { town.timeZone = zone }
    town.curator = opening.settings.author
    town.year = SchoolYear(containing: today)
    return town
  }

  /// Makes a network, or opens one.
  func begin(_ way: Beginning.Way) -> Begun {
    var opening = opening
    let (console, language) = (opening.console, opening.language)
    do throws(Trouble) {
      switch way {
      case .make(let town):
        try console.makeNetwork(in: folder, town, &opening.ids, language)
        // Nobody needs the half-written form any more.
        do throws(UnsavedFailure) { try unsaved?.keep([]) } catch {}
        var work = try opening.work(in: folder)
        work.state.welcome()
        return .with(work)
      case .sample:
        var drawing = opening.ids
        let copy = try console.workingSample(language) { drawing.next("sample") { _ in false } }
        return .with(try opening.work(in: copy))
      case .open: return .with(try opening.work(in: folder))
      }
    } catch { return .refused(error.sentence, isMade: isMade(way)) }
  }

  private func isMade(_ way: Beginning.Way) -> Bool {
    guard case .make = way else { return false }
    do throws(Trouble) { return try opening.console.hasNetwork(folder, opening.language) } catch { return false }
  }
}
