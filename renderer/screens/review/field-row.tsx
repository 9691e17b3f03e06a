import { Textarea, TextInput } from '@mantine/core'
import { CircleCheck, ScanEye, TriangleAlert } from 'lucide-react'
import { type KeyboardEvent, memo } from 'react'
import type { FieldView } from '../../../shared/contract/reviews.ts'
import type { FieldKind } from '../../../shared/domain/field.ts'
import { dayAsTyped } from '../../../shared/domain/vietnamese-date.ts'
import type { Refusal } from '../../api/refusal.ts'
import { messages } from '../../messages/vi.ts'
import { CopyReport } from '../../ui/copy-report.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { dayAsStored } from '../../ui/vietnamese-day.ts'
import { WordCrop } from '../../ui/word-crop.tsx'
import classes from './field-row.module.css'
import { RivalChoices } from './rival-choices.tsx'

const looks = {
  doubtful: { tone: 'look', icon: TriangleAlert },
  proposed: { tone: 'read', icon: ScanEye },
  confirmed: { tone: 'good', icon: CircleCheck },
} as const

export type FieldKeys = {
  readonly onMoved: (field: FieldView) => void
  readonly onTyped: (field: FieldView, text: string) => void
  /** `value` as it is to be stored. */
  readonly onAccept: (field: FieldView, value: string) => void
  readonly onRestore: (field: FieldView) => void
  readonly onStep: (field: FieldView, step: 1 | -1) => void
  readonly inputRef: (field: FieldView) => (element: HTMLInputElement | HTMLTextAreaElement | null) => void
}

type Props = {
  readonly field: FieldView
  readonly draft: string | undefined
  readonly refusal: Refusal | undefined
  readonly warning: string | undefined
  readonly active: boolean
  /** Address of the picture of its page; null where it stands on none. */
  readonly picture: string | null
  /** Addresses of the pictures of pages, by page, where its value stands on several. */
  readonly pictures: ReadonlyMap<string, string>
  readonly keys: FieldKeys
}

/** One value: what stands on the paper beside what will be stored, its state and where it came from. */
export const FieldRow = memo(function FieldRow(props: Props) {
  const { field, draft, refusal, warning, active, picture, pictures, keys } = props
  const shown = draft ?? shownValue(field)
  const long = field.kind === 'place' || field.kind === 'text' || field.kind === 'qr' || field.kind === 'mrz'
  const note = refusal?.sentence ?? noteOf(field, warning)
  const input = {
    ref: keys.inputRef(field),
    'aria-label': field.label,
    'aria-description': `${messages.review.states[field.state]}. ${messages.review.sourceTitles[field.source]}.`,
    autoComplete: 'off',
    spellCheck: false,
    value: shown,
    error: refusal !== undefined,
    ...(inputModeOf(field.kind) === null ? {} : { inputMode: 'numeric' as const }),
    ...(field.kind === 'date' ? { placeholder: messages.review.datePlaceholder } : {}),
    onFocus: () => keys.onMoved(field),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      keys.onTyped(field, event.currentTarget.value),
    onKeyDown: (event: KeyboardEvent) => onKeyDown(event, field, shown, keys),
  }
  return (
    <li className={classes['row']} data-state={field.state} data-active={active || undefined}>
      <div className={classes['head']}>
        <span className={classes['label']}>{field.label}</span>
        <StateBadge {...looks[field.state]} text={messages.review.states[field.state]} />
        <span className={classes['source']} title={sourceTitle(field)}>
          {messages.review.sources[field.source]}
        </span>
      </div>
      <div className={classes['values']}>
        <div className={classes['crop']}>
          {picture !== null && field.boxes.length > 0 ? (
            <WordCrop src={picture} boxes={field.boxes} alt={messages.review.cropAlt(field.label)} />
          ) : (
            <span className={classes['noCrop']}>{cropText(field)}</span>
          )}
        </div>
        {long ? (
          <Textarea {...input} size="sm" rows={1} classNames={{ input: classes['long'] ?? '' }} />
        ) : (
          <TextInput {...input} size="sm" classNames={{ input: classes['short'] ?? '' }} />
        )}
      </div>
      <p
        className={classes['note']}
        data-refused={refusal !== undefined || undefined}
        role={refusal === undefined ? undefined : 'alert'}
      >
        {note}
        {refusal !== undefined && <CopyReport refusal={refusal} />}
      </p>
      {field.rivals.length > 0 && (
        <RivalChoices field={field} pictures={pictures} onChoose={(value) => keys.onAccept(field, value)} />
      )}
    </li>
  )
})

function onKeyDown(event: KeyboardEvent, field: FieldView, shown: string, keys: FieldKeys): void {
  // Telex and VNI programs use Enter and arrows while they compose a syllable.
  if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey) return
  if (event.key === 'Enter') {
    event.preventDefault()
    keys.onAccept(field, storedValue(field, shown))
  }
  if (event.key === 'Escape') keys.onRestore(field)
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault()
    keys.onStep(field, event.key === 'ArrowDown' ? 1 : -1)
  }
}

function shownValue(field: FieldView): string {
  return field.kind === 'date' ? dayAsTyped(field.value) : field.value
}

function storedValue(field: FieldView, shown: string): string {
  return (field.kind === 'date' ? dayAsStored(shown) : shown).normalize('NFC').trim()
}

function noteOf(field: FieldView, warning: string | undefined): string {
  if (warning !== undefined) return messages.review.problem(warning)
  if (field.rivals.length === 0 && field.state !== 'confirmed' && field.mends.length > 0)
    return field.mends.map(messages.review.mended).join(' ')
  return field.state === 'doubtful' ? messages.review.problem(field.problem ?? 'low_confidence') : ''
}

function cropText(field: FieldView): string {
  if (field.source === 'qr' || field.source === 'mrz') return messages.review.sourceTitles[field.source]
  return field.raw === '' ? messages.review.noCrop : messages.review.rawOnPaper(field.raw)
}

function sourceTitle(field: FieldView): string {
  const title = messages.review.sourceTitles[field.source]
  return field.source === 'ocr' ? `${title} (${messages.review.confidence(field.confidence)})` : title
}

function inputModeOf(kind: FieldKind): 'numeric' | null {
  return kind === 'id' || kind === 'number' || kind === 'money' || kind === 'phone' ? 'numeric' : null
}
