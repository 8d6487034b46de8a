import Deadlines
import Language
import TestSupport
import Testing

@Suite("Deadlines that are moved, in words")
struct ShiftingTests {
  private static let wordings = [
    "", "—", "15.12.2026", "5.12.2026", "05.12.26", "15.12", "5.12", "2026-12-15", "15 декабря", "15 декабря 2026",
    "15 декабря 2026 г.", "15 декабря 2026 года", "15 дек", "15 дек. 2026", "15 Декабря", "15 ДЕКАБРЯ", "15-го декабря",
    "до 15 декабря", "до 15.12.2026", "до 15 декабря 2026 г.", "не позднее 15 декабря", "к 15 декабря", "к 15.12",
    "срок – до 15.12", "28 декабря", "28.12", "до 28.12", "31 октября", "31.10.2026", "30 января 2027",
    "29 января 2027",
    "28 февраля 2027", "29 февраля 2028", "1 марта", "31 мая", "31 мая 2027", "1 сентября", "01.09.2026",
    "31 августа 2027",
    "вторник, 15 декабря", "15 декабря (вт)", "во вторник 15 декабря 2026", "15.12.2026, вт", "15 декабря, 14:00",
    "15 декабря в 10.00", "15 декабря 2026, актовый зал", "15 сент.", "20 нояб. 2026", "14 февр", "первое декабря",
    "последняя пятница октября", "октябрь", "конец октября", "с 20 ноября", "1–5 декабря", "15.10, 15.12",
    "октябрь, декабрь", "ежемесячно", "до 25 числа каждого месяца", "I четверть", "в течение года",
    "по графику ФЦТ", "два раза в год", "когда-нибудь",
  ]
  private static let shifts = ["+7", "−3", "+2 нед", "+1 мес", "+1 год", "на неделю позже", "на 3 дня раньше"]

  @Test("Each wording by each way of moving: the new wording with its day, or why not")
  func table() throws {
    let (today, context) = (WordingTable.today, WordingTable.context)
    #expect(Self.wordings.count >= 60 && Set(Self.wordings).count == Self.wordings.count)
    var lines: [String] = []
    for wording in Self.wordings {
      lines.append("«\(wording)»")
      for typed in Self.shifts {
        let shift = try #require(DeadlineShift(typed))
        do throws(ShiftedWording.Fault) {
          let moved = try ShiftedWording(wording, by: shift, today: today, in: context)
          lines.append("  \(typed): «\(moved.wording)» \(moved.to.iso)")
        } catch { lines.append("  \(typed): \(Language.russian.sentence(error, wording))") }
      }
    }
    let fault = Record("Tests/LanguageTests/Tables/shifts.txt").fault(lines.joined(separator: "\n"))
    #expect(fault == nil, "\(fault ?? "")")
  }
}
