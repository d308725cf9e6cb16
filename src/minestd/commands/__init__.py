"""The command line: one file a command, each a sentence over the stages below. The contract: docs/cli.md."""
