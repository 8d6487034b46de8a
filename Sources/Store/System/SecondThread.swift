#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Two pieces of work at the same time: the first here, the second on a thread of its own.
package enum SecondThread {
  /// The results of both, once both are done; where the system gives no thread, one after the other.
  package static func run<First, Second: Sendable>(
    _ first: () -> First, beside second: @escaping @Sendable () -> Second
  ) -> (First, Second) {
    let work = Work(second)
    let handed = Unmanaged.passRetained(work)
    #if canImport(Glibc)
      var thread = pthread_t()
      let isRunning =
        pthread_create(
          &thread, nil,
          { handed in
            handed.map { Unmanaged<AnyWork>.fromOpaque($0).takeRetainedValue().run() }
            return nil
          }, handed.toOpaque()) == 0
      if !isRunning { handed.release() }
    #else
      let isRunning = false
      handed.release()
    #endif
    let here = first()
    #if canImport(Glibc)
      if isRunning { pthread_join(thread, nil) }
    #endif
    if !isRunning { work.run() }
    guard let there = work.result else { preconditionFailure("the work was done") }
    return (here, there)
  }

  private class AnyWork {
    func run() {}
  }

  private final class Work<Result>: AnyWork {
    private let work: @Sendable () -> Result
    var result: Result?

    init(_ work: @escaping @Sendable () -> Result) { self.work = work }

    override func run() { result = work() }
  }
}
