import Console
import Language
import Testing

@Test("Every command and option has a line in the table, with a sentence in both languages")
func theTableIsWhole() {
  #expect(CommandTable.commands.compactMap(\.name) == CommandName.allCases)
  #expect(
    CommandTable.options.map(\.name).sorted { $0.rawValue < $1.rawValue }
      == OptionName.allCases.sorted { $0.rawValue < $1.rawValue })
  let sentences =
    CommandTable.commands.map(\.sentence) + CommandTable.options.map(\.sentence)
    + CommandTable.exitCodes.map(\.sentence)
  for sentence in sentences {
    #expect(sentence.russian.hasSuffix(".") && sentence.english.hasSuffix("."), "\(sentence)")
    #expect(sentence.russian.contains { ("а"..."я").contains($0) }, "\(sentence)")
    #expect(!sentence.english.contains { ("а"..."я").contains($0) }, "\(sentence)")
  }
}

@Test("The help names every command and option, in lines of at most 80 columns", arguments: Language.allCases)
func theHelpIsWhole(language: Language) {
  let town = MadeUpTown()
  let outcome = town.run("help", "--lang", language.rawValue)
  #expect(outcome.exitCode == 0 && outcome.errors.isEmpty)
  for option in OptionName.allCases { #expect(outcome.output.contains("  --\(option.rawValue)"), "\(option)") }
  for command in CommandName.allCases {
    #expect(outcome.output.contains("  kurator \(command.rawValue)"))
    let own = town.run("help", command.rawValue, "--lang", language.rawValue)
    #expect(own.output.contains("--date") && own.output.contains("kurator \(command.rawValue)"))
    #expect(own == town.run(command.rawValue, "--help", "--lang", language.rawValue))
    #expect(own.output.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(own.output)")
  }
  for line in outcome.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
}

@Test("The help of a command, in Russian")
func russianHelp() {
  #expect(
    MadeUpTown().run("help", "frame").output == """
      Вывести экран как текст после нажатия клавиш.

      Вызов:
        kurator frame [--size ШхВ] [--keys КЛАВИШИ] [--layout ru|en]

      Сеть открывается в памяти: файлы не меняются.

      Пример:
        kurator frame --sample --size 120x40 --keys 'down down space'

      Ключи:
        --size ШхВ         Ширина и высота экрана в знаках: 120x40; иначе — 80x24.
        --keys КЛАВИШИ     Клавиши через пробел: 'down down space'.
        --layout ru|en     Раскладка, в которой нажаты клавиши.
        --store ПАПКА      Сеть школ в этой папке.
        --sample           Пример сети; на экране открывается его рабочая копия.
        --date ГГГГ-ММ-ДД  Считать этот день сегодняшним.
        --lang ru|en       Язык: русский или английский; иначе — по настройкам
                           системы.
        --theme ТЕМА       Тема оформления экрана.
        --mono             Экран без цвета.
        --ascii            Линии, кавычки и знаки — только из набора ASCII.
        --seed ЧИСЛО       Сделать новые коды повторяемыми.
        --read-only        Ничего не записывать.
        --plain            Вместо экрана — отчёт о сети обычным текстом.
        --help             Показать справку.
        --version          Показать версию программы.

      """)
}

@Test("The help of the program, in English")
func englishHelp() {
  #expect(
    MadeUpTown().run("--help", "--lang", "en").output == """
      Kurator: a network of schools on the screen, with its risks, partnerships and
      roadmaps.

      Usage:
        kurator [STORE]
        kurator today [--json]
        kurator done ID [--evidence LINK]
        kurator shift ID… --by SHIFT
        kurator undo
        kurator redo
        kurator new STORE --town NAME
        kurator add KIND FIELD=VALUE… [--json] [--in ID] [--after ID]
        kurator set ID|town FIELD=VALUE… [--json]
        kurator paste [--json] [--into ID] [--as KIND] --preview|--apply
        kurator fields [KIND] [--json]
        kurator delete ID [--json]
        kurator restore ID [--json]
        kurator list WHAT [--json] [--filter FIELD=VALUE]… [--sort FIELDS]
          [--columns FIELDS] [--group FIELD] [--view NAME]
        kurator find WORDS [--json]
        kurator show ID|town [--json]
        kurator coverage [--json]
        kurator suggest SCHOOL [--json] [--risk FACTOR]
        kurator plan [--json]
        kurator check
        kurator deadline WORDING [--json] [--year YEAR] [--from DAY] [--until DAY]
        kurator frame [--size WxH] [--keys KEYS] [--layout ru|en]
        kurator help [COMMAND]

      Open a school network on the screen, or make one. Without STORE your own network
      is opened ($XDG_DATA_HOME/kurator/own). In a new or empty folder the screen asks
      whether to make one. Where there is no terminal, a report of the network is
      printed.

      Commands:
        today             Show what needs attention.
        done ID           Mark an item done.
        shift ID…         Move the deadlines of items.
        undo              Undo the last action.
        redo              Do again what was undone.
        new STORE         Make a network in a new or empty folder.
        add               Add a record: a school, a risk, an item.
        set               Set fields of a record, or of the town.
        paste             Paste a table copied from Excel or Word.
        fields [KIND]     Show the kinds of records and their fields.
        delete ID         Remove a record: into the trash, or from its list.
        restore ID        Take a record from the trash.
        list WHAT         Print a list.
        find WORDS        Find anything by words.
        show              Show one record with all its fields.
        coverage          Show the risk coverage: who helps, and how much is done.
        suggest SCHOOL    Suggest donors for a school, with the reasons.
        plan              Make a plan of new partnerships for the whole network.
        check             Check the files of a network.
        deadline WORDING  Show how a deadline in words is understood.
        frame             Print the screen as text after some keys.
        help [COMMAND]    Explain the program or a command.

      Options:
        --store STORE         The school network in this folder.
        --sample              The sample network; the screen opens a working copy of
                              it.
        --json                Print the data as JSON.
        --risk FACTOR         This risk factor alone: its id or name.
        --year YEAR           The roadmap’s school year: 2026/2027; else that in which
                              the period begins, or the current one.
        --from DAY            The first day of the roadmap’s period: 2027-01-01.
        --until DAY           The last day of the roadmap’s period: 2027-12-31.
        --size WxH            Width and height of the screen in characters: 120x40;
                              else 80x24.
        --keys KEYS           Keys, separated by spaces: 'down down space'.
        --layout ru|en        The keyboard layout in which the keys are pressed.
        --evidence LINK       What proves it: a link, or the name of a document.
        --by SHIFT            How far: +7, −3, '+2 weeks', '+1 month', 'a week later'.
        --town NAME           The name of the town.
        --in ID               What to add to: the id of a school, a partnership, a
                              roadmap or another record; town is the town.
        --after ID            The record of the same list that it comes after; --in is
                              not needed then.
        --into ID             Where the rows go: the id of a roadmap, a partnership, a
                              template or a school; town is the town.
        --as KIND             What the rows are: items, schools, people, risks,
                              visits; else the table tells.
        --filter FIELD=VALUE  Only the rows with this value in the field; it may be
                              given several times.
        --sort FIELDS         Sort: school,-deadline; a minus is for descending; three
                              fields at most.
        --columns FIELDS      The columns and their order: title,school.
        --group FIELD         Group the items: state, responsible, school, donor,
                              partnership, year, risk, kind, task, month.
        --view NAME           The items in a view that was saved on the screen; other
                              options add to it.
        --preview             Show what would be written.
        --apply               Write it.
        --date YYYY-MM-DD     Take this day for today.
        --lang ru|en          The language: Russian or English; else that of the
                              system.
        --theme NAME          The screen’s theme.
        --mono                No colours on the screen.
        --ascii               Lines, quotation marks and signs in ASCII only.
        --seed N              Make new ids repeatable.
        --read-only           Write nothing.
        --plain               A report of the network as plain text instead of the
                              screen.
        --help                Show this help.
        --version             Show the version.

      Exit codes:
        0   Done.
        1   The check found problems, there is no such record, nothing to mark or
            undo, an edit was refused, or a file or folder of the network was not
            read.
        2   The network cannot be opened, an edit or the output not written, or there
            is no terminal.
        64  A command, an option, a kind, a field or a value is wrong.

      """)
}
