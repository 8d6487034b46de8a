package import Insights

/// The words of the screen «Дорожная карта», and of what is chosen for its table.
extension Language {
  /// The heading of the table of all items.
  package var itemsTitle: String { self("Дорожная карта", "Items") }

  /// The heading with the view that is shown.
  package func itemsTitle(view: String, isChanged: Bool) -> String {
    "\(itemsTitle) · \(view)" + (isChanged ? " (\(changedView))" : "")
  }

  /// What the table is grouped by, beside its heading.
  package func groupedBy(_ field: String) -> String { self("группы: ", "groups: ") + field.lowercased() }

  /// A group of a table: how far its items are.
  package func progress(of counts: ItemCounts) -> String {
    roadmapProgress(year: nil, done: counts.done, all: counts.expected, overdue: counts.overdue)
  }

  // MARK: - Nothing to show

  /// The filter hides all items. `drop` is the key that takes the newest chip off.
  package func hiddenByFilter(_ count: Int, drop: String) -> String {
    self(
      "Скрыто фильтром: \(count). \(drop) — снять последний отбор.",
      "Hidden by the filter: \(count). \(drop) takes the newest chip off.")
  }

  /// How many items the filter hides, beside the chips.
  package func hidden(_ count: Int) -> String { self("скрыто \(count)", "\(count) hidden") }

  /// Chips for which there is no room.
  package func moreChips(_ count: Int) -> String { self("ещё \(count)", "\(count) more") }

  // MARK: - What is chosen

  /// The heading of the choice of a filter.
  package var filterTitle: String { self("Отбор мероприятий", "Filter of items") }
  /// The heading of the choice of a filter of «Охват».
  package var coverageFilterTitle: String { self("Отбор на экране «Охват»", "Filter of Coverage") }
  /// The heading of the choice of the values of a field.
  package func filterBy(_ field: String) -> String { self("Отбор: ", "Filter: ") + field }
  /// The heading of the choice of groups.
  package var groupsTitle: String { self("Группы", "Groups") }
  /// No groups.
  package var ungrouped: String { self("без групп", "no groups") }
  /// The heading of the choice of columns.
  package var columnsTitle: String { self("Столбцы", "Columns") }
  /// The heading of the choice of views; of the name of a new one.
  package var viewsTitle: String { self("Виды", "Views") }
  /// The heading where a view is named.
  package var viewNameTitle: String { self("Имя вида", "Name of the view") }
  /// The table that nobody has set up.
  package var usualView: String { self("(обычный вид)", "(the usual view)") }
  /// Saves what is shown.
  package var saveView: String { self("Сохранить вид как…", "Save the view as…") }
  /// A view that is shown as it was saved; that was changed since.
  package var shownView: String { self("показан", "shown") }
  /// A view that was changed since it was saved.
  package var changedView: String { self("изменён", "changed") }

  // MARK: - What is said

  /// A view is shown, saved, removed.
  package func viewShown(_ name: String) -> String { self("Вид \(quoted(name))", "View \(quoted(name))") }
  /// A view is saved.
  package func viewSaved(_ name: String) -> String {
    self("Вид \(quoted(name)) сохранён", "The view \(quoted(name)) is saved")
  }
  /// A view is removed.
  package func viewRemoved(_ name: String) -> String {
    self("Вид \(quoted(name)) удалён", "The view \(quoted(name)) is removed")
  }
  /// The saved views could not be written.
  package func viewsNotKept(_ path: String) -> String {
    self(
      "Виды не сохранены: файл \(path) не пишется или создан другой версией. До выхода они остаются здесь.",
      "The views are not saved: the file \(path) cannot be written, or another version made it. They stay until you leave."
    )
  }
  /// A view needs a name.
  package var viewNeedsName: String { self("Назовите вид: имя пусто.", "Name the view: the name is empty.") }
  /// There is a view of this name; `key` pressed again replaces it.
  package func viewIsThere(_ name: String, _ key: String) -> String {
    self(
      "Вид \(quoted(name)) уже есть. \(key) ещё раз — заменить его.",
      "There is a view \(quoted(name)) already. \(key) once more replaces it.")
  }
  /// What a saved view names that is gone: a column or an order; a value of a filter.
  package var goneColumn: String { self("поле", "the field") }
  /// A value of a filter that is gone.
  package var goneValue: String { self("значение", "the value") }

  // MARK: - What cannot be done

  /// There is nothing whose items could be shown.
  package var itemsOfWhat: String {
    self(
      "Выберите школу, риск, партнёрство, мероприятие или цифру: у этой строки мероприятий нет.",
      "Choose a school, a risk, a partnership, an item or a figure: this row has no items.")
  }
  /// Only the table of items has groups, columns and views.
  package func onItemsOnly(_ key: String) -> String {
    self(
      "Группы, столбцы и виды есть на экране «Дорожная карта» (\(key)).",
      "Groups, columns and views are on the screen Items (\(key)).")
  }
  /// No column decides the order.
  package var noSort: String {
    self(
      "Порядок — как в дорожных картах: переворачивать нечего.",
      "The order is that of the roadmaps: there is nothing to reverse.")
  }
  /// There is no chip.
  package var noFilter: String { self("Отбора нет: показаны все строки.", "There is no filter: all rows are shown.") }
  /// There are no groups.
  package var noGroups: String { self("Мероприятия не сгруппированы.", "The items are not grouped.") }
  /// No saved view is shown.
  package var noViewShown: String { self("Сохранённый вид не выбран.", "No saved view is chosen.") }
  /// The view is as it was saved.
  package var viewIsUnchanged: String { self("Вид не изменён.", "The view is not changed.") }
  /// Where a new item would go is not known.
  package var newItemBelow: String {
    self(
      "Выберите мероприятие, ниже которого добавить новое, или отберите одно партнёрство.",
      "Choose the item below which a new one goes, or filter by one partnership.")
  }
}

/// What keys do in the choices for the table of items, in a word.
package enum ItemsWords {
  /// Ctrl+↑↓: the place of a column.
  package static let order = Wording("Место", "Place")
  /// ←→: how wide it is.
  package static let width = Wording("Ширина", "Width")
  /// F8: the view goes.
  package static let remove = Wording("Удалить", "Remove")
}
