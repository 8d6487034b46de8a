import SchoolNetwork

/// The files of a little store, as texts.
enum Texts {
  static let town = """
    {
      "format": "kurator-network",
      "schema": 1,
      "id": "town",
      "town": "Приозёрск"
    }

    """
  static let factors = """
    {
      "schema": 1,
      "id": "risk-factors",
      "factors": [
        {
          "id": "equipment",
          "name": "Низкий уровень оснащения"
        }
      ]
    }

    """
  static let clusters = """
    {
      "schema": 1,
      "id": "clusters"
    }

    """
  static func school(_ id: String) -> String {
    """
    {
      "schema": 1,
      "id": "\(id)",
      "name": "Школа \(id)"
    }

    """
  }

  /// A partnership whose file has fields that nobody knows, an order of its own and numbers as somebody wrote them.
  static let partnership = """
    {
      "x-colour": {"red": 1.0, "blue": 1e-3},
      "schema": 1,
      "id": "p",
      "supported": "a",
      "donor": "b",
      "risks": ["equipment"],
      "status": "active",
      "roadmaps": [
        {
          "id": "m",
          "year": "2026/2027",
          "items": [
            {
              "id": "i",
              "title": "Рабочая встреча",
              "x-mark": [ 1,2 ],
              "deadline": {
                "wording": "октябрь",
                "x-source": "письмо"
              }
            },
            {
              "note": "стоит перед названием",
              "id": "k",
              "title": "Мастер-класс",
              "deadline": {
                "wording": "ежемесячно"
              },
              "status": "inProgress",
              "completions": [
                {
                  "id": "c",
                  "occurrence": "2026-09-30",
                  "done": true,
                  "evidence": [
                    {
                      "id": "e",
                      "title": "Протокол № 1"
                    }
                  ]
                }
              ]
            }
          ]
        }
      ]
    }

    """

  /// Files by path: a town, two schools, one partnership.
  static let files: [String: String] = [
    "kurator.json": town, "risk-factors.json": factors, "clusters.json": clusters, "schools/a.json": school("a"),
    "schools/b.json": school("b"), "partnerships/p.json": partnership,
  ]
}

extension Texts {
  /// The template of ``Edits/template`` as it is written, and with its note.
  static let template = """
    {
      "schema": 1,
      "id": "t",
      "name": "Школа наставника",
      "items": [
        {
          "id": "t-i",
          "title": "Семинар",
          "deadline": {
            "wording": "октябрь"
          }
        }
      ]
    }

    """
  static let notedTemplate = template.replacing("  ]\n}", with: "  ],\n  \"note\": \"Из № 5\"\n}")
}

/// Edits of that store, in few words.
enum Edits {
  static let partnership = Address(EntityKey(.partnership, "p"))
  static let roadmap = partnership.appending("roadmaps", "m")
  static let item = roadmap.appending("items", "i")
  static let other = roadmap.appending("items", "k")

  static func set(_ address: Address, _ field: String, _ from: FieldValue, _ to: FieldValue) -> Edit {
    Edit(address, .set(field: field, from: from, to: to))
  }

  static func record(_ members: (String, String)...) -> FieldValue {
    .record(members.map { FieldMember($0.0, .text($0.1)) })
  }

  static let title = set(item, "title", .text("Рабочая встреча"), .text("Встреча команд"))
  static let titleAgain = set(item, "title", .text("Встреча команд"), .text("Совещание"))

  /// A template as a whole, with a name that is set behind it.
  static let template = Edit.creating(newTemplate("t"))
  static let templateNote = set(Address(EntityKey(.template, "t")), "note", .notSet, .text("Из № 5"))

  static func newTemplate(_ id: String) -> RoadmapTemplate {
    var template = RoadmapTemplate()
    (template.id, template.name) = (ID(id), "Школа наставника")
    var item = RoadmapItem()
    (item.id, item.title, item.deadline) = (ID("\(id)-i"), "Семинар", Deadline("октябрь"))
    template.items = [item]
    return template
  }

  /// A file's worth of edits.
  static func change(_ edits: Edit...) -> [Change] { Change.grouping(edits) }
}
