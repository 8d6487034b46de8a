import JSONText
import Store

/// The user's settings, never the store's: `$XDG_CONFIG_HOME/kurator/config.json`. Any of them may be missing.
package struct Settings: Sendable {
  /// Who edits, as marks and deletions name it; empty while not set.
  package private(set) var author = ""
  /// The theme's name; nil while not set.
  package private(set) var theme: String?

  /// The settings in this folder. A file that cannot be read is as good as none: it never keeps anybody from working.
  package init(folder: String?) {
    guard let folder else { return }
    do throws(ReadFailure) {
      let bytes = try Files().read(folder + "/config.json", limit: 1 << 20).bytes
      guard let file = value(bytes) else { return }
      author = file["author"]?.string ?? ""
      theme = file["theme"]?.string
    } catch {}
  }

  private func value(_ bytes: [UInt8]) -> JSONValue? {
    do throws(JSONFault) { return try JSONValue(parsing: bytes, limits: .store) } catch { return nil }
  }
}
