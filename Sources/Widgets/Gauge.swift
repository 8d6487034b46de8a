/// A bar of characters that tells a part of a whole without colour: `██▒`, `█░░`.
package enum Gauge {
  /// The bar of a part in so many cells: full ones for the part, light ones for the rest, grey ones for what is more
  /// than the whole. A part that is not 0 shows, and so does a rest; a whole and a part of 0 make a light bar.
  package static func bar(_ part: Int, of whole: Int, cells: Int) -> String {
    guard cells > 0 else { return "" }
    let (part, whole) = (max(0, part), max(0, whole))
    let all = max(part, whole)
    guard all > 0 else { return String(repeating: "░", count: cells) }
    // Rounded up, so that a part that is not 0 shows; but where something is left, that shows too.
    func share(_ part: Int) -> Int { (part * cells + all - 1) / all }
    let over = part > whole ? max(1, cells - share(whole)) : 0
    let filled = over > 0 ? cells - over : min(share(part), part < whole ? cells - 1 : cells)
    return String(repeating: "█", count: filled) + String(repeating: "▒", count: over)
      + String(repeating: "░", count: cells - filled - over)
  }
}
