import { Button, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { CircleCheck } from 'lucide-react'
import { useState } from 'react'
import type { ScanProfileView } from '../../../../shared/contract/scanners.ts'
import { Answer } from '../../../api/answer.tsx'
import { useDesk } from '../../../api/desk.tsx'
import { useCommand } from '../../../api/use-command.ts'
import { messages } from '../../../messages/vi.ts'
import { Panel } from '../../../ui/panel.tsx'
import { RefusalNote } from '../../../ui/refusal-note.tsx'
import { aboutSettings } from '../../../ui/scan-settings-text.ts'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { FolderDialog } from './folder-dialog.tsx'
import { RemoveDialog } from './remove-dialog.tsx'
import { ScannerDialog } from './scanner-dialog.tsx'
import classes from './scanners.module.css'

type Open =
  | { readonly kind: 'scanner' | 'folder'; readonly profile: ScanProfileView | null }
  | { readonly kind: 'remove'; readonly profile: ScanProfileView }
  | null

const touched = ['scanners.profiles', 'scans.listSources']

/** Where paper comes from at this office; every officer may add a scanner. */
export function ScannersPanel() {
  const { client, ask } = useDesk()
  const profiles = useQuery(ask.scanProfiles())
  const makeDefault = useCommand(client.scanners.setDefaultProfile, touched)
  const [open, setOpen] = useState<Open>(null)
  const onClose = () => setOpen(null)
  const onChange = (profile: ScanProfileView) =>
    setOpen({ kind: profile.way.kind === 'folder' ? 'folder' : 'scanner', profile })

  return (
    <Panel
      title={messages.scanners.title}
      aside={
        <Group gap="xs">
          <Button size="sm" variant="default" onClick={() => setOpen({ kind: 'scanner', profile: null })}>
            {messages.scanners.add}
          </Button>
          <Button size="sm" variant="default" onClick={() => setOpen({ kind: 'folder', profile: null })}>
            {messages.scanners.addFolder}
          </Button>
        </Group>
      }
    >
      <Answer query={profiles} rows={2}>
        {(found) =>
          found.length === 0 ? (
            <Text c="dimmed">{messages.scanners.none}</Text>
          ) : (
            <ul className={classes['profiles']}>
              {found.map((profile) => (
                <ProfileRow
                  key={profile.profileId}
                  profile={profile}
                  onChange={() => onChange(profile)}
                  onRemove={() => setOpen({ kind: 'remove', profile })}
                  onMakeDefault={() => makeDefault.run({ profileId: profile.profileId })}
                />
              ))}
            </ul>
          )
        }
      </Answer>
      <RefusalNote refusal={makeDefault.refusal} />
      {open?.kind === 'scanner' && <ScannerDialog profile={open.profile} onClose={onClose} />}
      {open?.kind === 'folder' && <FolderDialog profile={open.profile} onClose={onClose} />}
      {open?.kind === 'remove' && <RemoveDialog profile={open.profile} onClose={onClose} />}
    </Panel>
  )
}

type RowProps = {
  readonly profile: ScanProfileView
  readonly onChange: () => void
  readonly onRemove: () => void
  readonly onMakeDefault: () => void
}

function ProfileRow({ profile, onChange, onRemove, onMakeDefault }: RowProps) {
  const { name, way, isDefault } = profile
  return (
    <li className={classes['profile']}>
      <div>
        <strong>{name}</strong>
        <Text fz="sm" c="dimmed" className={classes['about'] ?? ''}>
          {way.kind === 'folder' ? messages.scanners.folderAbout(way.folder) : aboutSettings(way.settings)}
        </Text>
      </div>
      {isDefault ? (
        <div>
          <StateBadge tone="good" icon={CircleCheck} text={messages.scanners.isDefault} />
        </div>
      ) : (
        <Button size="sm" variant="default" onClick={onMakeDefault} aria-label={messages.scanners.makeDefaultOf(name)}>
          {messages.scanners.makeDefault}
        </Button>
      )}
      <Group gap="xs">
        <Button size="sm" variant="default" onClick={onChange} aria-label={messages.scanners.changeOf(name)}>
          {messages.scanners.change}
        </Button>
        <Button size="sm" variant="default" onClick={onRemove} aria-label={messages.scanners.removeOf(name)}>
          {messages.scanners.remove}
        </Button>
      </Group>
    </li>
  )
}
