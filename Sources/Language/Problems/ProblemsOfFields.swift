import Deadlines
package import SchoolNetwork
import Text

extension Language {
  /// Why a field cannot hold a value.
  package func sentence(_ reason: FieldFault.Reason) -> String {
    switch reason {
    case .expectedText: self("Здесь нужен текст в кавычках.", "A text in quotes is needed here.")
    case .expectedWholeNumber: self("Здесь нужно целое число.", "A whole number is needed here.")
    case .expectedFlag: self("Здесь нужно true или false.", "True or false is needed here.")
    case .expectedList: self("Здесь нужен список в квадратных скобках.", "A list in square brackets is needed here.")
    case .expectedRecord: self("Здесь нужен объект в фигурных скобках.", "An object in braces is needed here.")
    case .notADay(let text):
      self(
        "\(quoted(text)) — это не дата: нужна существующая дата вида 2026-11-15.",
        "\(quoted(text)) is not a date: an existing one like 2026-11-15 is needed.")
    case .notASchoolYear(let text):
      self(
        "\(quoted(text)) — это не учебный год: нужен вид 2026/2027.",
        "\(quoted(text)) is not a school year: it should look like 2026/2027.")
    case .notAnID(let text):
      self(
        "\(quoted(text)) — это не код: нужны от 1 до 64 знаков из a–z, 0–9 и дефиса.",
        "\(quoted(text)) is not an id: it takes 1 to 64 of a–z, 0–9 and the hyphen.")
    case .noID:
      self(
        "У записи списка нет кода (id); добавьте код, которого в сети ещё нет.",
        "A record of the list has no id; add one that the network does not have yet.")
    case .daysReversed:
      self(
        "Последний день раньше первого; поменяйте их местами или исправьте.",
        "The last day is before the first; swap or correct them.")
    case .outOfRange(let number):
      self("Число \(number) вне допустимых пределов.", "The number \(number) is out of range.")
    case .nearly(let known):
      self(
        "Такого поля нет; возможно, имелось в виду \(quoted(known)).",
        "There is no such field; perhaps \(quoted(known)) is meant.")
    }
  }

  /// What is wrong with the dates of a template.
  func sentenceOnTemplate(_ kind: Problem.Kind) -> String {
    switch kind {
    case .outsideYear(let year):
      self(
        "Срок лежит вне учебного года шаблона (\(year.name)); исправьте срок или год шаблона.",
        "The deadline lies outside the template’s school year (\(year.name)); correct the deadline or that year.")
    case .noTemplateYear(let items):
      self(
        "У шаблона не указан учебный год, а в сроках названы годы ("
          + "\(counted(items, one: "мероприятие", few: "мероприятия", many: "мероприятий", english: "item"))): "
          + "при переносе они не изменятся. Укажите год (year).",
        "The template names no school year, while deadlines name years ("
          + "\(counted(items, one: "мероприятие", few: "мероприятия", many: "мероприятий", english: "item"))): "
          + "they will not move. Set the year.")
    case .syntax, .field, .unusable, .system, .notAFile, .unknownSchema, .newerSchema, .notANetwork, .conflictCopy,
      .idTwice, .nameTwice, .missing, .withItself, .roadmapTwice, .ruleWithoutFlag, .branchOfItself, .partnersTwice,
      .closedPartner, .partnerInTrash,
      .namedInTrash,
      .riskTwice, .occurrenceGone, .occurrenceMoved, .occurrenceTwice, .daysReversed, .term, .beyond, .putOffWithoutDay,
      .unknownValue, .unknownField,
      .unknownTimeZone, .markedAhead, .unsafeText, .longText:
      ""
    }
  }

  /// Why an edit does not fit the network; on the screen the sentence names the key that reads it again. With a network
  /// it names the schools of a partnership.
  package func sentence(_ fault: EditFault, in network: Network? = nil, onScreen: Bool = true) -> String {
    let reload = onScreen ? self(" Обновите данные (F2).", " Reload the data (F2).") : ""
    return switch fault {
    case .noSuchEntity(let key):
      self(
        "Записи больше нет: \(name(key.kind)) \(quoted(key.id)).\(reload)",
        "It is not there any more: \(name(key.kind)) \(quoted(key.id)).\(reload)")
    case .noSuchPlace(let id):
      self(
        "Записи с кодом \(quoted(id)) больше нет.\(reload)",
        "There is no record with the id \(quoted(id)) any more.\(reload)")
    case .noSuchField(let name):
      self(
        "Поля \(quoted(name)) у этой записи нет: правка сделана другой версией программы.",
        "This record has no field \(quoted(name)): another version of the program made the edit.")
    case .differs:
      self(
        "Значение успели изменить; правка не внесена. Посмотрите новое значение и повторите.",
        "The value was changed meanwhile; the edit was not made. Look at the new value and try again.")
    case .idTwice(let id):
      self(
        "Код \(quoted(id)) встречается дважды, и неясно, что править. Замените один из них в файле.",
        "The id \(quoted(id)) stands twice, so it is open which one is meant. Change one of them in the file.")
    case .holdsMore(let id): self("Правка не внесена: ", "The edit was not made: ") + fieldsWouldBeLost(id)
    case .unreadable(let field):
      self(
        "Правка не внесена: значение поля \(quoted(field)) в файле не читается, и оно пропало бы. Где оно, скажет "
          + "kurator check; исправьте его там.",
        "The edit was not made: the value of the field \(quoted(field)) in the file cannot be read, and it would be lost. "
          + "kurator check says where it is; mend it there.")
    case .idTaken(let id):
      self("Код \(quoted(id)) уже занят.", "The id \(quoted(id)) is taken.")
    case .badValue(let fault): sentence(fault.reason)
    case .partnersAlready(_, let supported, let donor):
      secondPartnership(network.map { partners(supported, donor, $0) } ?? "", onScreen)
    case .markedAlready(let key):
      self(
        "У срока «\(occurrenceName(key))» уже есть другая отметка; вторая не поставлена. Сравните их и дополните ту.\(reload)",
        "The date “\(occurrenceName(key))” has another mark already; no second one was made. "
          + "Compare them and complete that one.\(reload)")
    case .notAWholeEntity:
      self(
        "Целиком добавляются и убираются только школы, партнёрства и шаблоны; правка не внесена.",
        "Only schools, partnerships and templates come and go as a whole; the edit was not made.")
    }
  }

  /// A second partnership of two schools was not made; `partners` are the two, empty where they are not known.
  private func secondPartnership(_ partners: String, _ onScreen: Bool) -> String {
    let first =
      partners.isEmpty
      ? self("У этих школ уже есть партнёрство", "These schools are partners already")
      : self("Партнёрство \(partners) уже есть", "There is a partnership \(partners) already")
    let advice =
      onScreen
      ? self("Нажмите F2 и добавьте риски в него.", "Press F2 and add the risks to the one that is there.")
      : self("Добавьте риски в него.", "Add the risks to the one that is there.")
    return first + self(", второе не создано. ", "; no second one was made. ") + advice
  }

  /// Both schools of a partnership, the donor first: «СОШ № 9 → СОШ № 5».
  func partners(_ supported: Reference, _ donor: Reference, _ network: Network) -> String {
    [donor, supported].map { Self.safe(network.name(of: $0, beside: "")) }.joined(separator: " → ")
  }

  /// A text from outside as one safe line, without quotation marks; for paths.
  static func safe(_ text: String) -> String { Width.truncated(SafeText.line(text), columns: 400) }
}
