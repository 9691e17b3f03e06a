import type { CliCommand } from '../commands.ts'
import { deskOptions, withDesk } from '../open-cli-desk.ts'

const marks = { ok: 'TỐT ', warning: 'CHÚ Ý', failed: 'LỖI ' } as const

/** Checks this machine and its data folder. */
export const doctorCommand: CliCommand = {
  name: 'doctor',
  usage: 'doctor [--data THƯ_MỤC] [--json]',
  about: 'Kiểm tra máy và kho dữ liệu, bằng lời dễ hiểu',
  options: deskOptions,
  run: async (args, output) => {
    const checks = await withDesk(args, [], async ({ office, call }) => {
      await office.core.fetchStatuses()
      return call.settings.doctor()
    })
    if (args.values['json'] === true) output.json(checks)
    else for (const check of checks) output.text(`${marks[check.state]}  ${check.name}: ${check.text}`)
    return checks.some((check) => check.state === 'failed') ? 1 : 0
  },
}
