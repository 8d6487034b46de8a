import SchoolNetwork

/// Marks that joined those of another program, while edits are made again.
struct JoinedMarks {
  private(set) var marks: [JoinedMark] = []

  /// Whether an edit is made with a mark that joined another one.
  func has(_ edit: Edit) -> Bool { marks.contains { $0.ours.contains(edit) } }

  /// The edits that are made in place of one: itself, placed, or those that make its mark join the one that is there.
  mutating func edits(
    for edit: Edit, _ placed: Edit, of all: [Edit], in network: Network
  ) throws(EditFault) -> [Edit] {
    if let fault = network.moveFault(edit) { throw fault }
    guard let mark = try network.joining(edit, with: all) else { return [placed] }
    marks.append(mark)
    return mark.joining
  }
}

extension Network {
  /// Takes a step back, or does it again: all of its edits, or none.
  mutating func replay(_ edits: [Edit]) throws(EditFault) {
    // What was undone here may have been marked elsewhere meanwhile.
    for edit in edits { if let fault = fault(ofRedoing: edit) { throw fault } }
    try apply(edits)
  }

  /// Why an edit that was undone cannot be done again: the occurrence that it marks has a mark now.
  func fault(ofRedoing edit: Edit) -> EditFault? {
    if let fault = moveFault(edit) { return fault }
    do throws(EditFault) {
      return try joining(edit, with: [edit]).map { .markedAlready($0.key) }
    } catch { return error }
  }
}
