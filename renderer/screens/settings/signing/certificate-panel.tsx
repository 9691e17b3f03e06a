import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { KeyView, Signatory, SigningView } from '../../../../shared/contract/signing.ts'
import { Answer } from '../../../api/answer.tsx'
import { useDesk } from '../../../api/desk.tsx'
import { refusalFrom } from '../../../api/refusal.ts'
import { messages } from '../../../messages/vi.ts'
import { Panel } from '../../../ui/panel.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { CertificateFacts } from './certificate-facts.tsx'
import { SealDialog } from './seal-dialog.tsx'
import { StampDialog } from './stamp-dialog.tsx'
import { TokenDialog } from './token-dialog.tsx'
import { TryKeyDialog } from './try-key-dialog.tsx'

type Task =
  | { readonly kind: 'find' }
  | { readonly kind: 'seal'; readonly used: KeyView }
  | { readonly kind: 'stamps' }
  | { readonly kind: 'try'; readonly signatory: Signatory; readonly used: KeyView }

/** With what this officer and the agency sign, and the ways to change and to try it. */
export function CertificatePanel({ leads }: { readonly leads: boolean }) {
  const { ask } = useDesk()
  const view = useQuery(ask.signing())
  const [task, setTask] = useState<Task | null>(null)
  return (
    <Panel
      title={messages.signing.title}
      aside={
        <Button size="sm" variant="default" onClick={() => setTask({ kind: 'find' })}>
          {messages.signing.find}
        </Button>
      }
    >
      <Answer query={view} rows={4}>
        {({ own, agency, practice, stamps, toSeal }) => (
          <Stack gap="sm">
            <KeyInUse
              title={messages.signing.signatories.own}
              used={own}
              onTry={own === null ? null : () => setTask({ kind: 'try', signatory: 'own', used: own })}
            />
            <KeyInUse
              title={messages.signing.signatories.agency}
              used={agency}
              onTry={
                agency === null || !leads ? null : () => setTask({ kind: 'try', signatory: 'agency', used: agency })
              }
            />
            {leads && agency !== null && (
              <Group justify="space-between">
                <Text>{messages.signing.toSeal(toSeal)}</Text>
                <Button
                  size="compact-sm"
                  variant="default"
                  disabled={toSeal === 0}
                  onClick={() => setTask({ kind: 'seal', used: agency })}
                >
                  {messages.signing.seal}
                </Button>
              </Group>
            )}
            <StampState stamps={stamps} onChange={leads ? () => setTask({ kind: 'stamps' }) : null} />
            {practice && (
              <div>
                <StateBadge tone="look" icon={TriangleAlert} text={messages.signing.practice} />
              </div>
            )}
          </Stack>
        )}
      </Answer>
      {task?.kind === 'find' && <TokenDialog leads={leads} onClose={() => setTask(null)} />}
      {task?.kind === 'seal' && (
        <SealDialog used={task.used} toSeal={view.data?.toSeal ?? 0} onClose={() => setTask(null)} />
      )}
      {task?.kind === 'stamps' && <StampDialog url={view.data?.stamps.url ?? ''} onClose={() => setTask(null)} />}
      {task?.kind === 'try' && (
        <TryKeyDialog signatory={task.signatory} used={task.used} onClose={() => setTask(null)} />
      )}
    </Panel>
  )
}

type StampProps = { readonly stamps: SigningView['stamps']; readonly onChange: (() => void) | null }

/** Where proven times come from, and what still waits for them. */
function StampState({ stamps: { url, waiting, problem }, onChange }: StampProps) {
  return (
    <div>
      <Group justify="space-between">
        <Title order={3} size="h5">
          {messages.signing.stamps}
        </Title>
        {onChange !== null && (
          <Button size="compact-sm" variant="subtle" onClick={onChange}>
            {messages.signing.stampChange}
          </Button>
        )}
      </Group>
      <Text c="dimmed">{url === '' ? messages.signing.noStamps : messages.signing.stampsFrom(url, waiting)}</Text>
      {url !== '' && problem !== null && <Text>{refusalFrom(problem, {}, null).sentence}</Text>}
    </div>
  )
}

type KeyProps = { readonly title: string; readonly used: KeyView | null; readonly onTry: (() => void) | null }

function KeyInUse({ title, used, onTry }: KeyProps) {
  return (
    <div>
      <Group justify="space-between">
        <Title order={3} size="h5">
          {title}
        </Title>
        {onTry !== null && (
          <Button size="compact-sm" variant="subtle" onClick={onTry} aria-label={`${messages.signing.try}: ${title}`}>
            {messages.signing.try}
          </Button>
        )}
      </Group>
      {used === null ? (
        <Text c="dimmed">{messages.signing.none}</Text>
      ) : (
        <>
          <Text c="dimmed">
            {used.kind === 'token' ? messages.signing.onToken(used.tokenLabel) : messages.signing.inFile}
          </Text>
          {used.certificate !== null && <CertificateFacts certificate={used.certificate} />}
        </>
      )}
    </div>
  )
}
