import { Modal, Table, Title } from '@mantine/core'
import { messages } from '../messages/vi.ts'
import { acts, keyCap, type ShortcutScope, shortcuts } from '../shortcuts.ts'
import { KeyCap } from '../ui/key-cap.tsx'
import classes from './help-dialog.module.css'

const scopes: readonly ShortcutScope[] = [
  'everywhere',
  'scan',
  'pages',
  'review',
  'dossier',
  'certify',
  'returns',
  'slips',
  'outbox',
  'day',
]

/** The table of keys, as it is in force. */
export function HelpDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  return (
    <Modal opened={open} onClose={onClose} title={messages.help.title} size="xl">
      <div className={classes['columns']}>
        {scopes.map((scope) => (
          <section key={scope} className={classes['scope']}>
            <Title order={3}>{messages.help.scopes[scope]}</Title>
            <Table verticalSpacing={2} aria-label={messages.help.scopes[scope]}>
              <Table.Tbody>
                {acts
                  .filter((act) => shortcuts[act].scope === scope)
                  .map((act) => (
                    <Table.Tr key={act}>
                      <Table.Td className={classes['key']}>
                        <KeyCap>{keyCap(act)}</KeyCap>
                      </Table.Td>
                      <Table.Td>{messages.shortcuts[act]}</Table.Td>
                    </Table.Tr>
                  ))}
              </Table.Tbody>
            </Table>
          </section>
        ))}
      </div>
    </Modal>
  )
}
