import Screen
import Testing

@Suite("Scripted terminal")
struct ScriptedTerminalTests {
  @Test("It plays its events, then hangs up for ever, and keeps what it was shown")
  func script() {
    let small = Size(columns: 20, rows: 5)
    var terminal = ScriptedTerminal(
      size: Size(columns: 80, rows: 24), events: [.key(.character("й")), .resize(small), .timeout])
    #expect(terminal.nextEvent(waitingMilliseconds: nil) == .key(.character("й")))
    #expect(terminal.size == Size(columns: 80, rows: 24))
    #expect(terminal.nextEvent(waitingMilliseconds: 50) == .resize(small))
    #expect(terminal.size == small)
    #expect(terminal.nextEvent(waitingMilliseconds: 50) == .timeout)
    #expect(terminal.nextEvent(waitingMilliseconds: nil) == .hangUp)
    #expect(terminal.nextEvent(waitingMilliseconds: nil) == .hangUp)

    #expect(terminal.lastFrame == nil)
    let frame = Frame(canvas: Canvas(size: small), cursor: Point(column: 2, row: 1), cursorVisible: true)
    terminal.show(Frame(canvas: Canvas(size: small)))
    terminal.show(frame)
    #expect(terminal.lastFrame == frame)
    #expect(terminal.frameCount == 2)

    terminal.use(Theme(name: "dark", styles: [:]))
    terminal.suspend()
    terminal.close()
    terminal.close()
    #expect(terminal.theme?.name == "dark")
    #expect(terminal.suspensions == 1)
    #expect(terminal.isClosed)
  }
}
