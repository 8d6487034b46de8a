import JSONText
import SchoolNetwork

/// The folder of a network as the state folder knows it: with all links followed, byte for byte, because a path need not
/// be UTF-8.
struct NetworkFolder: Hashable, Sendable {
  /// The path.
  let bytes: [UInt8]

  /// The folder at a path. One that cannot be resolved counts as it is written.
  init(_ path: String, _ calls: any SystemCalls) {
    do throws(SystemError) { bytes = try calls.canonical(path) } catch { bytes = Array(path.utf8) }
  }

  /// The folder that was written down.
  init(written text: String) {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let escaped = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
        bytes.append(escaped)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    self.bytes = bytes
  }

  /// The path as text. Bytes that are no UTF-8, and `%`, are written as `%` and two hexadecimal digits.
  var written: String {
    var text = ""
    var decoder = UTF8()
    var rest = bytes[...]
    while !rest.isEmpty {
      var bytes = rest.makeIterator()
      let result = decoder.decode(&bytes)
      guard case .scalarValue(let scalar) = result, scalar != "%" else {
        text += NetworkFolder.escaped(rest.removeFirst())
        decoder = UTF8()
        continue
      }
      text.unicodeScalars.append(scalar)
      rest = rest.dropFirst(UTF8.width(scalar))
      decoder = UTF8()
    }
    return text
  }

  private static func escaped(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "%" + (digits.count < 2 ? "0" : "") + digits
  }

  /// What tells the folder from others in the name of a file: 16 hexadecimal digits, always the same for the same path
  /// (FNV-1a). A path may be longer than a file's name can be.
  var mark: String {
    let sum = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    let digits = String(sum, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Whether the network of this id is no longer in the folder. If that cannot be known, it may still be there.
  func hasLost(_ store: StoreID, _ files: Files) -> Bool {
    do throws(SystemError) {
      guard try files.calls.isThere(bytes + Array("/\(StorePaths.town)".utf8)) else { return true }
    } catch { return false }
    guard let path = String(validating: bytes, as: UTF8.self) else { return false }
    do throws(ReadFailure) {
      let bytes = try files.read("\(path)/\(StorePaths.town)", limit: FolderStore.greatestFile).bytes
      do throws(JSONFault) {
        let id = try FieldValue(reading: bytes)[CommonField.id].text
        return id != nil && id != store.text
      } catch { return false }
    } catch { return false }
  }
}
