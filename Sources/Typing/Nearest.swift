import Text

/// Finds the name that was meant.
package enum Nearest {
  /// The name nearest to a mistyped one: at most two letters away (one for short names), or the only name that begins
  /// with it, also if it was typed in the Russian layout («дшые»). Nil if none is near.
  package static func name<Name: RawRepresentable<String>>(to typed: String, among names: [Name]) -> Name? {
    for text in [typed.lowercased(), KeyboardLayout.retyped(typed).lowercased()] {
      if let exact = names.first(where: { $0.rawValue == text }) { return exact }
      let begun = names.filter { text.count >= 2 && $0.rawValue.hasPrefix(text) }
      if begun.count == 1 { return begun[0] }
      let near = names.map { ($0, distance(text, $0.rawValue)) }.min { $0.1 < $1.1 }
      if let (name, distance) = near, distance <= (name.rawValue.count <= 4 ? 1 : 2) { return name }
    }
    return nil
  }

  /// What the nearest of these names means, by the same rule; each name has a meaning, and several may have one.
  package static func meant(by typed: String, among names: [(said: String, meant: String)]) -> String? {
    guard !typed.isEmpty else { return nil }
    for text in [typed, KeyboardLayout.retyped(typed)].map(Folding.folded) {
      let folded = names.map { (said: Folding.folded($0.said), meant: $0.meant) }
      if let exact = folded.first(where: { $0.said == text }) { return exact.meant }
      let begun = Set(folded.filter { text.count >= 2 && $0.said.hasPrefix(text) }.map(\.meant))
      if begun.count == 1 { return begun.first }
      let near = folded.map { ($0, distance(text, $0.said)) }.min { $0.1 < $1.1 }
      if let (name, distance) = near, distance <= (name.said.count <= 4 ? 1 : 2) { return name.meant }
    }
    return nil
  }

  /// The only meaning whose name has this word: «донор» of «школа-донор». A word that several have means the one that
  /// begins with it, «средняя», «бюджетное», unless a name ends with it: then it is the noun of many. Nil if none is
  /// the only one.
  package static func only(withWord typed: String, among names: [(said: String, meant: String)]) -> String? {
    let word = Folding.folded(typed)
    guard word.count > 2 else { return nil }
    let words = names.map { name in
      (Folding.folded(name.said).split { $0.isWhitespace || $0 == "-" }.map(String.init), name.meant)
    }
    let having = Set(words.filter { $0.0.contains(word) }.map(\.1))
    if having.count == 1 { return having.first }
    guard !words.contains(where: { $0.0.count > 1 && $0.0.last == word }) else { return nil }
    let beginning = Set(words.filter { $0.0.first == word }.map(\.1))
    return beginning.count == 1 ? beginning.first : nil
  }

  /// How many letters have to be put in, taken out, changed or swapped with their neighbour.
  static func distance(_ one: String, _ other: String) -> Int {
    // Names are short; anything much longer is no slip of the finger.
    let one = Array(one.prefix(32))
    let other = Array(other.prefix(32))
    var rows = [Array(0...other.count)]
    for row in 1..<(one.count + 1) {
      var current = [row]
      for column in 1..<(other.count + 1) {
        let same = one[row - 1] == other[column - 1]
        var best = min(rows[row - 1][column] + 1, current[column - 1] + 1, rows[row - 1][column - 1] + (same ? 0 : 1))
        if row > 1, column > 1, one[row - 1] == other[column - 2], one[row - 2] == other[column - 1] {
          best = min(best, rows[row - 2][column - 2] + 1)
        }
        current.append(best)
      }
      rows.append(current)
    }
    return rows[one.count][other.count]
  }
}
