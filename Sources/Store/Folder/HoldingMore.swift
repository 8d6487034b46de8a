import JSONText
package import SchoolNetwork

extension FolderStore {
  /// Whether the file of an object holds more of it than this record: fields that this version does not know, or could
  /// not read. What cannot be read at all may hold anything.
  package func holdsMore(than record: FieldValue, at address: Address) -> Bool {
    let bytes: [UInt8]
    do throws(ReadFailure) { bytes = try read(StorePaths.path(of: address.entity)) } catch { return true }
    let document: JSONDocument
    do throws(JSONFault) { document = try JSONDocument(bytes: bytes, limits: .store) } catch { return true }
    let path = address.path.flatMap { [JSONDocument.Step.member($0.list), .element(id: $0.id)] }
    guard let standing = path.isEmpty ? document.value : document.value(at: path) else { return true }
    return !record.fits(FieldValue(standing).normalised)
  }
}
