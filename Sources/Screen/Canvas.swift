/// The cells of one picture. (Being built.)
package struct Canvas: Equatable, Sendable {
  /// The size.
  package let size: Size
  /// An empty canvas.
  package init(size: Size) { self.size = size }
}
