import LookbackCLI

await CommandLineTool.run()
