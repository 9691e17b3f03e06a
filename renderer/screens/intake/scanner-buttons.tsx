import { Button, Menu } from '@mantine/core'
import { ChevronDown, FolderInput, ScanLine, Settings } from 'lucide-react'
import { useLocation } from 'wouter'
import type { ScanSourceView } from '../../../shared/contract/scans.ts'
import { messages } from '../../messages/vi.ts'
import { keyCap, shortcuts } from '../../shortcuts.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { aboutSettings } from '../../ui/scan-settings-text.ts'

type Props = {
  readonly sources: readonly ScanSourceView[]
  readonly busy: boolean
  readonly onScan: (sourceId: string) => void
}

/** The source that was used last as one large button with the key, all others in a menu beside it. */
export function ScannerButtons({ sources, busy, onScan }: Props) {
  const [, go] = useLocation()
  const [first, ...others] = sources
  if (first === undefined) return null
  return (
    <Button.Group>
      <Button
        size="lg"
        loading={busy}
        leftSection={<SourceIcon source={first} size={22} />}
        rightSection={<KeyCap>{keyCap('scan')}</KeyCap>}
        aria-keyshortcuts={shortcuts.scan.keys}
        title={aboutSettings(first.settings)}
        onClick={() => onScan(first.sourceId)}
      >
        {nameOf(first)}
      </Button>
      <Menu position="bottom-end" width={440} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button size="lg" px="xs" disabled={busy} aria-label={messages.scan.otherSources}>
            <ChevronDown size={22} aria-hidden="true" />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {others.map((source) => (
            <Menu.Item
              key={source.sourceId}
              leftSection={<SourceIcon source={source} size={18} />}
              onClick={() => onScan(source.sourceId)}
            >
              {nameOf(source)}
            </Menu.Item>
          ))}
          <Menu.Item leftSection={<Settings size={18} aria-hidden="true" />} onClick={() => go('/settings')}>
            {messages.scan.setUpScanners}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Button.Group>
  )
}

function SourceIcon({ source, size }: { readonly source: ScanSourceView; readonly size: number }) {
  const Icon = source.kind === 'folder' ? FolderInput : ScanLine
  return <Icon size={size} aria-hidden="true" />
}

function nameOf({ kind, name, waiting }: ScanSourceView): string {
  return kind === 'folder' ? messages.scan.takeFrom(name, waiting ?? 0) : messages.scan.scanFrom(name)
}
