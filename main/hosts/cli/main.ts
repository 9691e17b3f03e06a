import { runCli } from './cli.ts'
import { createOutput } from './output.ts'

const argv = process.argv.slice(2)
process.exitCode = await runCli(
  argv,
  createOutput({ out: process.stdout, err: process.stderr }, argv.includes('--json')),
)
