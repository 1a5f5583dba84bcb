import LookbackCLI

CommandLineTool.run()
