import { Button, SegmentedControl, Stack, Text } from '@mantine/core'
import { FilePlus2, Printer, Save } from 'lucide-react'
import { useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { DossierView, SlipSummary } from '../../../shared/contract/dossiers.ts'
import { formatDay, formatInstant } from '../../../shared/domain/vietnamese-date.ts'
import { type SlipPaper, slipFile, slipImage, slipPrint } from '../../api/addresses.ts'
import { useDesk } from '../../api/desk.tsx'
import { useCommand } from '../../api/use-command.ts'
import { messages } from '../../messages/vi.ts'
import { keyCap, shortcuts } from '../../shortcuts.ts'
import { DeliveryBadge } from '../../ui/dossier-badges.tsx'
import { DossierSteps } from '../../ui/dossier-steps.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import { PrintSheet } from '../../ui/print-sheet.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { Screen } from '../../ui/screen.tsx'
import { usePrinted } from '../../ui/use-printed.ts'
import { hourWeekdayAndDay } from '../../ui/vietnamese-day.ts'
import { useShortcut } from '../../use-shortcut.tsx'
import { SignatureVerdict } from './signature-verdict.tsx'
import classes from './slip-desk.module.css'
import { SlipPreview } from './slip-preview.tsx'

type Props = {
  readonly dossier: DossierView
  readonly slip: SlipSummary
  readonly practice: boolean
  readonly usualPaper: SlipPaper
}

/** One paper that was made, with its acts at the right and the paper at the left. */
export function SlipDesk({ dossier, slip, practice, usualPaper }: Props) {
  const { client } = useDesk()
  const [, go] = useLocation()
  const [paper, setPaper] = useState<SlipPaper>(usualPaper)
  const saveLink = useRef<HTMLAnchorElement>(null)
  const { slipId } = slip
  const notePrint = useCommand(client.slips.notePrint, ['dossiers.get'])
  const noteSaved = useCommand(client.slips.noteSaved, ['dossiers.history'])
  const file = slipFile(slipId, paper)

  // The count comes first: a second print is marked as such, so the paper is drawn after it and printed once it is there.
  const [printed, setPrinted] = usePrinted<{ readonly src: string; readonly paper: SlipPaper }>()
  const onPrint = () =>
    !notePrint.pending &&
    notePrint.run({ slipId }, ({ printCount }) => setPrinted({ src: slipPrint(slipId, paper, printCount), paper }))

  useShortcut('print', onPrint)
  useShortcut('save_file', () => saveLink.current?.click())

  return (
    <Screen
      fill
      title={slip.name}
      aside={<DeliveryBadge delivery={dossier.delivery} />}
      acts={slip.form === 'receipt' && <DossierSteps dossierId={dossier.dossierId} current="receipt" slipId={slipId} />}
    >
      <div className={classes['halves']}>
        <SlipPreview src={slipImage(slipId, paper)} title={slip.name} number={slip.number} />
        <Stack gap="sm" className={classes['side'] ?? ''}>
          <div>
            {slip.replaced && (
              <Text c="var(--desk-bad)" fw={600}>
                {messages.slips.replaced}
              </Text>
            )}
            <Text className={classes['number'] ?? ''}>{messages.dossier.slipNumber(slip.number, slip.revision)}</Text>
            <Text>
              {dossier.applicant.fullName} · {dossier.procedureName}
            </Text>
            <Text fw={600}>
              {messages.slips.promised}:{' '}
              {dossier.promisedAt === null ? messages.common.none : hourWeekdayAndDay(dossier.promisedAt)}
            </Text>
            <Text c="dimmed">
              {messages.slips.issued} {formatInstant(slip.issuedAt)} · {messages.slips.printed(slip.printCount)}
            </Text>
            {slip.templatePack !== null && (
              <Text c="dimmed">{messages.templates.ofPack(formatDay(slip.templatePack))}</Text>
            )}
            {practice && <Text fw={600}>{messages.slips.practice}</Text>}
          </div>
          <SegmentedControl
            aria-label={messages.slips.paper}
            value={paper}
            onChange={(value) => setPaper(value === 'a4' ? 'a4' : 'a5')}
            data={[
              { value: 'a5', label: messages.settings.papers.a5 },
              { value: 'a4', label: messages.settings.papers.a4 },
            ]}
          />
          <Button
            size="lg"
            autoFocus
            onClick={onPrint}
            loading={notePrint.pending}
            leftSection={<Printer size={22} aria-hidden="true" />}
            rightSection={<KeyCap>{keyCap('print')}</KeyCap>}
            aria-keyshortcuts={shortcuts.print.keys}
          >
            {messages.slips.print}
          </Button>
          <Button
            component="a"
            ref={saveLink}
            href={file}
            download={messages.slips.fileName(slip.number)}
            onClick={() => noteSaved.run({ slipId })}
            variant="default"
            size="lg"
            leftSection={<Save size={22} aria-hidden="true" />}
            rightSection={<KeyCap>{keyCap('save_file')}</KeyCap>}
            aria-keyshortcuts={shortcuts.save_file.keys}
          >
            {messages.slips.save}
          </Button>
          <Button
            variant="light"
            size="lg"
            onClick={() => go('/intake')}
            leftSection={<FilePlus2 size={22} aria-hidden="true" />}
            rightSection={<KeyCap>{keyCap('new_dossier')}</KeyCap>}
            aria-keyshortcuts={shortcuts.new_dossier.keys}
          >
            {messages.slips.nextDossier}
          </Button>
          <RefusalNote refusal={notePrint.refusal ?? noteSaved.refusal} />
          <SignatureVerdict slipId={slipId} />
        </Stack>
      </div>
      {printed !== null && <PrintSheet {...printed} onReady={() => window.print()} />}
    </Screen>
  )
}
