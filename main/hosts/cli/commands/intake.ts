import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { DossierId } from '../../../../shared/domain/ids.ts'
import { receiptAmong } from '../../../../shared/domain/slip-form.ts'
import { AppError } from '../../../../shared/errors.ts'
import { sentenceOf } from '../../../../shared/messages/errors.vi.ts'
import type { CliArguments, CliCommand } from '../commands.ts'
import { explainSheets } from '../explain-sheets.ts'
import { handInWhatIsMissing } from '../hand-in-missing.ts'
import { type CliDesk, deskOptions, withDesk } from '../open-cli-desk.ts'
import type { CliOutput } from '../output.ts'
import { waitForBatch } from '../wait-for-batch.ts'

/** Takes papers into a new dossier and, with `--confirm-all`, receives it. */
export const intakeCommand: CliCommand = {
  name: 'intake',
  usage: 'intake --procedure MÃ --papers TỆP… [--confirm-all] [--out THƯ_MỤC] [--data THƯ_MỤC] [--json]',
  about: 'Lập hồ sơ từ các tệp giấy tờ; với --confirm-all thì tiếp nhận và ký giấy tiếp nhận',
  options: [
    { name: 'procedure', takes: 'MÃ', about: 'Mã thủ tục, ví dụ 1.001193' },
    { name: 'papers', takes: 'TỆP…', about: 'Các tệp giấy tờ', many: true },
    {
      name: 'confirm-all',
      takes: null,
      about:
        'Nhận mọi giá trị như máy đọc rồi tiếp nhận; chỉ ở văn phòng thực hành, hồ sơ ghi rõ là không có người soát',
    },
    { name: 'out', takes: 'THƯ_MỤC', about: 'Nơi để giấy tiếp nhận (mặc định: thư mục hiện tại)' },
    ...deskOptions,
  ],
  run: (args, output) => withDesk(args, [], (desk) => intake(desk, args, output)),
}

async function intake(desk: CliDesk, { values }: CliArguments, output: CliOutput): Promise<number> {
  const papers = (values['papers'] ?? []) as readonly string[]
  if (typeof values['procedure'] !== 'string') throw new AppError('procedure_not_found')
  if (papers.length === 0) throw new AppError('batch_empty')
  const out = resolve(typeof values['out'] === 'string' ? values['out'] : '.')
  await mkdir(out, { recursive: true })
  const { dossierId } = await desk.call.dossiers.open({ procedureCode: values['procedure'] })
  const refused = await takePapers(desk, { dossierId, papers }, output)

  if (values['confirm-all'] !== true) {
    const view = await desk.call.dossiers.get({ dossierId })
    give(output, values, { dossierId, status: view.status, doubtfulFields: view.doubtfulFields, refused })
    return refused.length === 0 ? 0 : 1
  }
  desk.office.core.confirmAll(desk.client, dossierId)
  await handInWhatIsMissing(desk, dossierId)
  await explainSheets(desk, dossierId)
  const received = await desk.call.dossiers.receive({ dossierId, duplicateReason: 'hồ sơ mẫu, văn phòng thực hành' })
  const view = await desk.call.dossiers.get({ dossierId })
  const path = join(out, `${received.code}.pdf`)
  await writeFile(path, await desk.office.core.slipPdf(desk.client, received.slipId, 'a4'), { mode: 0o600 })
  give(output, values, {
    dossierId,
    code: received.code,
    provisional: received.provisional,
    promisedAt: view.promisedAt,
    promise: view.promiseExplanation,
    receipt: path,
    receiptNumber: receiptAmong(view.slips)?.number,
    components: view.components.map(({ code, name, satisfied, required }) => ({ code, name, satisfied, required })),
    confirmedBy: 'confirm_all',
    refused,
  })
  return refused.length === 0 ? 0 : 1
}

async function takePapers(
  desk: CliDesk,
  { dossierId, papers }: { readonly dossierId: DossierId; readonly papers: readonly string[] },
  output: CliOutput,
) {
  const uploadIds = []
  for (const path of papers) {
    const bytes = await readFile(path).catch((cause: unknown) => {
      throw new AppError('file_unreadable', { subject: basename(path) }, { cause })
    })
    uploadIds.push(await desk.office.core.upload(desk.client, { name: basename(path), bytes }))
  }
  const { batchId } = await desk.call.scans.addFiles({ dossierId, uploadIds })
  const batch = await waitForBatch(desk, batchId, (done) => {
    output.message(`Đã nhận ${done.pagesTaken} trang, đã đọc ${done.pagesRead} trang`)
  })
  for (const refusal of batch.refused) output.message(sentenceOf(refusal.code as never, { subject: refusal.name }))
  return batch.refused
}

function give(output: CliOutput, values: CliArguments['values'], result: Readonly<Record<string, unknown>>): void {
  if (values['json'] === true) {
    output.json(result)
    return
  }
  for (const [key, value] of Object.entries(result)) {
    output.text(`${key}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
  }
}
