/// The checkout that the tests were compiled in.
package enum Checkout {
  /// The folder that holds Package.swift, with a slash at its end.
  package static let root = String(#filePath.dropLast("Tests/Support/Checkout.swift".count))
}
