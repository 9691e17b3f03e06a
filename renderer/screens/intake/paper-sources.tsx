import { Button, Text } from '@mantine/core'
import { Dropzone } from '@mantine/dropzone'
import { Camera, FolderOpen } from 'lucide-react'
import type { RefObject } from 'react'
import type { ScanSourceView } from '../../../shared/contract/scans.ts'
import { messages } from '../../messages/vi.ts'
import { keyCap, shortcuts } from '../../shortcuts.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import classes from './paper-sources.module.css'
import { ScannerButtons } from './scanner-buttons.tsx'

type Props = {
  readonly sources: readonly ScanSourceView[] | undefined
  readonly busy: boolean
  readonly openFiles: RefObject<() => undefined>
  readonly onScan: (sourceId: string) => void
  readonly onCamera: () => void
  readonly onFiles: (files: readonly File[]) => void
}

/** Where paper comes from: scanners and folders, a camera, files by choosing or by dropping. */
export function PaperSources({ sources, busy, openFiles, onScan, onCamera, onFiles }: Props) {
  return (
    <div className={classes['sources']}>
      <ScannerButtons sources={sources ?? []} busy={busy} onScan={onScan} />
      <Button
        size="lg"
        variant="default"
        leftSection={<Camera size={22} aria-hidden="true" />}
        rightSection={<KeyCap>{keyCap('camera')}</KeyCap>}
        aria-keyshortcuts={shortcuts.camera.keys}
        onClick={onCamera}
      >
        {messages.scan.camera}
      </Button>
      <Button
        size="lg"
        variant="default"
        leftSection={<FolderOpen size={22} aria-hidden="true" />}
        onClick={() => openFiles.current()}
      >
        {messages.scan.chooseFiles}
      </Button>
      <Dropzone
        className={classes['drop'] ?? ''}
        openRef={openFiles}
        onDrop={onFiles}
        onReject={(rejections) => onFiles(rejections.map((rejection) => rejection.file))}
        useFsAccessApi={false}
        activateOnClick={false}
        activateOnKeyboard={false}
        tabIndex={-1}
        inputProps={{ 'aria-label': messages.scan.chooseFiles }}
      >
        <Text fw={500}>{sources?.length === 0 ? messages.scan.noSources : messages.scan.drop}</Text>
        <Text c="dimmed" fz="sm">
          {messages.scan.dropHint}
        </Text>
      </Dropzone>
    </div>
  )
}
