import Deadlines
package import SchoolNetwork

/// The list of the templates of a network.
extension Language {
  /// The title of the list.
  package var templatesTitle: String { self("Шаблоны", "Templates") }
  /// There are none. `new` is the key that makes one, `save` the command that makes one of a roadmap.
  package func noTemplates(new: String, save: String) -> String {
    self(
      "Шаблонов пока нет: \(new) — новый; из дорожной карты — команда \(quoted(save)).",
      "There are no templates yet: \(new) makes one; the command \(quoted(save)) makes one of a roadmap.")
  }
  /// A template in a line: its name, how much it has.
  package func line(_ template: RoadmapTemplate) -> String {
    let count = counted(
      template.items.count, one: "мероприятие", few: "мероприятия", many: "мероприятий", english: "item")
    return [Self.safe(template.nameOrID), template.year?.name, count].compactMap(\.self).joined(separator: " · ")
  }
  /// The heading of the form of a new template.
  package var newTemplateTitle: String { self("Новый шаблон", "New template") }
  /// What the form of a new template asks for.
  package var newTemplateText: String {
    self("Название; мероприятия добавляются в его карточке.", "A name; its items are added on its card.")
  }
  /// A template was added; the key opens its card.
  package func templateAdded(_ name: String, _ key: String) -> String {
    self(
      "Шаблон \(quoted(name)) добавлен. \(key) — карточка.",
      "The template \(quoted(name)) was added. \(key): its card.")
  }
}
