/// How a field is read from a tape.
///
/// A table lives as long as the program, and so does this: it is retained once and never released. If each field of each
/// file counted a reference up and down, two threads that read at once would wait for each other at every field.
struct FieldReader<Owner: Sendable>: @unchecked Sendable {
  /// Reads a field of an owner; what is wrong inside goes to the faults.
  typealias Reading = @Sendable (inout Owner, TapedValue, inout [FieldFault]) throws(FieldFault) -> Void

  private final class Holder {
    let reading: Reading
    init(_ reading: @escaping Reading) { self.reading = reading }
  }

  private let held: Unmanaged<Holder>

  /// Takes over how the field is read.
  init(_ reading: @escaping Reading) { held = .passRetained(Holder(reading)) }

  /// Reads the field of an owner; what is wrong inside goes to the faults.
  @inline(__always)
  func read(_ owner: inout Owner, _ value: TapedValue, _ faults: inout [FieldFault]) throws(FieldFault) {
    var fault: FieldFault?
    held._withUnsafeGuaranteedRef { holder in
      do throws(FieldFault) { try holder.reading(&owner, value, &faults) } catch { fault = error }
    }
    if let fault { throw fault }
  }
}
