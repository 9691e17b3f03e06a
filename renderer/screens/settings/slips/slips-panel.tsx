import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SlipSettings } from '../../../../shared/contract/slips.ts'
import { Answer } from '../../../api/answer.tsx'
import { useDesk } from '../../../api/desk.tsx'
import { useCommand } from '../../../api/use-command.ts'
import { messages } from '../../../messages/vi.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { RefusalNote } from '../../../ui/refusal-note.tsx'
import { saveText } from '../../../ui/save-text.ts'

const texts = messages.slipSettings

/** Which edition slips are printed in, and how their codes are checked. */
export function SlipsPanel({ leads }: { readonly leads: boolean }) {
  const { ask, client } = useDesk()
  const settings = useQuery(ask.slipSettings())
  const [renewing, setRenewing] = useState(false)
  const page = useCommand(() => client.slips.checkPage(), [])
  return (
    <Panel
      title={texts.title}
      aside={
        <Button
          size="sm"
          variant="default"
          loading={page.pending}
          onClick={() =>
            page.run(undefined, ({ html }) => saveText({ fileName: texts.fileName, text: html, kind: 'html' }))
          }
        >
          {texts.save}
        </Button>
      }
    >
      <Text c="dimmed">{texts.hint}</Text>
      <RefusalNote refusal={page.refusal} />
      <Answer query={settings} rows={3}>
        {({ keyId, ...current }) => (
          <>
            {leads && <SlipsForm key={keyId} current={current} />}
            <Group justify="space-between">
              <Text>{texts.key(keyId)}</Text>
              {leads && (
                <Button size="sm" variant="default" onClick={() => setRenewing(true)}>
                  {texts.renew}
                </Button>
              )}
            </Group>
          </>
        )}
      </Answer>
      {renewing && <RenewDialog onClose={() => setRenewing(false)} />}
    </Panel>
  )
}

function SlipsForm({ current }: { readonly current: SlipSettings }) {
  const { client } = useDesk()
  const set = useCommand(client.slips.setSettings, ['slips.settings'])
  const form = useForm<SlipSettings>({ initialValues: current })
  const { editions } = form.getValues()

  function onSubmit(values: SlipSettings) {
    set.run(values, () => {
      form.resetDirty(values)
      notifications.show({ message: texts.saved })
    })
  }

  return (
    <form onSubmit={form.onSubmit(onSubmit)}>
      <Stack gap="xs">
        <TextInput
          label={texts.page}
          description={texts.pageHint}
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          {...form.getInputProps('checkPage')}
        />
        <DateField
          label={texts.edition}
          value={editions['2025'] ?? null}
          onValue={(day) => form.setFieldValue('editions', day === null ? {} : { '2025': day })}
        />
        <Text c="dimmed" fz="sm">
          {texts.editionHint}
        </Text>
        <RefusalNote refusal={set.refusal} />
        <Group justify="flex-end">
          <Button type="submit" size="sm" loading={set.pending} disabled={!form.isDirty()}>
            {texts.keep}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function RenewDialog({ onClose }: { readonly onClose: () => void }) {
  const { client } = useDesk()
  const renew = useCommand(() => client.slips.renewKey(), ['slips.settings'])

  function onRenewed() {
    notifications.show({ message: texts.renewed })
    onClose()
  }

  return (
    <Modal opened onClose={onClose} title={texts.renewTitle}>
      <Stack gap="sm">
        <Text>{texts.renewText}</Text>
        <RefusalNote refusal={renew.refusal} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {messages.common.cancel}
          </Button>
          <Button loading={renew.pending} onClick={() => renew.run(undefined, onRenewed)}>
            {texts.renew}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
