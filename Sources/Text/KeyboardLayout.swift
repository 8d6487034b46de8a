/// The two layouts of a Russian keyboard, key by key: QWERTY and ЙЦУКЕН as Windows and X11 have it.
///
/// For commands a key counts by its place, so that every command works while the Russian layout is on. In text
/// fields and yes/no questions nothing of this is used.
package enum KeyboardLayout {
  /// What the key that sent this character would send in the Latin layout: «й» → `q`, «.» → `/`, «,» → `?`; case is
  /// kept. Nil for a character the Russian layout does not send, or does from a key that also means itself: digits,
  /// Latin letters; and for «б» and «ю», whose keys send `,` and `.` in one layout while another key does in the
  /// other.
  package static func latin(for character: Character) -> Character? { commandTwins.latin[character] }

  /// What the key of this Latin character sends in the Russian layout: `q` → «й», `/` → «.», `?` → «,». Nil if
  /// ``latin(for:)`` would not lead back.
  package static func cyrillic(for character: Character) -> Character? { commandTwins.cyrillic[character] }

  /// Whether the character is a Cyrillic letter.
  package static func isCyrillic(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { (0x400...0x52F).contains($0.value) } ?? false
  }

  /// The text as the same keys would have written it in the other layout: `ghbdtn` ↔ «привет». Text with a Cyrillic
  /// letter is taken as typed in the Russian layout; characters that both layouts send alike stay.
  package static func retyped(_ text: String) -> String {
    let table = text.contains(where: isCyrillic) ? textTwins.latin : textTwins.cyrillic
    return String(text.map { table[$0] ?? $0 })
  }

  private struct Twins {
    var latin: [Character: Character] = [:]
    var cyrillic: [Character: Character] = [:]

    init(_ rows: [(latin: String, cyrillic: String)]) {
      for row in rows {
        for (latinKey, cyrillicKey) in zip(row.latin, row.cyrillic) {
          latin[cyrillicKey] = latinKey
          cyrillic[latinKey] = cyrillicKey
        }
      }
    }
  }

  /// The letters' keys, row by row, and the slash key; with Shift below.
  private static let commandRows: [(latin: String, cyrillic: String)] = [
    ("`qwertyuiop[]", "ёйцукенгшщзхъ"), ("asdfghjkl;'", "фывапролджэ"), ("zxcvbnm/", "ячсмить."),
    ("~QWERTYUIOP{}", "ЁЙЦУКЕНГШЩЗХЪ"), ("ASDFGHJKL:\"", "ФЫВАПРОЛДЖЭ"), ("ZXCVBNM?", "ЯЧСМИТЬ,"), ("#", "№"),
  ]
  private static let commandTwins = Twins(commandRows)

  /// In a text, signs too count by their place: the keys of «б» and «ю», and the digits' row with Shift.
  private static let textTwins = Twins(commandRows + [(",.<>", "бюБЮ"), ("@$^&", "\";:?")])
}
