/// A list whose two halves are made at the same time. Each half is put where it stays: joining two lists would copy
/// every element, and count up and down each text in it.
enum Halves<Element> {
  /// Places for elements, filled from the first on.
  final class Room: @unchecked Sendable {
    fileprivate let places: UnsafeMutablePointer<Element>
    fileprivate let capacity: Int
    fileprivate(set) var count = 0

    fileprivate init(_ places: UnsafeMutablePointer<Element>, _ capacity: Int) {
      (self.places, self.capacity) = (places, capacity)
    }

    /// Adds an element. There is room for as many as were asked for.
    func append(_ element: consuming Element) {
      precondition(count < capacity)
      (places + count).initialize(to: element)
      count += 1
    }
  }

  /// The elements of both, those of the first before those of the second. Each says how many it adds at most; `after`
  /// gets what else the second has made.
  static func joined<Rest: Sendable>(
    _ first: Int, _ second: Int, _ work: (Room) -> Void, beside other: @escaping @Sendable (Room) -> Rest,
    after: (Rest) -> Void
  ) -> [Element] {
    Array(unsafeUninitializedCapacity: first + second) { buffer, count in
      guard let places = buffer.baseAddress else { return }
      let (here, there) = (Room(places, first), Room(places + first, second))
      let (_, rest) = SecondThread.run {
        work(here)
      } beside: {
        other(there)
      }
      // Where the first has added fewer, the second's follow without a gap.
      if here.count < first { (places + here.count).moveInitialize(from: there.places, count: there.count) }
      count = here.count + there.count
      after(rest)
    }
  }
}
