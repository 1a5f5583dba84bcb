import Testing

@testable import Frameworks
