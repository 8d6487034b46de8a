import Language
import SchoolNetwork
import Screen
import TestSupport
import Testing
import Text
import ViewModels

/// Thirty schools with the names of ``ThirtyNames``: each is helped by the next one and lacks a mark.
private let network: Network = {
  let names = ThirtyNames.all.map(\.name)
  let schools = names.indices.map { place -> School in
    var school = Small.school("s-\(place)", risks: [("equipment", .active)])
    school.name = names[place]
    return school
  }
  let partnerships = names.indices.map { place in
    var item = Small.item("i-\(place)", "30 сентября")
    item.title = "Мастер-класс «Цифровые инструменты на уроке» для учителей начальной школы и их наставников"
    let helper = "s-\((place + 1) % names.count)"
    return Small.partnership("p-\(place)", "s-\(place)", by: helper, risks: ["equipment"], items: [item])
  }
  return Small.network(schools, partnerships)
}()

private let sizes = [40, 80, 120].map { Size(columns: $0, rows: 60) }

@Suite("Thirty schools are told apart at every width")
struct NamesOnScreensTests {
  /// Of these lines, those of the schools differ, and each school has one that says what tells it apart.
  private func check(_ lines: [String], _ what: String) {
    for (name, tells) in ThirtyNames.all {
      #expect(
        lines.contains { line in isTold(name, tells, in: line) },
        "\(what): \(name) in\n\(lines.joined(separator: "\n"))")
    }
    let told = lines.filter { line in ThirtyNames.all.contains { isTold($0.name, $0.tells, in: line) } }
    #expect(Set(told).count == told.count, "\(what): \(told)")
  }

  private func isTold(_ name: String, _ tells: [String], in line: String) -> Bool {
    line.contains(name) || tells.contains { line.contains($0) }
  }

  /// The lines of the body from the one that begins with a heading on, each up to the rule between two panes.
  private func pane(_ picture: Picture, from heading: String) -> [String] {
    let body = ShownScreen(picture.text).body.map { String($0.prefix { $0 != "│" }) }
    return Array(body.drop { !$0.hasPrefix(heading) }.dropFirst()).filter { !$0.allSatisfy { $0 == " " } }
  }

  @Test("In the list of schools", arguments: sizes)
  func list(size: Size) {
    let picture = Picture(network, size: size, keys: "enter")
    check(pane(picture, from: "Школы"), "\(size)")
  }

  @Test("In the matrix, and in the cells that say who helps", arguments: sizes)
  func matrix(size: Size) {
    let rows = ShownScreen(Picture(network, size: size, screen: .coverage).text).body
    let cells = rows.filter { $0.hasPrefix("●│") }.map { $0.split(separator: "│").map(String.init) }
    #expect(cells.count == ThirtyNames.all.count)
    check(cells.map { $0[1] }, "\(size)")
    check(cells.map { String($0.last { $0.hasPrefix("●") } ?? "") }, "\(size), donors")
  }

  @Test("Among the donors, and in the tree of links", arguments: sizes)
  func links(size: Size) {
    let picture = Picture(network, size: Size(columns: size.columns, rows: 150), screen: .network, keys: "tab")
    check(pane(picture, from: "Помогают").filter { !$0.contains("предел") }, "\(size)")
    let links = Picture(network, size: Size(columns: size.columns, rows: 400), screen: .network)
    let rows = ShownScreen(links.text).body.map { String($0.split(separator: "│", maxSplits: 1).last ?? "") }
    check(rows.filter { $0.contains("← ") && !$0.contains("Кто") }, "\(size), links")
  }

  @Test("On «Сегодня» both names, the item and the day are seen", arguments: sizes)
  func today(size: Size) {
    let picture = Picture(network, size: Size(columns: size.columns, rows: 250), screen: .today)
    var lines: [String] = []
    for row in ShownScreen(picture.text).body {
      let text = String(row.prefix { $0 != "│" })
      if text.hasPrefix("! ") {
        lines.append(text.trimmed)
      } else if text.hasPrefix("  "), !lines.isEmpty {
        lines[lines.count - 1] += (lines[lines.count - 1].hasSuffix("-") ? "" : " ") + text.trimmed
      }
    }
    lines = lines.filter { $0.contains("срок прошёл") }
    #expect(lines.count == ThirtyNames.all.count)
    for line in lines {
      #expect(line.contains("«Мастер-кл") && line.contains("30 сентября 2026"), "\(size): \(line)")
    }
    check(lines, "\(size)")
    for (place, (name, tells)) in ThirtyNames.all.enumerated() {
      let (other, others) = ThirtyNames.all[(place + 1) % ThirtyNames.all.count]
      #expect(
        lines.contains { isTold(name, tells, in: $0) && isTold(other, others, in: $0) }, "\(size): \(name), \(other)")
    }
  }

  @Test("In the titles of cards, of what could help, and in the headings beside the list", arguments: sizes)
  func titles(size: Size) {
    var picture = Picture(network, size: size, keys: "enter")
    var (cards, suggestions, risks): ([String], [String], [String]) = ([], [], [])
    for _ in ThirtyNames.all {
      risks.append(ShownScreen(picture.text).body[0])
      picture.press("f3")
      cards.append(ShownScreen(picture.text).box?[0] ?? "")
      picture.press("esc p")
      suggestions.append(ShownScreen(picture.text).box?[0] ?? "")
      picture.press("esc down")
    }
    check(cards, "\(size), cards")
    check(suggestions, "\(size), suggestions")
    if size.columns >= 80 {
      check(risks.map { $0.split(separator: "│").last.map(String.init) ?? "" }, "\(size), risks")
    }
  }

  @Test("In the figures, whose roadmaps name two schools", arguments: sizes)
  func figures(size: Size) {
    var picture = Picture(network, size: Size(columns: size.columns, rows: 400), screen: .today, keys: "tab")
    picture.press("z")
    let rows = ShownScreen(picture.text).body
    // A label may have two lines.
    let lines = zip(rows, rows.dropFirst()).map { $0.trimmed + " " + $1.trimmed }
    for (name, tells) in ThirtyNames.all {
      #expect(lines.contains { $0.contains("← ") && isTold(name, tells, in: $0) }, "\(size): \(name)")
    }
  }

  @Test("A search finds each school however it is spelt")
  func search() {
    var picture = Picture(network, size: Size(columns: 80, rows: 24), keys: "enter")
    for (place, (name, _)) in ThirtyNames.all.enumerated() {
      let bare = name.filter { !"«»„“”\"№".contains($0) }.lowercased()
      for typed in [name, bare, bare.replacing("ё", with: "е")] {
        picture.press("/")
        picture.type(typed)
        #expect(picture.state.screens.schools.school == ID("s-\(place)"), "«\(typed)»")
        picture.press("esc")
      }
    }
    for (typed, place) in [
      ("сош 5", 0), ("СОШ N 5", 0), ("Средняя школа № 5", 0), ("гимназия 1", 3), ("школа 1234", 14),
    ] {
      for (screen, keys) in [(ScreenName.schools, "enter /"), (.coverage, "/"), (.network, "/"), (.today, "/")] {
        var picture = Picture(network, size: Size(columns: 80, rows: 24), screen: screen, keys: keys)
        picture.type(typed)
        #expect(picture.state.notice?.isTrouble != true, "\(screen): «\(typed)»")
        if screen == .schools { #expect(picture.state.screens.schools.school == ID("s-\(place)")) }
        if screen == .coverage { #expect(picture.state.screens.coverage.pane.school == ID("s-\(place)")) }
      }
    }
  }
}

extension String {
  fileprivate var trimmed: String { split(separator: " ").joined(separator: " ") }
}
