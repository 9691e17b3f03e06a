import { Alert, Anchor, Button, Checkbox, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { CircleCheck } from 'lucide-react'
import { useState } from 'react'
import { useLocation, useParams } from 'wouter'
import type { EntryId, PageId } from '../../../shared/domain/ids.ts'
import { DossierId, OriginalId } from '../../../shared/domain/ids.ts'
import { electronicCopyFile, pageImage } from '../../api/addresses.ts'
import { Answer } from '../../api/answer.tsx'
import type { DeskClient } from '../../api/create-client.ts'
import { useDesk } from '../../api/desk.tsx'
import { useCommand } from '../../api/use-command.ts'
import { messages } from '../../messages/vi.ts'
import { keyCap, shortcuts } from '../../shortcuts.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { Screen } from '../../ui/screen.tsx'
import { asksForSecret, noSecret, SecretField } from '../../ui/secret-field.tsx'
import { useShortcut } from '../../use-shortcut.tsx'
import classes from './certify.module.css'

type Comparison = Awaited<ReturnType<DeskClient['certifications']['comparison']>>

/** An electronic copy: each page beside the original in the hand, a tick for each, then the signature and the seal. */
export function CompareScreen() {
  const params = useParams<{ dossierId: string; originalId: string }>()
  const originalId = OriginalId.parse(params.originalId)
  const dossierId = DossierId.parse(params.dossierId)
  const { ask } = useDesk()
  const [, go] = useLocation()
  const comparison = useQuery(ask.comparison(originalId))
  return (
    <Screen
      fill
      title={messages.certify.compareTitle}
      aside={<Text c="dimmed">{comparison.data?.title}</Text>}
      acts={
        <Button variant="default" onClick={() => go(`/dossiers/${dossierId}/certify`)}>
          {messages.certify.back}
        </Button>
      }
    >
      <Answer query={comparison}>{(found) => <CompareDesk comparison={found} />}</Answer>
    </Screen>
  )
}

function CompareDesk({ comparison }: { readonly comparison: Comparison }) {
  const { pages, entry } = comparison
  const [ticked, setTicked] = useState<readonly PageId[]>([])
  const [shown, setShown] = useState(0)
  const page = pages[shown]
  const text = messages.certify

  function onTick(pageId: PageId, at: number, isTicked: boolean) {
    setTicked(isTicked ? [...ticked, pageId] : ticked.filter((one) => one !== pageId))
    if (isTicked && at + 1 < pages.length) setShown(at + 1)
  }

  return (
    <div className={classes['compare']}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by the keyboard */}
      <section className={classes['sheet']} tabIndex={0} aria-label={text.pageAlt(shown + 1, pages.length)}>
        {page !== undefined && <img src={pageImage(page)} alt={text.pageAlt(shown + 1, pages.length)} />}
      </section>
      <div className={classes['ticks']}>
        {entry?.signed ? (
          <SignedCopy comparison={comparison} entryId={entry.entryId} sealed={entry.sealed} />
        ) : (
          <>
            <Text>{text.compareHint}</Text>
            {pages.map(({ pageId }, at) => (
              <Checkbox
                key={pageId}
                size="md"
                autoFocus={at === 0}
                label={text.compared(at + 1)}
                checked={ticked.includes(pageId)}
                onFocus={() => setShown(at)}
                onChange={(event) => onTick(pageId, at, event.currentTarget.checked)}
              />
            ))}
            <SignBar comparison={comparison} ticked={ticked} />
          </>
        )}
      </div>
    </div>
  )
}

const touched = ['certifications.comparison', 'certifications.get', 'certifications.book', 'certifications.waiting']

function SignBar({ comparison, ticked }: { readonly comparison: Comparison; readonly ticked: readonly PageId[] }) {
  const { client, ask } = useDesk()
  const { originalId, pages, mayCertify, maySeal } = comparison
  const signing = useQuery(ask.signing()).data
  const [secret, setSecret] = useState(noSecret)
  const [seal, setSeal] = useState(noSecret)
  const [withSeal, setWithSeal] = useState(true)
  const sign = useCommand(client.certifications.signCopy, touched)
  const refusal = sign.refusal?.code ?? null
  const asked = (asks: 'nothing' | 'password' | 'pin' | undefined) =>
    asks === undefined || asks === 'nothing' ? null : asks
  const asks = asked(signing?.own?.asks) ?? asksForSecret(refusal)
  const sealAsks = asked(signing?.agency?.asks)
  const isWhole = pages.every(({ pageId }) => ticked.includes(pageId))
  const text = messages.certify

  function onSign() {
    if (sign.pending || !isWhole) return
    sign.run({
      ...{ originalId, compared: [...ticked] },
      secret: secretOf(secret),
      seal: maySeal && withSeal ? secretOf(seal) : null,
    })
    setSecret(noSecret)
    setSeal(noSecret)
  }

  useShortcut('certify_now', onSign, isWhole)

  return (
    <>
      {!mayCertify && <Alert color="orange">{text.notCertifier}</Alert>}
      {maySeal && (
        <Checkbox
          label={text.sealAtOnce}
          checked={withSeal}
          onChange={(event) => setWithSeal(event.currentTarget.checked)}
        />
      )}
      {asks !== null && <SecretField asks={asks} value={secret} onValue={setSecret} refusal={refusal} />}
      {maySeal && withSeal && sealAsks !== null && (
        <fieldset>
          <legend>{text.sealSecret}</legend>
          <SecretField asks={sealAsks} value={seal} onValue={setSeal} refusal={null} />
        </fieldset>
      )}
      <RefusalNote refusal={sign.refusal} />
      <Button
        size="lg"
        disabled={!isWhole}
        loading={sign.pending}
        onClick={onSign}
        rightSection={<KeyCap>{keyCap('certify_now')}</KeyCap>}
        aria-keyshortcuts={shortcuts.certify_now.keys}
      >
        {maySeal && withSeal ? text.signAndSeal : text.sign}
      </Button>
    </>
  )
}

type SignedProps = { readonly comparison: Comparison; readonly entryId: EntryId; readonly sealed: boolean }

function SignedCopy({ comparison, entryId, sealed }: SignedProps) {
  const { client, ask } = useDesk()
  const verdict = useQuery(ask.copyVerdict(entryId))
  const seal = useCommand(client.certifications.sealCopies, [...touched, 'certifications.verifyCopy'])
  const [secret, setSecret] = useState(noSecret)
  const asks = asksForSecret(seal.refusal?.code ?? null)
  const { entry, maySeal } = comparison
  const text = messages.certify

  function onSeal() {
    seal.run({ secret: secretOf(secret) })
    setSecret(noSecret)
  }

  return (
    <>
      <Text fw={700}>{entry !== null && text.numberIn(entry.number, entry.volume)}</Text>
      <Text>{text.copyStates[sealed ? 'sealed' : 'signed']}</Text>
      {verdict.data !== undefined && (
        <Text role="status">
          <CircleCheck size={18} aria-hidden="true" /> {verdict.data.reason}{' '}
          {verdict.data.bound ? text.bound : text.notBound}
        </Text>
      )}
      {!sealed && maySeal && (
        <>
          {asks !== null && (
            <SecretField asks={asks} value={secret} onValue={setSecret} refusal={seal.refusal?.code ?? null} />
          )}
          <RefusalNote refusal={seal.refusal} />
          <Button loading={seal.pending} onClick={onSeal}>
            {text.seal}
          </Button>
        </>
      )}
      {!sealed && !maySeal && <Text>{text.waitsForSeal}</Text>}
      <Anchor href={electronicCopyFile(entryId)} download={text.copyFileName(entry?.number ?? 0)}>
        {text.saveCopy}
      </Anchor>
    </>
  )
}

function secretOf({ text, lastTryConfirmed }: typeof noSecret) {
  return { text: text === '' ? null : text, lastTryConfirmed }
}
