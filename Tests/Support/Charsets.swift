package import Screen

/// The two charsets of Russian terminals beside UTF-8, from byte 0x80 on.
package enum Charsets {
  /// KOI8-R, of Unix.
  package static let koi8 = SingleByteCharset(
    name: "KOI8-R",
    upperHalf: scalars(
      "─│┌┐└┘├┤┬┴┼▀▄█▌▐░▒▓⌠■∙√≈≤≥\u{A0}⌡°²·÷═║╒ё╓╔╕╖╗╘╙╚╛╜╝╞╟╠╡Ё╢╣╤╥╦╧╨╩╪╫╬©"
        + "юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ"))
  /// CP1251, of Windows; 0x98 stands for nothing.
  package static let cp1251 = SingleByteCharset(
    name: "CP1251",
    upperHalf: scalars(
      "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{0}™љ›њќћџ\u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї°±Ііґµ¶·ё№є»јЅѕї"
        + "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя"))

  private static func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
}
