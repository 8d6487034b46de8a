/// What Package.swift says of its targets, read from its text: it knows the calls that the house writes there, not all
/// of Swift.
enum Manifest {
  /// A target: its name, what it depends on, the folder of its files, and whether it is a program.
  struct Target: Equatable {
    var name: String
    var dependencies: [String]
    var folder: String
    var isProgram = false
  }

  /// The targets of a manifest, in its order.
  static func targets(in text: String) -> [Target] {
    // What stands before the list are the functions that make targets.
    guard let list = text.firstRange(of: "targets: [\n") else { return [] }
    var rest = text[list.upperBound...]
    var targets: [Target] = []
    while let call = rest.firstMatch(of: /(room|tests|\.target|\.testTarget|\.executableTarget)\(/) {
      let inside = insideParentheses(rest[call.range.upperBound...])
      rest = rest[inside.endIndex...]
      targets.append(target(String(call.1), String(inside)))
    }
    return targets
  }

  private static func target(_ kind: String, _ inside: String) -> Target {
    switch kind {
    case "room":
      let words = literals(in: inside[...])
      return Target(name: words[0], dependencies: Array(words.dropFirst()), folder: "Sources/\(words[0])/")
    case "tests":
      let words = literals(in: inside[..<(inside.firstRange(of: "records:")?.lowerBound ?? inside.endIndex)])
      return Target(name: words[0] + "Tests", dependencies: words, folder: "Tests/\(words[0])Tests/")
    default:
      let name = argument("name:", of: inside).first ?? ""
      let path = argument("path:", of: inside).first ?? (kind == ".testTarget" ? "Tests/" : "Sources/") + name
      return Target(
        name: name, dependencies: argument("dependencies:", of: inside), folder: path + "/",
        isProgram: kind == ".executableTarget")
    }
  }

  /// The texts of an argument: one, or those of a list.
  private static func argument(_ label: String, of call: String) -> [String] {
    guard let start = call.firstRange(of: label)?.upperBound else { return [] }
    let value = call[start...].drop { $0 == " " || $0 == "\n" }
    guard value.first == "[" else { return Array(literals(in: value).prefix(1)) }
    return literals(in: value[..<(value.firstIndex(of: "]") ?? value.endIndex)])
  }

  private static func literals(in text: Substring) -> [String] { text.matches(of: /"([^"]*)"/).map { String($0.1) } }

  /// The text up to the parenthesis that closes the call it begins in.
  private static func insideParentheses(_ text: Substring) -> Substring {
    var depth = 1
    for place in text.indices {
      if text[place] == "(" { depth += 1 }
      if text[place] == ")" { depth -= 1 }
      if depth == 0 { return text[..<place] }
    }
    return text
  }
}
