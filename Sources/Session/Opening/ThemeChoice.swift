import Console
import Language
import Screen
import Store
import ViewModels

/// Which themes there are, and which of them is shown first.
struct ThemeChoice {
  private let options: Options
  private let settings: Settings
  private let places: Places
  private var language: Language { options.language }

  /// The themes of these places, as the options and the settings want them.
  init(_ options: Options, _ settings: Settings, _ places: Places) {
    self.options = options
    self.settings = settings
    self.places = places
  }

  /// The themes; the first is the wanted one, or the one without colours if the options ask for that.
  func themes() throws(Trouble) -> ThemeCycle {
    let themes = try allThemes()
    let name = options.isMono ? Theme.mono.name : options.theme ?? settings.theme ?? Theme.dark.name
    guard themes.contains(where: { $0.name == name }) else {
      throw Trouble(language.noSuchTheme(name, known: themes.map(\.name)), exitCode: ExitCode.usage)
    }
    return ThemeCycle(themes, startingWith: name)
  }

  /// The built-in themes and those in files; a theme in a file replaces a built-in one of the same name.
  private func allThemes() throws(Trouble) -> [Theme] {
    var themes: [Theme] = [.dark, .mono]
    for folder in places.themeFolders().reversed() {
      for path in ThemeChoice.files(in: folder) {
        let theme = try theme(path, themes)
        if let place = themes.firstIndex(where: { $0.name == theme.name }) {
          themes[place] = theme
        } else {
          themes.append(theme)
        }
      }
    }
    return themes
  }

  /// The theme files of a folder, in the order of their bytes.
  private static func files(in folder: String) -> [String] {
    do throws(SystemError) {
      return try PosixCalls().names(in: folder).filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }
        .map { folder + "/" + $0 }
    } catch { return [] }
  }

  private func theme(_ path: String, _ known: [Theme]) throws(Trouble) -> Theme {
    let bytes: [UInt8]
    do throws(ReadFailure) { bytes = try Files().read(path, limit: 1 << 20).bytes } catch {
      throw Trouble(language.themeUnreadable(path), exitCode: ExitCode.usage)
    }
    do throws(ThemeFile.Fault) { return try ThemeFile.theme(bytes, known: known) } catch {
      throw Trouble(language.sentence(error, in: path), exitCode: ExitCode.usage)
    }
  }
}

extension Language {
  /// Why a theme cannot be used.
  fileprivate func sentence(_ fault: ThemeFile.Fault, in path: String) -> String {
    switch fault {
    case .syntax(let line, let column): themeSyntax("\(path):\(line):\(column)")
    case .unknownBase(let name): themeUnknown(path, name)
    case .unknownRole(let name): themeUnknown(path, name)
    case .unknownColor(let name, let role): themeUnknown(path, "\(role): \(name)")
    case .incomplete: themeIncomplete(path)
    }
  }
}
