import Foundation

// embed OUTPUT TYPE ROOT FILE…: writes a Swift file in which `TYPE.files` maps each path below ROOT to that file's text.
let arguments = CommandLine.arguments
precondition(arguments.count >= 4, "usage: EmbedFiles OUTPUT TYPE ROOT [FILE …]")
let (output, typeName, root) = (arguments[1], arguments[2], arguments[3])

/// A raw string literal that no text can end early: as many `#` as it takes.
func literal(_ text: String) -> String {
    var hashes = "#"
    while text.contains("\"\"\"" + hashes) || text.contains("\\" + hashes) { hashes += "#" }
    return "\(hashes)\"\"\"\n\(text)\n\"\"\"\(hashes)"
}

var source = "/// Files of this repository, compiled in. Written by the EmbedFolder plugin.\npackage enum \(typeName) {\n"
source += "    /// Path below the folder, and the file's text.\n    package static let files: [(path: String, text: String)] = [\n"
for file in arguments.dropFirst(4).sorted() {
    let path = String(file.dropFirst(root.count)).trimmingCharacters(in: CharacterSet(charactersIn: "/"))
    let text = try String(contentsOfFile: file, encoding: .utf8)
    precondition(!text.contains("\r"), "\(file) holds a carriage return, which a Swift literal would lose")
    source += "(path: \(literal(path)), text: \(literal(text))),\n"
}
source += "    ]\n}\n"
try source.write(toFile: output, atomically: true, encoding: .utf8)
