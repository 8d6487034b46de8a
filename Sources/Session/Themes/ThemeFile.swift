import JSONText
package import Screen

/// A theme in a file of `Themes/`: a name, perhaps another theme it builds on, and a look for each role that differs.
package enum ThemeFile {
  /// Why a theme's file cannot be used.
  package enum Fault: Error, Equatable, Sendable {
    /// It is no JSON, at this line and column.
    case syntax(line: Int, column: Int)
    /// It builds on a theme that there is not.
    case unknownBase(String)
    /// A role or a colour that there is not.
    case unknownRole(String), unknownColor(String, role: String)
    /// It has no name or no roles.
    case incomplete
  }

  /// The theme of a file's bytes; `known` are those it may build on.
  package static func theme(_ bytes: [UInt8], known: [Theme]) throws(Fault) -> Theme {
    let file: JSONValue
    do throws(JSONFault) { file = try JSONValue(parsing: bytes, limits: .store) } catch {
      throw .syntax(line: error.line, column: error.column)
    }
    guard let name = file["name"]?.string, let roles = file["roles"]?.members else { throw .incomplete }
    var styles: [StyleRole: Style] = [:]
    if let base = file["inherits"]?.string {
      guard let theme = known.first(where: { $0.name == base }) else { throw .unknownBase(base) }
      for role in StyleRole.allCases { styles[role] = theme[role] }
    }
    for member in roles {
      guard let role = StyleRole.allCases.first(where: { "\($0)" == member.name }) else {
        throw .unknownRole(member.name)
      }
      styles[role] = try style(member.value, role: member.name)
    }
    return Theme(name: name, styles: styles)
  }

  private static func style(_ value: JSONValue, role: String) throws(Fault) -> Style {
    func color(_ name: String) throws(Fault) -> Color {
      guard let text = value[name]?.string else { return .standard }
      guard let color = Color(rawValue: text) else { throw .unknownColor(text, role: role) }
      return color
    }
    return Style(
      try color("foreground"), on: try color("background"), bold: value["bold"]?.flag ?? false,
      underline: value["underline"]?.flag ?? false, reverse: value["reverse"]?.flag ?? false)
  }

  /// The file of a theme, with every role written out.
  package static func bytes(of theme: Theme) -> [UInt8] {
    let roles = StyleRole.allCases.map { role in
      let style = theme[role]
      var members: [JSONMember] = []
      if style.foreground != .standard { members.append(JSONMember("foreground", .string(style.foreground.rawValue))) }
      if style.background != .standard { members.append(JSONMember("background", .string(style.background.rawValue))) }
      if style.bold { members.append(JSONMember("bold", .flag(true))) }
      if style.underline { members.append(JSONMember("underline", .flag(true))) }
      if style.reverse { members.append(JSONMember("reverse", .flag(true))) }
      return JSONMember("\(role)", .object(members))
    }
    return JSONValue.object([
      JSONMember("schema", .number("1")), JSONMember("name", .string(theme.name)),
      JSONMember("roles", .object(roles)),
    ]).prettyBytes()
  }
}
