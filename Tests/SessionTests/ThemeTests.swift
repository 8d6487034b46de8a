import JSONText
import Screen
import Session
import TestSupport
import Testing

@Suite("Themes")
struct ThemeTests {
  private func theme(_ text: String) throws(ThemeFile.Fault) -> Theme {
    try ThemeFile.theme(Array(text.utf8), known: [.dark])
  }

  @Test("The files of Themes/ are the built-in themes, with every role told", arguments: [Theme.dark, .mono])
  func files(theme: Theme) throws {
    let record = Record("Themes/\(theme.name).json")
    let fault = record.fault(ThemeFile.bytes(of: theme))
    #expect(fault == nil, "\(fault ?? "")")
    let bytes = try #require(record.bytes)
    #expect(try ThemeFile.theme(bytes, known: []) == theme)
    let file = try JSONValue(parsing: bytes, limits: .store)
    #expect(file["roles"]?.members?.map(\.name) == StyleRole.allCases.map { "\($0)" })
  }

  @Test("A theme builds on another, and differs where it says so")
  func inherits() throws {
    let text =
      #"{"name":"мой","inherits":"dark","roles":{"fault":{"foreground":"red","bold":true,"background":"white"}}}"#
    let mine = try theme(text)
    #expect(mine.name == "мой" && mine[.fault] == Style(.red, on: .white, bold: true))
    for role in StyleRole.allCases where role != .fault { #expect(mine[role] == Theme.dark[role], "\(role)") }
    let plain = try theme(#"{"name":"x","roles":{"text":{"foreground":"green"}}}"#)
    #expect(plain[.dim] == Style(.green))
  }

  @Test(
    "Each fault is told",
    arguments: [
      ("{\n  \"name\": }", ThemeFile.Fault.syntax(line: 2, column: 11)), ("[]", .incomplete), ("{}", .incomplete),
      (#"{"name":"x"}"#, .incomplete), (#"{"roles":{}}"#, .incomplete), (#"{"name":1,"roles":{}}"#, .incomplete),
      (#"{"name":"x","inherits":"far","roles":{}}"#, .unknownBase("far")),
      (#"{"name":"x","roles":{"txet":{}}}"#, .unknownRole("txet")),
      (
        #"{"name":"x","roles":{"text":{"foreground":"pink"}}}"#, .unknownColor("pink", role: "text")
      ),
    ])
  func faults(text: String, fault: ThemeFile.Fault) {
    #expect(throws: fault) { try ThemeFile.theme(Array(text.utf8), known: [.dark]) }
  }

  @Test("What stands on a ground can be read on every terminal", arguments: StyleRole.allCases)
  func contrast(role: StyleRole) {
    let bright: Set<Color> = [
      .brightBlack, .brightRed, .brightGreen, .brightYellow, .brightBlue, .brightMagenta,
      .brightCyan, .brightWhite,
    ]
    let readable: [Color: Set<Color>] = [
      // Whether the terminal's own ground is dark or light is not known.
      .standard: [.standard],
      .black: bright.subtracting([.brightBlack, .brightBlue]).union([.green, .cyan, .white]),
      .white: [.black, .red, .blue, .magenta], .blue: [.white, .brightYellow, .brightCyan, .brightWhite],
      .cyan: [.black], .green: [.black], .brightYellow: [.black], .brightRed: [.black], .brightCyan: [.black],
    ]
    let style = Theme.dark[role]
    #expect(readable[style.background]?.contains(style.foreground) == true, "\(style)")
    #expect(Theme.mono[role].foreground == .standard && Theme.mono[role].background == .standard)
  }

  @Test("On the terminal's own ground trouble, what wants attention, headings and key names still stand out")
  func ownGround() {
    let dark = Theme.dark
    for role in [
      StyleRole.heading, .columnHeading, .group, .strong, .selectedElsewhere, .attention, .fault, .keyName,
    ] {
      #expect(dark[role] != dark[.text], "\(role)")
    }
    #expect(dark[.fault] != dark[.attention] && dark[.selectedElsewhere] != dark[.group])
  }

  @Test(
    "Selected text in a field differs from other text there, with and without colours", arguments: [Theme.dark, .mono])
  func selectedText(theme: Theme) {
    for role in [StyleRole.field, .fieldFault, .text] { #expect(theme[.fieldSelected] != theme[role], "\(role)") }
  }

  @Test(
    "A row that is bold is bold while it is selected, and no other: bold that ends costs a reset of all",
    arguments: [
      (StyleRole.text, StyleRole.selected), (.good, .goodSelected), (.attention, .attentionSelected),
      (.fault, .faultSelected), (.muted, .mutedSelected),
    ])
  func boldStays(role: StyleRole, selected: StyleRole) {
    #expect(Theme.dark[role].bold == Theme.dark[selected].bold)
  }

  @Test(
    "A key that does nothing here looks otherwise in the key bar, with and without colours",
    arguments: [Theme.dark, .mono])
  func refusedKeys(theme: Theme) {
    #expect(theme[.keyRefused] != theme[.keyLabel] && theme[.keyName] != theme[.keyLabel])
    #expect(theme[.keyName] != theme[.keyRefused])
  }

  @Test("Without colours the selected row, the cell and trouble still differ from ordinary text")
  func mono() {
    let mono = Theme.mono
    for role in [StyleRole.selected, .cell, .headingFocused, .fault, .fieldFault, .buttonFocused, .match, .field] {
      #expect(mono[role] != mono[.text], "\(role)")
    }
    #expect(mono[.selected] != mono[.cell] && mono[.selected] != mono[.selectedElsewhere])
    #expect(mono[.faultSelected] != mono[.selected] && mono[.button] != mono[.buttonFocused])
  }
}
