import type { CliCommand } from '../commands.ts'
import { deskOptions, withDesk } from '../open-cli-desk.ts'

/** Finds procedures of the catalogue. */
export const proceduresCommand: CliCommand = {
  name: 'procedures',
  usage: 'procedures [CHỮ] [--data THƯ_MỤC] [--json]',
  about: 'Tìm thủ tục hành chính trong danh mục trên máy',
  options: deskOptions,
  run: async (args, output) => {
    const text = args.positionals.join(' ')
    const found = await withDesk(args, [], ({ call }) => call.procedures.search({ text, limit: 100 }))
    if (args.values['json'] === true) output.json(found)
    else
      for (const procedure of found)
        output.text(`${procedure.code}  ${procedure.shortName} (${procedure.timeLimitText})`)
    return 0
  },
}
