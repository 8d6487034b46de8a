import Language
import SchoolNetwork
import TestSupport
import Testing
import Workspace

@testable import ViewModels

/// Where a thing is stored is nothing to a person who is asked about it: files are named only where one of them cannot be
/// read.
@Suite("No question and no card names a file")
struct FileNamesTests {
  private let network = Sample.network

  private var addresses: [Address] {
    func all(_ record: FieldValue, _ table: RecordTable, _ address: Address) -> [Address] {
      [address]
        + table.fields.flatMap { line -> [Address] in
          guard case .records(let inner) = line.kind else { return [] }
          return record[line.name].elements.flatMap { element in
            element["id"].text.map { all(element, inner, address.appending(line.name, $0)) } ?? []
          }
        }
    }
    let entities =
      [network.townKey, .riskFactors, .clusters] + network.schools.map { EntityKey(.school, $0.id.text) }
      + network.partnerships.map { EntityKey(.partnership, $0.id.text) }
      + network.templates.map { EntityKey(.template, $0.id.text) }
    return entities.flatMap { key in
      all(network.record(at: Address(key)) ?? .notSet, RecordTable.of(key.kind), Address(key))
    }
  }

  private func expectNoFile(_ text: String) {
    #expect(!text.contains(".json") && !text.contains("kurator check --"), "\(text)")
  }

  @Test("What is asked before anything goes, and why it may not go", arguments: Language.allCases)
  func puttingAway(language: Language) {
    var (asked, refused, referring) = (0, 0, 0)
    for address in addresses {
      do throws(TrashFault) {
        let id = address.path.last?.id ?? address.entity.id
        guard case .away(let hanging) = try network.leaving(id, year: Sample.year) else { continue }
        expectNoFile(language.trashQuestion(hanging, in: network))
        if hanging.mentions.contains(where: { $0.address.entity.kind == .town }) { referring += 1 }
        asked += 1
      } catch {
        expectNoFile(language.sentence(error, in: network))
        refused += 1
      }
    }
    // Those of all kinds, and a school that the town refers to.
    #expect(asked > 80 && refused > 3 && referring > 0, "\(asked), \(refused), \(referring)")
    for kind in EntityKind.allCases {
      let key = addresses.first { $0.entity.kind == kind }?.entity
      expectNoFile(language.sentence(TrashFault.isNamed([key ?? .clusters]), in: network))
    }
    #expect(
      Language.russian.sentence(TrashFault.isNamed([network.townKey]), in: network)
        == "Не убрано: на это ссылаются сведения о городе.")
  }

  @Test("The cards of all records", arguments: Language.allCases)
  func cards(language: Language) {
    var state = Small.dashboard(network, language: language)
    state.perform(.last)
    for address in addresses {
      guard let card = RecordCard(address, state.scope) else { continue }
      for text in [card.title] + card.rows.flatMap({ [$0.label, $0.value] }) { expectNoFile(text) }
    }
  }
}
