package import Deadlines
package import SchoolNetwork

/// Whether new partnerships get a roadmap from a template, from which, and for which school year: rows in a form.
package struct RoadmapChoice: Equatable, Sendable {
  /// A row that can be selected.
  package enum Row: Hashable, Sendable {
    /// The template; the school year of the roadmap.
    case template, year
  }

  /// The templates there are, in the order of their names.
  package let templates: [ID<RoadmapTemplate>]
  /// The chosen one; nil for no roadmap.
  package private(set) var template: ID<RoadmapTemplate>?
  /// The school year of the roadmap.
  package private(set) var year: SchoolYear

  /// No roadmap, until one is chosen among the templates of a network.
  init(_ network: Network, year: SchoolYear) {
    templates = network.templatesByName.map(\.id)
    self.year = year
  }

  /// The same choice among the templates of another network; no roadmap if the chosen one is gone.
  func renewed(in network: Network) -> RoadmapChoice {
    var new = RoadmapChoice(network, year: year)
    if let template, new.templates.contains(template) { new.template = template }
    return new
  }

  /// The rows, from the top; none if there is no template. The year has a row if a roadmap is made.
  package var rows: [Row] {
    if templates.isEmpty { return [] }
    return template == nil ? [.template] : [.template, .year]
  }

  /// ←→: another template, another year.
  mutating func turn(_ row: Row, by step: Int) {
    switch row {
    case .template:
      let all = [nil] + templates.map(Optional.some)
      let place = all.firstIndex(of: template) ?? 0
      template = all[(place + step + all.count) % all.count]
    case .year: year = year.turned(by: step)
    }
  }
}

extension SchoolYear {
  /// The school year before or after this one, among those that anybody plans for.
  func turned(by step: Int) -> SchoolYear {
    let turned = step > 0 ? next : previous
    return (1990...2150).contains(turned.start) ? turned : self
  }
}
