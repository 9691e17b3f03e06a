import { parentPort, workerData } from 'node:worker_threads'
import type { DocumentReply, LongDocument } from '../core/reports/make-apart.ts'
import { xlsxFile } from '../core/reports/table-file.ts'
import { slipA4 } from '../core/slips/layouts/a4.ts'
import type { SlipContent } from '../core/slips/slip-content.ts'
import { makeSlipPdf } from '../core/slips/slip-pdf.ts'

/** Rows after which it is told how far it is. */
const rowsAtOnce = 50

const document = workerData as LongDocument // from `makeApart` alone
const bytes = document.kind === 'paper' ? await layOut(document.content) : await xlsxFile(document.tables)
tell({ kind: 'made', bytes })

function layOut(content: SlipContent): Promise<Uint8Array> {
  const of = content.body.reduce((sum, part) => sum + (part.kind === 'table' ? part.table.rows.length : 0), 0)
  let done = 0
  return makeSlipPdf(content, slipA4, {
    onRow: () => {
      done += 1
      if (done % rowsAtOnce === 0) tell({ kind: 'rows', done, of })
    },
  })
}

function tell(reply: DocumentReply): void {
  parentPort?.postMessage(reply)
}
