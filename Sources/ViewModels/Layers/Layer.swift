/// What lies over the screen, a case for each kind. The type of a kind says what it does.
package enum Layer: Equatable, Sendable {
  /// The help; all commands by name.
  case help(HelpLayer), palette(PaletteLayer)
  /// Lines to read: all details of what is selected, the problems of the data.
  case card(Card)
  /// A month of days, over the field that one is picked for.
  case days(DayPicker)
  /// A record with all its fields, to be edited.
  case record(RecordCard)
  /// The problems of the data, where marks can be moved.
  case remarks(RemarksView)
  /// A choice of the status of an item.
  case status(StatusChoice)
  /// The mark of an occurrence.
  case mark(MarkForm)
  /// A small form.
  case form(FieldForm)
  /// Who could help a school; a donor being accepted; the plan for the whole network.
  case suggestion(SuggestionView), acceptance(AcceptForm), plan(PlanView)
  /// A choice of a template.
  case template(TemplateChoice)
  /// A choice of a school or a risk, narrowed by what is typed.
  case chooser(Chooser)
  /// What is found anywhere in the network.
  case find(FindView)
  /// A question; what earlier sessions left unsaved.
  case question(Question), kept(KeptList)
  /// What is in the trash.
  case trash(TrashView)
  /// The templates of the network.
  case templates(TemplatesView)
  /// What a command would do to the selected items.
  case bulk(BulkPreview)
  /// What pasting a table would do; a table that comes key by key.
  case paste(PastePreview), pasting(PasteEntry)
  /// A choice for the table of items: its filter, groups, columns, views.
  case items(ItemsChoice)

  /// What keys do there.
  package func keys(_ scope: Scope) -> [LayerKey] { model.keys(scope) }

  /// Whether Ctrl+C leaves it where it is: what earlier sessions left is decided about, or left for later, and not
  /// dismissed by the way; and without a network there is nothing below the question about it.
  var outlastsCancelling: Bool {
    switch self {
    case .kept: true
    case .question(let question): if case .begin = question.subject { true } else { false }
    case .help, .palette, .card, .days, .record, .remarks, .status, .mark, .form, .suggestion, .acceptance, .plan,
      .template, .chooser, .find, .trash, .templates, .paste, .pasting, .items, .bulk:
      false
    }
  }

  /// Whether Enter there makes new partnerships.
  var createsPartnerships: Bool {
    switch self {
    case .plan: true
    case .acceptance(let form): form.partnership == nil
    case .help, .palette, .card, .days, .record, .remarks, .status, .mark, .form, .suggestion, .template, .chooser,
      .find, .question, .kept, .trash, .templates, .paste, .pasting, .items, .bulk:
      false
    }
  }

  /// What it does.
  var model: any LayerModel {
    get {
      switch self {
      case .help(let layer): layer
      case .palette(let layer): layer
      case .card(let layer): layer
      case .days(let layer): layer
      case .record(let layer): layer
      case .remarks(let layer): layer
      case .status(let layer): layer
      case .mark(let layer): layer
      case .form(let layer): layer
      case .suggestion(let layer): layer
      case .acceptance(let layer): layer
      case .plan(let layer): layer
      case .template(let layer): layer
      case .chooser(let layer): layer
      case .find(let layer): layer
      case .question(let layer): layer
      case .kept(let layer): layer
      case .trash(let layer): layer
      case .templates(let layer): layer
      case .paste(let layer): layer
      case .pasting(let layer): layer
      case .items(let layer): layer
      case .bulk(let layer): layer
      }
    }
    set {
      switch newValue {
      case let new as HelpLayer: self = .help(new)
      case let new as PaletteLayer: self = .palette(new)
      case let new as Card: self = .card(new)
      case let new as DayPicker: self = .days(new)
      case let new as RecordCard: self = .record(new)
      case let new as RemarksView: self = .remarks(new)
      case let new as StatusChoice: self = .status(new)
      case let new as MarkForm: self = .mark(new)
      case let new as FieldForm: self = .form(new)
      case let new as SuggestionView: self = .suggestion(new)
      case let new as AcceptForm: self = .acceptance(new)
      case let new as PlanView: self = .plan(new)
      case let new as TemplateChoice: self = .template(new)
      case let new as Chooser: self = .chooser(new)
      case let new as FindView: self = .find(new)
      case let new as Question: self = .question(new)
      case let new as KeptList: self = .kept(new)
      case let new as TrashView: self = .trash(new)
      case let new as TemplatesView: self = .templates(new)
      case let new as PastePreview: self = .paste(new)
      case let new as PasteEntry: self = .pasting(new)
      case let new as BulkPreview: self = .bulk(new)
      case let new as ItemsChoice: self = .items(new)
      default: break
      }
    }
  }
}
