import Glibc

/// A text that was recorded once, read by somebody, and is held against what comes out from then on. `RECORD=1` writes
/// every record again, and fails all the same, so that nobody takes what came out for what was meant without having
/// read it.
package struct Record: Sendable {
  /// Whether records are written instead of compared.
  package static let isWritten = getenv("RECORD") != nil

  /// Its path from the checkout.
  package let path: String

  /// The record in this file.
  package init(_ path: String) { self.path = path }

  /// The record as it is; nil where there is none.
  package var bytes: [UInt8]? { Disk.bytes(Checkout.root + path) }

  /// Why a text is not the one recorded; nil where it is. A line end is put behind the text.
  package func fault(_ text: String) -> String? { fault(Array((text + "\n").utf8)) }

  /// Why bytes are not those recorded; nil where they are.
  package func fault(_ found: [UInt8]) -> String? {
    let wanted = bytes
    guard found != wanted else { return nil }
    let difference = Lines.difference(Lines.of(wanted ?? []), Lines.of(found)).joined(separator: "\n")
    guard Record.isWritten else {
      return wanted == nil
        ? "\(path) is missing: RECORD=1 writes it" : "\(path) is otherwise; RECORD=1 writes it again:\n\(difference)"
    }
    Disk.write(found, to: Checkout.root + path, mode: 0o644)
    return "\(path) was written: read it, and run again without RECORD\n\(difference)"
  }
}
