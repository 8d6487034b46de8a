import JSONText

/// What a cursor says of a text, to its end.
func fault(in bytes: [UInt8], limits: JSONLimits = .none) -> JSONFault? {
  bytes.withUnsafeBufferPointer { bytes in
    var cursor = JSONCursor(bytes, limits: limits)
    do throws(JSONFault) { while try cursor.next() != .end {} } catch { return error }
    return nil
  }
}

func fault(in text: String, limits: JSONLimits = .none) -> JSONFault? { fault(in: Array(text.utf8), limits: limits) }

/// The fault of reading a text as a value.
func faultOfValue(_ bytes: [UInt8], limits: JSONLimits = .none) -> JSONFault? {
  do throws(JSONFault) { _ = try JSONValue(parsing: bytes, limits: limits) } catch { return error }
  return nil
}

func value(_ text: String, limits: JSONLimits = .none) throws -> JSONValue {
  try JSONValue(parsing: Array(text.utf8), limits: limits)
}

func tokens(_ text: String) throws -> [JSONToken] {
  let read: Result<[JSONToken], JSONFault> = Array(text.utf8).withUnsafeBufferPointer { bytes in
    var cursor = JSONCursor(bytes, limits: .none)
    var tokens: [JSONToken] = []
    do throws(JSONFault) {
      while tokens.last != .end { tokens.append(try cursor.next()) }
      return .success(tokens)
    } catch { return .failure(error) }
  }
  return try read.get()
}

func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
