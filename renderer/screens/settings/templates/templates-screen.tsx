import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatDay } from '../../../../shared/domain/vietnamese-date.ts'
import { Answer } from '../../../api/answer.tsx'
import { useDesk } from '../../../api/desk.tsx'
import { useCommand } from '../../../api/use-command.ts'
import { messages } from '../../../messages/vi.ts'
import { RefusalNote } from '../../../ui/refusal-note.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { EmptyState } from '../../../ui/screen-states.tsx'
import { PackList } from './pack-list.tsx'
import { PackPreview } from './pack-preview.tsx'
import { PublisherForm } from './publisher-form.tsx'
import { TakePack } from './take-pack.tsx'
import classes from './templates-screen.module.css'

const texts = messages.templates

/** Forms that came as signed files: taken in, looked at beside the ones in use, put in use and taken back. */
export function TemplatesScreen() {
  const { ask, client } = useDesk()
  const templates = useQuery(ask.templates())
  const role = useQuery(ask.session()).data?.signedIn?.role
  const leads = role === 'lead' || role === 'it'
  const [chosen, setChosen] = useState<string | null>(null)
  const take = useCommand(client.templates.take, ['templates.view'])

  /** A pack is only looked at until somebody puts it in use. */
  function onText(text: string) {
    take.run({ text }, ({ edition }) => {
      notifications.show({ message: texts.taken(formatDay(edition)) })
      setChosen(edition)
    })
  }

  return (
    <Screen fill title={texts.title} acts={leads && <TakePack pending={take.pending} onText={onText} />}>
      <RefusalNote refusal={take.refusal} />
      <Answer query={templates} rows={6}>
        {({ publisherKey, packs }) => {
          const seen = packs.find(({ edition }) => edition === chosen) ?? packs[0]
          return (
            <div className={classes['halves']}>
              <div className={classes['side']}>
                <PackList packs={packs} seen={seen?.edition ?? null} leads={leads} onSee={setChosen} />
                <PublisherForm key={publisherKey} publisherKey={publisherKey} leads={leads} />
              </div>
              {seen === undefined ? (
                <EmptyState title={texts.none} hint={texts.noneHint} />
              ) : (
                <PackPreview key={seen.edition} pack={seen} />
              )}
            </div>
          )
        }}
      </Answer>
    </Screen>
  )
}
