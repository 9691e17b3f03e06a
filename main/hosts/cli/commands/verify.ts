import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { formatInstant } from '../../../../shared/domain/vietnamese-date.ts'
import { AppError } from '../../../../shared/errors.ts'
import { revocationText } from '../../../../shared/messages/verify.vi.ts'
import type { CliCommand } from '../commands.ts'
import { deskOptions, withDesk } from '../open-cli-desk.ts'

/** Judges the signatures of a PDF against the roots that this office trusts. */
export const verifyCommand: CliCommand = {
  name: 'verify',
  usage: 'verify TỆP.pdf [--data THƯ_MỤC] [--json]',
  about: 'Kiểm tra chữ ký số của một tệp PDF: người ký, thời điểm, mức, có bao trùm toàn tệp không',
  options: deskOptions,
  run: async (args, output) => {
    const [path] = args.positionals
    if (path === undefined) throw new AppError('batch_empty')
    const bytes = await readFile(path).catch((cause: unknown) => {
      throw new AppError('file_unreadable', { subject: basename(path) }, { cause })
    })
    const verdict = await withDesk(args, [], ({ office }) => office.core.verifyFile(bytes))
    if (args.values['json'] === true) output.json({ file: path, ...verdict })
    else {
      output.text(verdict.valid ? 'HỢP LỆ' : 'KHÔNG HỢP LỆ')
      output.text(verdict.reason)
      for (const signature of verdict.signatures) {
        const at = signature.signedAt === null ? 'không rõ thời điểm' : formatInstant(signature.signedAt)
        const covers = signature.coversWholeFile ? 'bao trùm toàn tệp' : 'không bao trùm toàn tệp'
        output.text(`- ${signature.signer}, ${at}, ${signature.level}, ${covers}`)
        output.text(`  ${revocationText(signature)}`)
        for (const problem of signature.problems) output.text(`  ${problem}`)
      }
    }
    return verdict.valid ? 0 : 1
  },
}
