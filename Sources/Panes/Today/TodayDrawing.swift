import Screen
import ViewModels

/// Draws a pane of the screen «Сегодня».
enum TodayDrawing {
  static func draw(_ place: PanePlace, _ drawing: inout Drawing) -> Int {
    switch TodayScreen.Part(rawValue: place.pane.place) {
    case .attention: AttentionDrawing.draw(place, &drawing)
    case .figures: FiguresDrawing.draw(place, &drawing)
    case nil: 0
    }
  }
}
