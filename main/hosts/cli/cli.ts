import { parseArgs } from 'node:util'
import { AppError } from '../../../shared/errors.ts'
import { type CliCommand, cliCommands } from './commands.ts'
import type { CliOutput } from './output.ts'
import { tellRefusal } from './tell-refusal.ts'

/** Runs one command of the command line; resolves to its exit code: 0 only on success. */
export async function runCli(argv: readonly string[], output: CliOutput): Promise<number> {
  const [name, ...rest] = argv
  const command = cliCommands.find((candidate) => candidate.name === name)
  if (name === undefined || name === '--help' || name === 'help') {
    output.text(overview())
    return name === undefined ? 2 : 0
  }
  if (command === undefined) {
    output.message(`Không có lệnh «${name}». Gõ --help để xem các lệnh.`)
    return 2
  }
  if (rest.includes('--help')) {
    output.text(helpOf(command))
    return 0
  }
  try {
    return await command.run(parse(command, rest), output)
  } catch (error) {
    return tellRefusal(error, output)
  }
}

function parse(command: CliCommand, args: readonly string[]) {
  const options = Object.fromEntries(
    command.options.map((option) => [
      option.name,
      { type: option.takes === null ? ('boolean' as const) : ('string' as const), multiple: option.many ?? false },
    ]),
  )
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    return { values, positionals: spread(command, values, positionals) }
  } catch (cause) {
    throw new AppError('input_invalid', { subject: cause instanceof Error ? cause.message : '' }, { cause })
  }
}

/** `--papers a b c` gives its further words as positionals: they belong to the option that takes many. */
function spread(
  command: CliCommand,
  values: Record<string, unknown>,
  positionals: readonly string[],
): readonly string[] {
  const greedy = command.options.find((option) => option.many === true && values[option.name] !== undefined)
  if (greedy === undefined) return positionals
  values[greedy.name] = [...(values[greedy.name] as string[]), ...positionals]
  return []
}

function overview(): string {
  const width = Math.max(...cliCommands.map((command) => command.name.length))
  const lines = cliCommands.map((command) => `  ${command.name.padEnd(width)}  ${command.about}`)
  return ['Một Cửa Desk – dòng lệnh', '', 'npm run -s desk -- <lệnh> [tuỳ chọn]', '', ...lines].join('\n')
}

function helpOf(command: CliCommand): string {
  const lines = command.options.map((option) => {
    const name = option.takes === null ? `--${option.name}` : `--${option.name} ${option.takes}`
    return `  ${name.padEnd(26)}${option.about}`
  })
  return [`npm run -s desk -- ${command.usage}`, '', command.about, '', ...lines].join('\n')
}
