import Language
import SchoolNetwork
import Testing

@Test(
  "The language follows from the locale",
  arguments: [
    ("ru_RU.UTF-8", .russian), ("", .russian), ("C", .russian), ("C.UTF-8", .russian), ("POSIX", .russian),
    ("tt_RU.UTF-8", .russian), ("cv_RU", .russian), ("mhr_RU.UTF-8", .russian), ("tt_RU@iqtelif", .russian),
    ("en_RU", .russian), ("os_RU.utf8", .russian), ("ru", .russian), ("ru_UA.UTF-8", .russian), ("ru@x", .russian),
    ("en_US.UTF-8", .english), ("de_DE", .english), ("tt_RUS", .english), ("ro_RO.UTF-8", .english), ("RU", .english),
  ] as [(String, Language)])
func languageOfLocale(locale: String, language: Language) {
  #expect(Language(locale: locale) == language)
}

@Test("Text of others is quoted in one safe line that is not endless")
func quoting() {
  #expect(Language.russian.quoted("да\u{1B}[2J\nнет") == "«да·[2J нет»")
  #expect(Language.english.quoted("a\u{202E}b") == "“a·b”")
  #expect(Language.russian.quoted(String(repeating: "я", count: 10_000)).count == 82)
}
