import { Button, CopyButton } from '@mantine/core'
import { ClipboardCopy } from 'lucide-react'
import { messages } from '../messages/vi.ts'

type Props = { readonly refusal: { readonly code: string; readonly report: string | null } }

/** Copies the number of a logged bug for the IT staff; nothing for ordinary refusals, which need no report. */
export function CopyReport({ refusal }: Props) {
  if (refusal.report === null) return null
  const text = messages.errors.reportText(refusal.report, refusal.code, new Date().toISOString())
  return (
    <CopyButton value={text}>
      {({ copied, copy }) => (
        <Button variant="default" size="sm" leftSection={<ClipboardCopy size={18} aria-hidden="true" />} onClick={copy}>
          {copied ? messages.common.copied : messages.common.copyReport}
        </Button>
      )}
    </CopyButton>
  )
}
