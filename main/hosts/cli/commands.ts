import { doctorCommand } from './commands/doctor.ts'
import { intakeCommand } from './commands/intake.ts'
import { outboxCommand } from './commands/outbox.ts'
import { portalCommand } from './commands/portal.ts'
import { proceduresCommand } from './commands/procedures.ts'
import { readCommand } from './commands/read.ts'
import { sendCommand } from './commands/send.ts'
import { verifyCommand } from './commands/verify.ts'
import type { CliOutput } from './output.ts'

export type CliArguments = {
  readonly values: Readonly<Record<string, unknown>>
  readonly positionals: readonly string[]
}

export type CliOption = {
  readonly name: string
  /** What the option takes, as shown in the help; null for a switch. */
  readonly takes: string | null
  readonly about: string
  readonly many?: boolean
}

export type CliCommand = {
  readonly name: string
  readonly usage: string
  readonly about: string
  readonly options: readonly CliOption[]
  /** Resolves to the exit code; refusals are thrown. */
  run(args: CliArguments, output: CliOutput): Promise<number>
}

/** What the command line can do, in the order of the data's way. */
export const cliCommands: readonly CliCommand[] = [
  readCommand,
  proceduresCommand,
  intakeCommand,
  verifyCommand,
  outboxCommand,
  sendCommand,
  portalCommand,
  doctorCommand,
]
