import { Button, Checkbox } from '@mantine/core'
import { Eraser } from 'lucide-react'
import type { Strokes } from '../../../shared/domain/strokes.ts'
import { messages } from '../../messages/vi.ts'
import { Panel } from '../../ui/panel.tsx'
import { SignaturePad } from '../../ui/signature-pad.tsx'

type Props = {
  readonly strokes: Strokes
  readonly onPaper: boolean
  readonly onStrokes: (strokes: Strokes) => void
  readonly onOnPaper: (onPaper: boolean) => void
}

/** The receiver signs on the screen, or on the paper that is printed afterwards. */
export function SignaturePanel({ strokes, onPaper, onStrokes, onOnPaper }: Props) {
  return (
    <Panel
      title={messages.returns.signature}
      aside={
        !onPaper &&
        strokes.length > 0 && (
          <Button
            size="sm"
            variant="default"
            leftSection={<Eraser size={18} aria-hidden="true" />}
            onClick={() => onStrokes([])}
          >
            {messages.returns.signAgain}
          </Button>
        )
      }
    >
      {!onPaper && (
        <SignaturePad
          label={messages.returns.signature}
          hint={messages.returns.signHere}
          strokes={strokes}
          onStrokes={onStrokes}
        />
      )}
      <Checkbox
        label={messages.returns.onPaper}
        checked={onPaper}
        onChange={(event) => onOnPaper(event.currentTarget.checked)}
      />
    </Panel>
  )
}
