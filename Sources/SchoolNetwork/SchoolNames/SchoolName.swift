package import Text

/// What the name of a school says, however it is spelt: «МБОУ „СОШ № 5“», «сош N5» and «Средняя общеобразовательная
/// школа № 5» say the same.
///
/// The legal form (МБОУ, «муниципальное бюджетное … учреждение»), quotation marks, «№», case, «ё», hyphens and spaces
/// say nothing. Kind, number and the other words (whose name it has, where it is) do.
package struct SchoolName: Equatable, Sendable {
  /// A word that is neither kind nor number nor legal form.
  struct Word: Equatable, Sendable {
    enum Role: Equatable, Sendable {
      /// A name; what says little beside it (initials, titles, prepositions); «имени»; «г.», «село», as one sign.
      case proper, filler, patron, place(String)
    }

    /// As written, without quotation marks.
    var text: String
    /// Folded; what is joined by hyphens has several parts.
    var parts: [String]
    var role: Role

    /// Whether it says nothing without the word behind it.
    var isPreposition: Bool { Word.prepositions.contains(text) }

    static let prepositions: Set<String> = [
      "с", "со", "в", "во", "на", "для", "при", "по", "у", "о", "об", "к", "из", "от", "под", "над", "за",
    ]

    /// How many letters at its beginning are a number, «VIII», «60» of «60-летия»: cut, it would be another number.
    var lettersOfNumber: Int {
      if text.allSatisfy({ "IVXLCDM-".contains($0) }) { return text.count }
      return text.prefix { $0.isASCII && $0.isNumber }.count
    }
  }

  /// A part of the name.
  enum Piece: Equatable, Sendable {
    case kind(SchoolKind), number(String), word(Word)
  }

  /// The parts, in the order they are written.
  let pieces: [Piece]

  /// What a name says.
  package init(_ name: String) { pieces = NameReader(NameScanner.tokens(of: name)).read() }

  private init(pieces: [Piece]) { self.pieces = pieces }

  /// The kind of institution; nil if the name says none.
  package var kind: SchoolKind? {
    for case .kind(let kind) in pieces { return kind }
    return nil
  }

  /// The number with its letter, folded; empty if it has none.
  package var number: String {
    for case .number(let number) in pieces { return number }
    return ""
  }

  var words: [Word] {
    pieces.compactMap { piece in
      if case .word(let word) = piece { word } else { nil }
    }
  }

  // MARK: - The same school

  /// Equal for names that say the same; empty for a name that says nothing.
  package var key: String {
    var parts: [String] = []
    if let kind { parts.append(kind.short) }
    if !number.isEmpty { parts.append("№" + number) }
    for word in words {
      switch word.role {
      case .patron: break
      case .place(let marker): parts.append(marker + ".")
      case .proper, .filler: parts += word.parts
      }
    }
    return parts.joined(separator: " ")
  }

  /// What lists are sorted by: kinds by the alphabet of their short names, then by number, then by the other words. The
  /// alphabet is an order that everybody can find a name in, and it ranks nobody. A name without a number comes after
  /// those that have one, a name without a kind where its first word belongs. The legal form
  /// never counts.
  package static func order(of name: String) -> Collation.Key {
    // «СОШ № 14» is sorted as it is written.
    if let plain = PlainName(name), shortKinds.contains(plain.words) { return Collation.Key(name) }
    let said = SchoolName(name)
    guard let kind = said.kind else {
      let plain = said.pieces.map { piece in
        switch piece {
        case .kind(let kind): kind.short
        case .number(let number): "№ " + number
        case .word(let word): word.text
        }
      }
      return Collation.Key(of: name, sortedAs: plain.isEmpty ? name : plain.joined(separator: " "))
    }
    var text = kind.short
    if !said.number.isEmpty { text += " № " + said.number }
    for word in said.words { text += " " + word.text }
    return Collation.Key(of: name, sortedAs: text)
  }

  private static let shortKinds = Set(SchoolKind.allCases.map { $0.short[...] })

  // MARK: - What is typed

  /// Whether it says enough to look for a school: more than «школа» or «МБОУ».
  package var isTelling: Bool {
    kind != nil && kind != .school || !number.isEmpty || words.contains { $0.role == .proper }
  }

  /// The same without the name of a town and «г.» before it, in whichever case it is declined; nil if it is not in it.
  package func without(town: String) -> SchoolName? {
    let stems = SchoolName(town).words.flatMap(\.parts).map { word in
      String(word.reversed().drop { "аеиоуыьйя".contains($0) }.reversed())
    }
    guard !stems.isEmpty, stems.allSatisfy({ $0.count > 2 }) else { return nil }
    func isOfTown(_ word: Word) -> Bool {
      word.role == .proper
        && word.parts.allSatisfy { part in stems.contains { part.hasPrefix($0) && part.count <= $0.count + 3 } }
    }
    let parts = words.filter(isOfTown).flatMap(\.parts)
    guard stems.allSatisfy({ stem in parts.contains { $0.hasPrefix(stem) } }) else { return nil }
    return SchoolName(
      pieces: pieces.filter { piece in
        guard case .word(let word) = piece else { return true }
        return !isOfTown(word) && word.role != .place("г")
      })
  }

  /// Whether a person who types this name means the school of the other one: what is typed may say less, but nothing
  /// else. «Школа» is any kind of school, a word of the kind suffices («интернат 16»), and a word may be begun: «сош 5»,
  /// «школа Пушкина», «гимназия»; `wholly`: no word is only begun.
  package func isMeant(by typed: SchoolName, wholly: Bool = false) -> Bool {
    let asked = typed.words.filter { $0.role == .proper }
    guard typed.isTelling else { return false }
    if let kind = typed.kind, kind != self.kind, kind != .school || self.kind == .kindergarten { return false }
    if !typed.number.isEmpty, typed.number != number { return false }
    let mine = words.flatMap(\.parts)
    return asked.flatMap(\.parts).allSatisfy { part in
      mine.contains { wholly ? $0 == part : $0.hasPrefix(part) } || self.kind?.isSaid(by: part) == true
    }
  }
}
