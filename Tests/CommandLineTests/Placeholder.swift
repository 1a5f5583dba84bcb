import Testing

@testable import LookbackCLI
