import { Button, Menu } from '@mantine/core'
import { ChevronDown, Printer } from 'lucide-react'
import type { DossierView } from '../../../shared/contract/dossiers.ts'
import type { ComponentId } from '../../../shared/domain/ids.ts'
import { separatorImage } from '../../api/addresses.ts'
import { messages } from '../../messages/vi.ts'
import { keyCap, shortcuts } from '../../shortcuts.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { PrintSheet } from '../../ui/print-sheet.tsx'
import { usePrinted } from '../../ui/use-printed.ts'
import { useShortcut } from '../../use-shortcut.tsx'

/** Prints the sheet that lies over a dossier's papers in a stack, or over those of one component. */
export function SeparatorSlips({ dossier }: { readonly dossier: DossierView }) {
  const [printed, setPrinted] = usePrinted<{ readonly componentId: ComponentId | null }>()
  const onDossier = () => setPrinted({ componentId: null })

  useShortcut('print_slip', onDossier)

  return (
    <>
      <Menu position="bottom-end" width={440} transitionProps={{ duration: 0 }} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button variant="default" rightSection={<ChevronDown size={18} aria-hidden="true" />}>
            {messages.dossier.separator}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            fz="md"
            onClick={onDossier}
            aria-keyshortcuts={shortcuts.print_slip.keys}
            leftSection={<Printer size={18} aria-hidden="true" />}
            rightSection={<KeyCap>{keyCap('print_slip')}</KeyCap>}
          >
            {messages.dossier.separatorOfDossier}
          </Menu.Item>
          {dossier.components.map(({ componentId, name }) => (
            <Menu.Item key={componentId} fz="md" onClick={() => setPrinted({ componentId })}>
              {name}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {printed !== null && (
        <PrintSheet
          src={separatorImage(dossier.dossierId, printed.componentId)}
          paper="a5"
          onReady={() => window.print()}
        />
      )}
    </>
  )
}
