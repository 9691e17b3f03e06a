import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { AppError } from '../../../../shared/errors.ts'
import { parseFaults } from '../../../practice/portal/faults.ts'
import { startPracticePortal } from '../../../practice/portal/practice-portal.ts'
import { practiceFolder } from '../../practice-folder.ts'
import type { CliCommand } from '../commands.ts'

/** Runs the practice portal by itself, with faults, until it is stopped. */
export const portalCommand: CliCommand = {
  name: 'portal',
  usage: 'portal --port N [--fail LOẠI:TỶ_LỆ…] [--dir THƯ_MỤC]',
  about: 'Chạy cổng thực hành trên 127.0.0.1; dừng bằng Ctrl+C',
  options: [
    { name: 'port', takes: 'N', about: 'Cổng TCP; 0 là cổng trống bất kỳ' },
    {
      name: 'fail',
      takes: 'LOẠI:TỶ_LỆ',
      about: 'drop, delay (ms), error5xx, unauthorised, html, lose-answer, duplicate; ví dụ lose-answer:0.33',
      many: true,
    },
    { name: 'seed', takes: 'N', about: 'Hạt giống của lỗi, để lặp lại được' },
    { name: 'dir', takes: 'THƯ_MỤC', about: 'Thư mục của cổng' },
  ],
  run: async ({ values }, output) => {
    const port = Number(values['port'])
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new AppError('input_invalid', { subject: '--port' })
    const dir = resolve(typeof values['dir'] === 'string' ? values['dir'] : join(practiceFolder(), 'practice-portal'))
    mkdirSync(dir, { recursive: true, mode: 0o700 })
    const portal = await startPracticePortal({
      port,
      dir,
      faults: parseFaults((values['fail'] ?? []) as readonly string[]),
      ...(values['seed'] === undefined ? {} : { seed: Number(values['seed']) }),
      log: (entry) => output.message(JSON.stringify(entry)),
    })
    output.text(`Cổng thực hành: ${portal.url}`)
    await new Promise<void>((resolve) => {
      process.once('SIGINT', resolve)
      process.once('SIGTERM', resolve)
    })
    await portal.close()
    return 0
  },
}
