import { makeSlipContent, type SlipContent } from '../../../main/core/slips/slip-content.ts'
import { slipFacts } from '../../../main/core/slips/slip-facts.ts'
import type { ReceiptInput } from '../../../main/core/slips/slip-input.ts'
import { findTemplate } from '../../../main/core/slips/slip-templates.ts'
import { aCodeText } from './a-check-code.ts'

/** The content of a receipt in today's form. */
export function receiptOf(input: ReceiptInput): SlipContent {
  const template = findTemplate({ form: 'receipt', day: '2026-11-22', editions: {} })
  return makeSlipContent(template, slipFacts.receipt(input), aCodeText({ dossierCode: input.code.text }))
}
