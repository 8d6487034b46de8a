package import SchoolNetwork
import Workspace

/// What is half written: where it waits when it is left, how it is offered again, and when the state folder has it.
extension Dashboard {
  /// All that is half written, named by what the network calls its places; of texts for one place the last one.
  private var written: [Draft] {
    var drafts: [Draft] = []
    for draft in over.left + [screens.shown.draft].compactMap(\.self) + layers.flatMap(\.model.drafts) {
      drafts.removeAll { $0.place.isSame(as: draft.place) }
      drafts.append(draft)
    }
    return drafts.map { $0.named(in: network) }
  }

  /// What is being typed and is in no file: that of it which the state folder does not have yet.
  package var typed: [Draft] {
    guard mode == .text || isWritingCovered else { return [] }
    let kept = workspace.written
    return written.filter { !kept.contains($0) }
  }

  /// Where text is written now.
  var writingPlace: WritingPlace {
    let model = layers.last?.model
    return WritingPlace(
      layers: layers.count, place: screens.shown.draftPlace ?? model?.draftPlace, field: model?.focusedField)
  }

  /// Adds to effects that the state folder gets what is half written, unless it has it. A network that is begun with
  /// takes the place of this state, and of what was written to make it.
  mutating func keepingWritten(_ effects: [Effect]) -> [Effect] {
    if effects.contains(where: { if case .begin = $0 { true } else { false } }) { return effects }
    let isSaving = effects.contains { if case .save = $0 { true } else { false } }
    guard let keeping = workspace.note(written: written, isSaving: isSaving) else { return effects }
    return [Effect(keeping)] + effects.filter { if case .keepUnsaved = $0 { false } else { true } }
  }

  /// The terminal is gone, or a signal asks the program to end: what is being written is kept aside, and offered at the
  /// next start.
  package mutating func abandon() -> [Effect] {
    let drafts = written + layers.flatMap(\.model.lastDrafts).map { $0.named(in: network) }
    screens.shown.dropWriting()
    over = LayerStack()
    return [workspace.abandon(drafts).map(Effect.init)].compactMap(\.self)
  }

  // MARK: - Left and opened again

  /// Text is left: it waits for the next time that somebody writes there.
  mutating func keepLeft(_ drafts: [Draft]) {
    // The form of a first start is kept by its question.
    for draft in drafts where draft.place != .newNetwork {
      over.left.removeAll { $0.place.isSame(as: draft.place) }
      over.left.append(draft.named(in: network))
    }
  }

  /// Takes what was left, in this session or an earlier one, and is meant.
  private mutating func takeLeft(_ isMeant: (Draft) -> Bool) -> [Draft] {
    let taken = workspace.takeDrafts(isMeant) + over.left.filter(isMeant)
    over.left.removeAll(where: isMeant)
    return taken
  }

  /// Lays something over the screen; what was left half written in it is there again.
  mutating func open(_ layer: Layer) {
    var layer = layer
    let unfit = layer.resume(takeLeft(layer.isWritten), scope)
    over.left = unfit + over.left
    layers.append(layer)
  }

  /// A field of the screen was opened: what was left in it is there again. `before` is what was written before.
  mutating func resumeLeft(behind before: Draft.Place?) {
    guard screens.shown.takesText, let place = screens.shown.draftPlace, before.map({ !$0.isSame(as: place) }) ?? true
    else { return }
    if let text = takeLeft({ $0.place.isSame(as: place) }).last?.texts.compactMap(\.self).first {
      _ = screens.shown.write(.whole(text))
    }
  }
}

/// The field that is written in. When another one takes its place, the state folder gets what was written, for the case
/// that the program is killed; nothing goes to the disk while somebody types.
struct WritingPlace: Equatable {
  let layers: Int, place: Draft.Place?, field: Int?
}

extension Input {
  /// Whether it is a key that writes.
  package var isText: Bool { if case .text = self { true } else { false } }

  /// Whether another field may be written in after it.
  var mayLeaveAField: Bool {
    switch self {
    case .command, .interrupt, .character: true
    default: false
    }
  }
}

extension Layer {
  /// Whether a draft was written in it.
  fileprivate func isWritten(_ draft: Draft) -> Bool {
    switch self {
    case .record(let card): card.isPlace(draft.place)
    case .mark(let form): form.isPlace(draft.place)
    case .form(let form): form.isWritten(draft)
    case .acceptance(let form): form.draftPlace == draft.place
    case .help, .palette, .card, .days, .remarks, .status, .suggestion, .plan, .template, .chooser, .find, .question,
      .kept,
      .trash, .templates, .bulk, .paste, .pasting, .items:
      false
    }
  }

  /// Puts in what was left in it; returns what has no place there.
  fileprivate mutating func resume(_ drafts: [Draft], _ scope: Scope) -> [Draft] {
    guard let last = drafts.last else { return [] }
    switch self {
    case .record(var card):
      let unfit = card.take(left: drafts, scope)
      self = .record(card)
      return unfit
    case .mark(var form):
      form.take(left: drafts)
      self = .mark(form)
    case .form(var form):
      form.resume(last.texts)
      self = .form(form)
    case .acceptance(var form):
      form.resume(topics: last.texts.compactMap(\.self).first ?? "")
      self = .acceptance(form)
    case .help, .palette, .card, .days, .remarks, .status, .suggestion, .plan, .template, .chooser, .find, .question,
      .kept,
      .trash, .templates, .bulk, .paste, .pasting, .items:
      return drafts
    }
    return []
  }
}
