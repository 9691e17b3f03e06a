import { Button, Group, Select, Switch, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import type { OfficeSettings } from '../../../shared/contract/settings.ts'
import { useDesk } from '../../api/desk.tsx'
import { useCommand } from '../../api/use-command.ts'
import { messages } from '../../messages/vi.ts'
import { Panel } from '../../ui/panel.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import classes from './settings-screen.module.css'

const { fields } = messages.settings

/** What stands on every slip of this office, and where dossiers are sent. */
export function OfficeForm({ office, editable }: { readonly office: OfficeSettings; readonly editable: boolean }) {
  const { client } = useDesk()
  const update = useCommand(client.settings.update, ['settings.get', 'session.current', 'outbox.connection'])
  const form = useForm<OfficeSettings>({ initialValues: office })
  const text = (name: 'officeName' | 'parentAgency' | 'unitCode' | 'place' | 'counter' | 'phone' | 'portalUrl') => ({
    label: fields[name],
    readOnly: !editable,
    autoComplete: 'off',
    spellCheck: false,
    ...form.getInputProps(name),
  })

  function onSubmit(values: OfficeSettings) {
    update.run(values, () => {
      form.resetDirty(values)
      notifications.show({ message: messages.settings.saved })
    })
  }

  return (
    <form onSubmit={form.onSubmit(onSubmit)} className={classes['column']}>
      <Panel title={messages.settings.office}>
        {!editable && <Text c="dimmed">{messages.settings.leadOnly}</Text>}
        <div className={classes['grid']}>
          <TextInput {...text('officeName')} className={classes['wide'] ?? ''} required={editable} />
          <TextInput {...text('parentAgency')} className={classes['wide'] ?? ''} />
          <TextInput {...text('unitCode')} required={editable} />
          <TextInput {...text('place')} />
          <TextInput {...text('counter')} />
          <TextInput {...text('phone')} />
          <Select
            label={fields.receiptPaper}
            data={[
              { value: 'a5', label: messages.settings.papers.a5 },
              { value: 'a4', label: messages.settings.papers.a4 },
            ]}
            allowDeselect={false}
            readOnly={!editable}
            {...form.getInputProps('receiptPaper')}
          />
        </div>
      </Panel>
      <Panel title={messages.settings.portal}>
        <TextInput {...text('portalUrl')} description={messages.settings.portalHint} inputMode="url" />
        <Switch
          label={fields.sendAutomatically}
          disabled={!editable}
          {...form.getInputProps('sendAutomatically', { type: 'checkbox' })}
        />
        <RefusalNote refusal={update.refusal} />
        {editable && (
          <Group justify="flex-end">
            <Button
              type="submit"
              loading={update.pending}
              disabled={!form.isDirty()}
              aria-label={messages.common.saveOf(messages.settings.office)}
            >
              {messages.common.save}
            </Button>
          </Group>
        )}
      </Panel>
    </form>
  )
}
