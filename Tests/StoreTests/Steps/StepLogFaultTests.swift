import SchoolNetwork
import Store
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What notes leave, as a window has it.
private func outcome(_ notes: some Sequence<StepNote>) -> EarlierSteps {
  var steps = EarlierSteps()
  for note in notes {
    switch note {
    case .done(let step): (steps.done, steps.undone) = (steps.done + [step], [])
    case .undone: if let step = steps.done.popLast() { steps.undone.insert(step, at: 0) }
    case .redone: if !steps.undone.isEmpty { steps.done.append(steps.undone.removeFirst()) }
    case .withdrawn: _ = steps.done.popLast()
    case .saved, .undoing, .passed, .changed, .dropped: break
    }
  }
  return steps
}

extension EarlierSteps {
  /// The numbers of steps, those that are done and those that were undone.
  fileprivate var numbers: String { [done, undone].map { "\($0.compactMap(\.number))" }.joined(separator: " ") }
}

extension WrittenStep {
  fileprivate var number: String? {
    if case .set(_, _, .text(let number))? = edits.first?.action { number } else { nil }
  }
}

@Suite("Each call of the log of steps failing")
struct StepLogFaultTests {
  private static let faults: [FaultyCalls.Fault] =
    SystemError.usual.map { .error($0) } + [.errorAfterwards(EIO), .shortWrite, .emptyWrite]
  private static let notes: [StepNote] = [
    .done(step(11)), .done(step(12)), .undone(), .done(step(13)), .undone(), .redone(), .done(step(14)),
  ]

  /// Two windows that ended, one of them with something undone.
  private func prepared() throws -> StepPlace {
    let place = StepPlace()
    var (one, two) = (place.window(), place.window())
    try one.write([.done(step(1))])
    try two.write([.done(step(2)), .done(step(3))])
    try one.write([.done(step(4))])
    try two.write([.undone(), .done(step(5))])
    return place
  }

  /// Does something in what is prepared, each call of it failing in turn, once and for good, until none is left to fail.
  private func failingAtEachCall(
    _ fault: FaultyCalls.Fault, _ work: (StepPlace, FaultyCalls, _ place: Int, _ isForGood: Bool) throws -> Void
  ) throws {
    for isForGood in [false, true] {
      var place = 0
      while true {
        place += 1
        let state = try prepared()
        let calls = FaultyCalls(PosixCalls(), fault, at: place, forGood: isForGood)
        try work(state, calls, place, isForGood)
        if calls.count < place { break }
      }
      #expect(place > 30)
    }
  }

  @Test("Whichever call fails, nothing that was taken for noted is lost, and no step comes twice", arguments: faults)
  func writing(fault: FaultyCalls.Fault) throws {
    try failingAtEachCall(fault) { state, calls, place, isForGood in
      var noted = 0
      do {
        var window = state.window(calls)
        for (number, note) in Self.notes.enumerated() {
          do throws(StepTrouble) {
            try window.write([note])
            noted = number + 1
          } catch {
            guard case .notWritten = error else {
              Issue.record("\(error) at call \(place)")
              continue
            }
          }
        }
        // What was not written goes with the next note, also where that says nothing.
        do throws(StepTrouble) {
          try window.write([])
          noted = Self.notes.count
        } catch {}
      }
      calls.isMended = true
      let left = state.taken()
      let earlier = steps(1, 2, 4, 5)
      let fitting = (noted...Self.notes.count).contains { count in
        let due = outcome(Self.notes.prefix(count))
        return left.done == earlier + due.done && left.undone == due.undone
      }
      // A line that is there in part is told, but of a step that was told not to be noted.
      let isTold = left.troubles.allSatisfy { if case .torn = $0 { noted < Self.notes.count } else { false } }
      #expect(
        fitting && isTold, "call \(place), for good: \(isForGood), \(noted) noted: \(left.numbers)")
      // A fault that passes leaves no hole: the next note writes what was not written.
      if !isForGood { #expect(noted == Self.notes.count, "call \(place)") }
    }
  }

  @Test("Whichever call fails while logs are taken over, all their steps are there the next time", arguments: faults)
  func takingOver(fault: FaultyCalls.Fault) throws {
    try failingAtEachCall(fault) { state, calls, place, _ in
      do {
        var window = state.window(calls)
        _ = window.look()
        let taken = window.takeOver()
        let isTold = taken.troubles.contains {
          switch $0 {
          case .notRead, .partlyUnread: true
          default: false
          }
        }
        #expect(taken.done == steps(1, 2, 4, 5) || isTold, "call \(place)")
      }
      calls.isMended = true
      let left = state.taken()
      #expect(left.done == steps(1, 2, 4, 5) && left.undone == [] && left.troubles == [], "call \(place)")
    }
  }
}
