import { Button } from '@mantine/core'
import { Printer } from 'lucide-react'
import { entryFormImage } from '../../api/addresses.ts'
import { messages } from '../../messages/vi.ts'
import { PrintSheet } from '../../ui/print-sheet.tsx'
import { usePrinted } from '../../ui/use-printed.ts'

/** Prints the empty form that waiting citizens fill in by hand; how many is said in the printer's window. */
export function EntryFormButton() {
  const [printed, print] = usePrinted<'blank'>()
  return (
    <>
      <Button variant="default" leftSection={<Printer size={20} aria-hidden="true" />} onClick={() => print('blank')}>
        {messages.counter.entryForm}
      </Button>
      {printed !== null && <PrintSheet src={entryFormImage} paper="a5" onReady={() => window.print()} />}
    </>
  )
}
