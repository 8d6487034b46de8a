/// The few control bytes with a name here.
enum Ascii {
  static let bell: UInt8 = 0x07
  static let newline: UInt8 = 0x0A
  static let `return`: UInt8 = 0x0D
  static let cancel: UInt8 = 0x18
  static let substitute: UInt8 = 0x1A
  static let escape: UInt8 = 0x1B
}
