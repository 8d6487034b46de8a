/// What the screen says of pasted text and tables.
extension Language {
  /// Why nothing of a paste was taken.
  package var pasteTooLong: String {
    self(
      "Вставлено больше 8 МиБ: не взято ничего. Скопируйте часть таблицы.",
      "More than 8 MiB was pasted: nothing was taken. Copy a part of the table.")
  }
}
