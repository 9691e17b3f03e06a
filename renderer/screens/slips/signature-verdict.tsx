import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ShieldAlert, ShieldCheck } from 'lucide-react'
import type { VerdictView } from '../../../shared/contract/slips.ts'
import type { SlipId } from '../../../shared/domain/ids.ts'
import { formatInstant } from '../../../shared/domain/vietnamese-date.ts'
import { revocationText } from '../../../shared/messages/verify.vi.ts'
import { Answer } from '../../api/answer.tsx'
import { useDesk } from '../../api/desk.tsx'
import { messages } from '../../messages/vi.ts'
import { Panel } from '../../ui/panel.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'

/** What our verifier says of the file, after the signature was written. */
export function SignatureVerdict({ slipId }: { readonly slipId: SlipId }) {
  const { ask } = useDesk()
  const verdict = useQuery(ask.verdict(slipId))
  return (
    <Panel title={messages.slips.signature} aside={verdict.data && <Validity valid={verdict.data.valid} />}>
      <Answer query={verdict} rows={2}>
        {({ valid, reason, signatures }) => (
          <>
            {!valid && <Text c="var(--desk-bad)">{reason}</Text>}
            {signatures.map((signature) => (
              <SignatureFacts key={`${signature.signer} ${signature.signedAt}`} signature={signature} />
            ))}
          </>
        )}
      </Answer>
    </Panel>
  )
}

function Validity({ valid }: { readonly valid: boolean }) {
  return valid ? (
    <StateBadge tone="good" icon={ShieldCheck} text={messages.slips.valid} />
  ) : (
    <StateBadge tone="bad" icon={ShieldAlert} text={messages.slips.invalid} />
  )
}

function SignatureFacts({ signature }: { readonly signature: VerdictView['signatures'][number] }) {
  const signedAt = signature.signedAt === null ? messages.common.none : formatInstant(signature.signedAt)
  return (
    <div>
      <Text>
        {messages.slips.signer}: <strong>{signature.signer}</strong>
      </Text>
      <Text>
        {messages.slips.signedAt}: {signedAt} · {messages.slips.level}: {signature.level}
      </Text>
      <Text>{revocationText(signature)}</Text>
      <Text>{signature.coversWholeFile ? messages.slips.covers : messages.slips.coversNot}</Text>
      {signature.problems.map((problem) => (
        <Text key={problem} c="var(--desk-bad)">
          {problem}
        </Text>
      ))}
    </div>
  )
}
