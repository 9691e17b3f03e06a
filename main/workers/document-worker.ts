import os from 'node:os'
import { parentPort } from 'node:worker_threads'
import sharp from 'sharp'
import { AppError } from '../../shared/errors.ts'
import type { LongDocument, LongReply } from '../core/reports/make-apart.ts'
import { xlsxFile } from '../core/reports/table-file.ts'
import { makeComponentPdf } from '../core/slips/component-pdf.ts'
import type { CopyRequest, MadeReply } from '../core/slips/copy-maker.ts'
import { makeCertifiedCopy } from '../core/slips/copy-pages.ts'
import { slipA4 } from '../core/slips/layouts/a4.ts'
import type { SlipContent } from '../core/slips/slip-content.ts'
import { makeSlipPdf } from '../core/slips/slip-pdf.ts'

// Each page is another picture: libvips' cache of operations would only hold memory.
sharp.cache(false)

// On Linux a priority belongs to the thread and its children; elsewhere it would slow the whole program down.
if (process.platform === 'linux') os.setPriority(0, 5)

/** Rows after which it is told how far it is. */
const rowsAtOnce = 50

type DocumentRequest = CopyRequest | LongDocument

parentPort?.on('message', (request: DocumentRequest) => {
  void answer(request).then(tell)
})

async function answer(request: DocumentRequest): Promise<MadeReply> {
  try {
    return { kind: 'made', bytes: await make(request) }
  } catch (error) {
    if (error instanceof AppError) {
      return { kind: 'refused', code: error.code, reason: error.cause instanceof Error ? error.cause.message : '' }
    }
    const broken = error instanceof Error ? error : new Error(String(error))
    return { kind: 'broken', reason: broken.message, stack: broken.stack ?? '' }
  }
}

function make(request: DocumentRequest): Promise<Uint8Array> {
  switch (request.kind) {
    case 'archive_copy':
      return makeComponentPdf(request.pages, request.metadata)
    case 'certified_copy':
      return makeCertifiedCopy(request.content, request.scanned)
    case 'paper':
      return layOut(request.content)
    case 'workbook':
      return xlsxFile(request.tables)
  }
}

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

function tell(reply: LongReply): void {
  parentPort?.postMessage(reply)
}
