/// Where a field lies within its owner. A key path finds the place again each time; a stored property lies at a fixed
/// distance from the beginning of its owner, which is determined once.
struct FieldSlot<Owner: Sendable, Value>: Sendable {
  private let place: any WritableKeyPath<Owner, Value> & Sendable
  private let distance: Int?

  /// The slot of a property.
  init(_ place: any WritableKeyPath<Owner, Value> & Sendable) {
    self.place = place
    distance = MemoryLayout<Owner>.offset(of: place)
  }

  /// Puts a value into the owner.
  @inline(__always)
  func set(_ value: Value, in owner: inout Owner) {
    guard let distance else {
      owner[keyPath: place] = value
      return
    }
    withUnsafeMutablePointer(to: &owner) {
      (UnsafeMutableRawPointer($0) + distance).assumingMemoryBound(to: Value.self).pointee = value
    }
  }
}
