import Screen
import TestSupport
import Testing
import ViewModels

@Suite("Accepting, drawn")
struct AcceptanceDrawingTests {
  @Test(
    "Where the screen has room for it, every row of the form and everything that follows is seen, also with a roadmap",
    arguments: [Size(columns: 80, rows: 24), Size(columns: 100, rows: 30), Size(columns: 120, rows: 40)])
  func wholeForm(size: Size) {
    var picture = Picture(Sample.network, size: size, screen: .network, keys: "enter enter")
    for keys in ["down down down down down right", "right", "down"] {
      picture.press(keys)
      guard case .acceptance(let form) = picture.state.layer else { return #expect(Bool(false), "no form") }
      #expect(form.rows.count == 7 && form.roadmap.template != nil)
      for part in [
        "[ ] Оснащение", "Дорожная карта: ← «", "Учебный год: ←", "Будет охвачено", "Рост педагогов — в сети",
      ] {
        #expect(picture.text.contains(part), "\(part)\n\(picture.text)")
      }
    }
  }
}
