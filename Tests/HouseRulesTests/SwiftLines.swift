/// Swift source by lines, with comments and the insides of string literals taken out, so that a rule about code does
/// not stumble over words. It knows what the house writes, not all of Swift.
enum SwiftLines {
  /// The code of each line. Doc comments leave an empty line as all comments do: ``comments(of:)`` has them.
  static func code(of lines: [String]) -> [String] { parts(of: lines).map(\.code) }

  /// The comment on each line, with its slashes; empty if there is none.
  static func comments(of lines: [String]) -> [String] { parts(of: lines).map(\.comment) }

  private static func parts(of lines: [String]) -> [(code: String, comment: String)] {
    var inComment = false
    var inText = false
    return lines.map { line in
      if !inComment, !inText, !line.utf8.contains(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "/") }) {
        return (line, "")
      }
      let text = line.drop { $0 == " " }
      if !inText, !inComment, text.hasPrefix("//") { return ("", String(text)) }
      var code = ""
      var comment = ""
      var inString = false
      var rest = line[...]
      while let character = rest.first {
        if inComment {
          comment.append(character)
          if rest.hasPrefix("*/") { inComment = false }
        } else if inText {
          if rest.hasPrefix("\"\"\"") {
            inText = false
            rest = rest.dropFirst(2)
          }
        } else if inString {
          if character == "\\" { rest = rest.dropFirst() } else if character == "\"" { inString = false }
        } else if rest.hasPrefix("//") {
          comment += rest
          break
        } else if rest.hasPrefix("/*") {
          inComment = true
        } else if rest.hasPrefix("\"\"\"") {
          inText = true
          rest = rest.dropFirst(2)
        } else if character == "\"" {
          inString = true
        } else {
          code.append(character)
        }
        rest = rest.dropFirst()
      }
      return (code, comment)
    }
  }

  /// The words of a line of code: `package static func x(` gives `package`, `static`, `func`, `x`. A modifier with
  /// an argument is one word, `private(set)`; a member after a point keeps the point, `.public`.
  static func words(_ code: String) -> [String] {
    code.split { !($0.isLetter || $0.isNumber || "_.@`()".contains($0)) }.flatMap { word -> [String] in
      if word.hasSuffix("(set)") { return [String(word)] }
      return word.split { "()".contains($0) }.map(String.init)
    }
  }
}

/// Which declarations that other rooms can see lack their sentence.
enum Documentation {
  private enum Scope { case packageEnum, packageProtocol, other }

  private static let kinds: Set<String> = [
    "actor", "associatedtype", "case", "class", "enum", "extension", "func", "init", "let", "macro", "operator",
    "protocol", "struct", "subscript", "typealias", "var",
  ]

  /// The indices of lines that declare something `package`, a case of a `package enum` or a requirement of a
  /// `package protocol`, with no `///` directly above. Attributes may stand between; cases in lines one below the
  /// other share the first one's sentence.
  static func missing(in lines: [String], code: [String]) -> [Int] {
    var missing: [Int] = []
    var scopes: [Scope] = []
    for (index, code) in code.enumerated() {
      let words = SwiftLines.words(code)
      let modifiers = words.prefix { !kinds.contains($0) }
      let kind = words.dropFirst(modifiers.count).first
      let isPackage = modifiers.contains("package") && !modifiers.contains("import")
      let starts = modifiers.allSatisfy { $0.first.map { $0.isLowercase || $0 == "@" } ?? false }
      let isDeclared =
        switch scopes.last {
        case .packageEnum: isPackage || kind == "case" && modifiers.allSatisfy { $0 == "indirect" }
        case .packageProtocol: isPackage || kind != nil && kind != "let" && starts
        case .other, nil: isPackage
        }
      if kind != nil, isDeclared, kind != "extension", !isDocumented(index, in: lines) { missing.append(index) }

      var opened = false
      for character in code {
        if character == "{" {
          let scope: Scope = !isPackage || opened ? .other : kind == "enum" ? .packageEnum : .other
          scopes.append(isPackage && !opened && kind == "protocol" ? .packageProtocol : scope)
          opened = true
        } else if character == "}" {
          _ = scopes.popLast()
        }
      }
    }
    return missing
  }

  private static func isDocumented(_ index: Int, in lines: [String]) -> Bool {
    for line in lines[..<index].reversed() {
      let text = line.drop { $0 == " " }
      if text.hasPrefix("///") { return text.count > 4 }
      let continues = lines[index].drop { $0 == " " }.hasPrefix("case ") && text.hasPrefix("case ")
      if !text.hasPrefix("@"), !continues { return false }
    }
    return false
  }
}
