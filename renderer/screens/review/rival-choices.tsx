import { Button } from '@mantine/core'
import type { FieldView } from '../../../shared/contract/reviews.ts'
import { dayAsTyped } from '../../../shared/domain/vietnamese-date.ts'
import { messages } from '../../messages/vi.ts'
import { WordCrop } from '../../ui/word-crop.tsx'
import classes from './rival-choices.module.css'

type Props = {
  readonly field: FieldView
  /** Addresses of the pictures of pages, by page. */
  readonly pictures: ReadonlyMap<string, string>
  /** `value` as it is to be stored. */
  readonly onChoose: (value: string) => void
}

/** Two papers that were joined had different confirmed values: each with the words it came from, one to be chosen. */
export function RivalChoices({ field, pictures, onChoose }: Props) {
  const choices = [
    { value: field.value, source: field.source, pageId: field.pageId, boxes: field.boxes },
    ...field.rivals,
  ]
  return (
    // biome-ignore lint/a11y/useSemanticElements: a list item holds no set of form fields
    <div role="group" aria-label={messages.review.rivals(field.label)} className={classes['choices']}>
      {choices.map(({ value, source, pageId, boxes }) => {
        const picture = pictures.get(pageId ?? '')
        const shown = field.kind === 'date' ? dayAsTyped(value) : value
        return (
          <div key={`${value} ${pageId}`} className={classes['choice']}>
            <div className={classes['crop']}>
              {picture !== undefined && boxes.length > 0 ? (
                <WordCrop src={picture} boxes={boxes} alt={messages.review.cropAlt(field.label)} />
              ) : (
                messages.review.sourceTitles[source]
              )}
            </div>
            <Button size="compact-md" variant="default" onClick={() => onChoose(value)}>
              {messages.review.chooseValue(shown)}
            </Button>
          </div>
        )
      })}
    </div>
  )
}
