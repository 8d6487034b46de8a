package import Deadlines
package import SchoolNetwork
import Text

/// The first start: a folder without a network, the question, the form, and what comes next.
extension Language {
  // MARK: - The question

  /// The heading of the question whether to make a network, and of the form.
  package var newNetworkTitle: String { self("Новая сеть", "A new network") }
  /// The user has no network of their own.
  package func makeOwnNetwork(_ folder: String) -> String {
    self("Своей сети ещё нет. ", "There is no network of your own yet. ") + makeNetwork(folder)
  }
  /// The folder that was named is missing; it is empty.
  package func makeNetworkInMissing(_ folder: String) -> String {
    self("Такой папки ещё нет. ", "There is no such folder yet. ") + makeNetwork(folder)
  }
  /// The folder that was named is empty.
  package func makeNetworkInEmpty(_ folder: String) -> String {
    self("Папка пуста. ", "The folder is empty. ") + makeNetwork(folder)
  }
  private func makeNetwork(_ folder: String) -> String {
    self("Создать сеть в папке \(Self.safe(folder))?", "Make a network in the folder \(Self.safe(folder))?")
  }
  /// Another window made a network in the folder meanwhile.
  package func openMadeNetwork(_ folder: String) -> String {
    self(
      "В папке \(Self.safe(folder)) уже есть сеть: её создали в другом окне. Открыть её?",
      "The folder \(Self.safe(folder)) has a network by now: it was made in another window. Open it?")
  }
  /// The answers: makes a network; opens the sample; opens the network that is there; leaves.
  package var makeAnswer: String { self("Создать", "Make") }
  /// Opens the sample.
  package var sampleAnswer: String { self("Пример", "Sample") }
  /// Opens the network that is there.
  package var openAnswer: String { self("Открыть", "Open") }
  /// Leaves.
  package var leaveAnswer: String { self("Выйти", "Leave") }
  /// What was half written when the program had to end is in the form.
  package var beginningIsKept: String {
    self("Написанное в прошлый раз сохранено: оно в форме.", "What was written last time is kept: it is in the form.")
  }
  /// Somebody left without a network.
  package var noNetworkMade: String {
    self(
      "Сеть не создана. Пример открывает kurator --sample.", "No network was made. kurator --sample opens the sample.")
  }
  /// The program’s name, where no town has one yet.
  package var programName: String { self("Куратор", "Kurator") }

  // MARK: - The form

  /// What the form is about.
  package func newNetworkAbout(_ folder: String) -> String {
    self(
      "Папка \(Self.safe(folder)). Нужно только название муниципалитета; остальное можно оставить пустым.",
      "Folder \(Self.safe(folder)). Only the name of the town is due; the rest may be left empty.")
  }
  /// A town needs a name.
  package var townIsMissing: String {
    self("Напишите название: город, район или округ.", "Write the name of the town or district.")
  }
  /// No time zone is written.
  package var timeZoneOfMachine: String { self("пояс этого компьютера", "that of this computer") }
  /// What becomes of the own school.
  package var isFirstSchool: String { self("станет первой школой сети", "becomes the first school of the network") }
  /// What is written is no school year.
  package func noSchoolYear(_ text: String, example: SchoolYear) -> String {
    self(
      "\(short(text)) — это не учебный год. Например: \(example.name).",
      "\(short(text)) is no school year. For example: \(example.name).")
  }

  // MARK: - What comes next

  /// A network was made on the screen. `new` is the key that makes a school.
  package func networkIsMade(
    _ town: String, factors: Int, clusters: Int, hasSchool: Bool, new: String
  ) -> String {
    let counts =
      self(
        "Сеть \(quoted(town)) создана, в ней ", "The network \(quoted(town)) is made, with ")
      + [
        counted(factors, one: "фактор риска", few: "фактора риска", many: "факторов риска", english: "risk factor"),
        counted(clusters, one: "кластер", few: "кластера", many: "кластеров", english: "cluster"),
      ].joined(separator: self(" и ", " and ")) + "."
    let (others, first) = (
      self("Дальше — остальные школы: ", "Next, the other schools: "),
      self("Дальше — школы: ", "Next, the schools: ")
    )
    return counts + " " + (hasSchool ? others : first) + addingSchools(new: new)
  }

  // MARK: - What is refused

  /// The folder has files, and none of them is a network's.
  package func folderHasOthers(_ folder: String, _ names: [String]) -> String {
    let most = 3
    let shown = names.prefix(most).map { quoted($0) }.joined(separator: ", ")
    let more = names.count - most
    let others = shown + (more > 0 ? self(" и ещё \(more)", " and \(more) more") : "")
    return self(
      "В папке \(Self.safe(folder)) сети нет, но есть другие файлы: \(others). Новую сеть создают в новой или пустой "
        + "папке: укажите её вместо этой.",
      "The folder \(Self.safe(folder)) has no network, but other files: \(others). A network is made in a new or empty "
        + "folder: name one in place of this one.")
  }
  /// There is no network, and nothing may be written.
  package func noNetworkToRead(_ folder: String, isOwn: Bool) -> String {
    self(
      "В папке \(Self.safe(folder)) сети ещё нет, а с --read-only ничего не создаётся. Запустите без --read-only",
      "The folder \(Self.safe(folder)) has no network yet, and with --read-only none is made. Start without --read-only"
    )
      + (isOwn
        ? self("; пример откроет kurator --sample --read-only.", "; kurator --sample --read-only opens the sample.")
        : ".")
  }
  /// A network cannot be made because nothing may be written above it.
  package func cannotMake(_ folder: String, in above: String) -> String {
    self(
      "Сеть в папке \(Self.safe(folder)) не создать: в \(Self.safe(above)) нет прав на запись. Укажите другую папку.",
      "No network can be made in the folder \(Self.safe(folder)): you may not write in \(Self.safe(above)). "
        + "Name another folder.")
  }
  /// The system refused to make a network. Nothing of it is left.
  package func cannotMake(_ folder: String, _ fault: SystemFault) -> String {
    self(
      "Сеть в папке \(Self.safe(folder)) не создана: \(phrase(fault)). ",
      "No network was made in the folder \(Self.safe(folder)): \(phrase(fault)). ")
      + advice(fault, "")
  }
}
