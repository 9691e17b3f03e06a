import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Answer } from '../../../api/answer.tsx'
import { useDesk } from '../../../api/desk.tsx'
import { messages } from '../../../messages/vi.ts'
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
  const { ask } = useDesk()
  const templates = useQuery(ask.templates())
  const role = useQuery(ask.session()).data?.signedIn?.role
  const leads = role === 'lead' || role === 'it'
  const [chosen, setChosen] = useState<string | null>(null)
  return (
    <Screen fill title={texts.title} acts={leads && <TakePack onTaken={setChosen} />}>
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
