package import SchoolNetwork

extension Language {
  /// Why a text is not the JSON of a store.
  package func sentence(_ fault: SyntaxFault) -> String {
    switch fault {
    case .empty: self("Файл пуст.", "The file is empty.")
    case .endsEarly: self("Файл обрывается на середине.", "The file ends in the middle.")
    case .trailing:
      self("После конца данных в файле есть что-то ещё.", "Something stands behind the end of the data.")
    case .valueDue(let found):
      self("Здесь должно стоять значение\(insteadOf(found)).", "A value should stand here\(insteadOf(found)).")
    case .keyDue(let found):
      self(
        "Здесь должно стоять имя поля в кавычках\(insteadOf(found)).",
        "The name of a field in quotes should stand here\(insteadOf(found)).")
    case .colonDue(let found):
      self(
        "После имени поля нужно двоеточие\(insteadOf(found)).",
        "A colon should follow the name of the field\(insteadOf(found)).")
    case .commaDue(let found):
      self(
        "Здесь нужна запятая или закрывающая скобка\(insteadOf(found)).",
        "A comma or the closing bracket should stand here\(insteadOf(found)).")
    case .commaBeforeEnd:
      self("Лишняя запятая перед закрывающей скобкой.", "There is a comma too many before the closing bracket.")
    case .badWord:
      self(
        "Такого слова в JSON нет: без кавычек пишутся только true, false и null.",
        "JSON has no such word: only true, false and null stand without quotes.")
    case .keyTwice(let key):
      self("Поле \(quoted(key)) указано дважды; оставьте одно.", "The field \(quoted(key)) stands twice; keep one.")
    case .badNumber, .badEscape, .loneSurrogate, .nul, .notUTF8, .controlCharacter: sentenceOnCharacters(fault)
    case .tooDeep, .fileTooLong, .keyTooLong, .stringTooLong, .numberTooLong: sentenceOnLimits(fault)
    }
  }

  private func sentenceOnCharacters(_ fault: SyntaxFault) -> String {
    switch fault {
    case .badNumber: self("Число записано неверно.", "The number is not written as JSON has it.")
    case .badEscape:
      self(
        "После обратной косой черты стоит знак, которого там не бывает.",
        "A backslash is followed by something JSON does not have.")
    case .loneSurrogate:
      self("Половина составного символа (\\uD800–\\uDFFF) без пары.", "Half of a surrogate pair stands alone.")
    case .nul: self("В тексте стоит нулевой символ (\\u0000).", "The text has a NUL character (\\u0000).")
    case .notUTF8:
      self(
        "Файл не в кодировке UTF-8; сохраните его в UTF-8.", "The file is not UTF-8; save it as UTF-8.")
    case .controlCharacter(let number):
      self(
        "В тексте стоит управляющий символ с кодом \(number); запишите его через \\u.",
        "The text has the control character \(number); write it with \\u.")
    case .empty, .endsEarly, .trailing, .valueDue, .keyDue, .colonDue, .commaDue, .commaBeforeEnd, .badWord, .keyTwice,
      .tooDeep, .fileTooLong, .keyTooLong, .stringTooLong, .numberTooLong:
      ""
    }
  }

  private func sentenceOnLimits(_ fault: SyntaxFault) -> String {
    switch fault {
    case .tooDeep(let limit):
      self("Вложенность больше допустимой (\(limit)).", "The data is nested deeper than allowed (\(limit)).")
    case .fileTooLong(let limit):
      self(
        "Файл больше допустимого (\(limit >> 20) МиБ).", "The file is larger than allowed (\(limit >> 20) MiB).")
    case .keyTooLong(let limit):
      self(
        "Имя поля длиннее допустимого (\(limit) байт).",
        "The name of the field is longer than allowed (\(limit) bytes).")
    case .stringTooLong(let limit):
      self("Текст длиннее допустимого (\(limit) байт).", "The text is longer than allowed (\(limit) bytes).")
    case .numberTooLong(let limit):
      self("Число длиннее допустимого (\(limit) знаков).", "The number is longer than allowed (\(limit) characters).")
    case .empty, .endsEarly, .trailing, .valueDue, .keyDue, .colonDue, .commaDue, .commaBeforeEnd, .badWord, .keyTwice,
      .badNumber, .badEscape, .loneSurrogate, .nul, .notUTF8, .controlCharacter:
      ""
    }
  }

  private func insteadOf(_ found: String) -> String {
    found.isEmpty ? "" : self(", а стоит \(quoted(found))", ", not \(quoted(found))")
  }
}
