/// What of the program writes a field, so that nobody sets it by name. Each case is a reason that a person is told.
package enum FieldKeeper: CaseIterable, Sendable {
  /// The id of the file or object. Edits find it by this.
  case identity
  /// The format of the file and its version.
  case format
  /// The occurrence of a mark: it follows from the deadline and the day of the mark.
  case occurrence
  /// Who edits.
  case author
  /// The mark of the trash: it comes and goes together with what belongs to the object.
  case trash
  /// The name of a school beside the reference in the field before it. Only of a school of another network, which is
  /// not at hand, it is written by a person.
  case besideReference
}

extension RecordTable.Line {
  /// What of the program writes the field; nil if a person does. Ids, versions and marks of the trash are the same in
  /// every table, the rest is said by the table.
  package var keeper: FieldKeeper? {
    if kind == .id { return .identity }
    if [CommonField.schema, CommonField.format].contains(name) { return .format }
    return kind == .record(RecordTable(Deletion.self)) ? .trash : declaredKeeper
  }
}
