import Console
import Testing

@Test("Without variables the user's data lies below the home folder")
func fallbacks() {
  let places = Places(environment: ["HOME": "/h"], executable: "/opt/kurator/bin/kurator")
  #expect(places.own == "/h/.local/share/kurator/own")
  #expect(places.sampleCopy == "/h/.local/share/kurator/sample")
  #expect(places.state == "/h/.local/state/kurator")
  #expect(places.config == "/h/.config/kurator")
  #expect(
    places.dataFolders == [
      "/h/.local/share/kurator", "/opt/kurator/bin", "/opt/kurator", "/opt/kurator/share/kurator", "/opt",
      "/usr/local/share/kurator", "/usr/share/kurator",
    ])
}

@Test("Variables stand before that; relative and empty ones do not count")
func variables() {
  let places = Places(
    environment: [
      "HOME": "/h", "XDG_DATA_HOME": "/data", "XDG_STATE_HOME": "state", "XDG_CONFIG_HOME": "",
      "XDG_DATA_DIRS": "/a:b:/c", "KURATOR_DATA": "/k",
    ], executable: "")
  #expect(places.own == "/data/kurator/own")
  #expect(places.state == "/h/.local/state/kurator")
  #expect(places.config == "/h/.config/kurator")
  #expect(places.dataFolders == ["/k", "/data/kurator", "/a/kurator", "/c/kurator"])
}

@Test("Without any home there is no place for the user's data, and that is said")
func noHome() {
  let places = Places(environment: ["HOME": "relative"], executable: "")
  #expect(places.own == nil && places.state == nil && places.config == nil && places.sampleCopy == nil)
}
