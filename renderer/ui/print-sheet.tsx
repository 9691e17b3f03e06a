import { useState } from 'react'
import { createPortal } from 'react-dom'
import classes from './print-sheet.module.css'

/** Height of a page as a multiple of its width: A4 and A5 alike. */
const pageShape = 297 / 210

type Props = {
  readonly src: string
  readonly paper: 'a4' | 'a5'
  /** The picture is there: it can be printed. */
  readonly onReady?: () => void
}

/** What goes to the printer, and only there: the slip alone, each of its pages on a sheet of its size. */
export function PrintSheet({ src, paper, onReady }: Props) {
  const [pages, setPages] = useState(1)
  // Outside the window's frame, which does not print while sheets are there.
  return createPortal(
    <div className={classes['sheets']} aria-hidden="true">
      <style media="print">{`@page { size: ${paper === 'a4' ? 'A4' : 'A5'} portrait; margin: 0; }`}</style>
      {Array.from({ length: pages }, (_, page) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page of a receipt is its number
        <div key={page} className={classes['sheet']}>
          <img
            src={src}
            alt=""
            style={{ transform: `translateY(${(-100 * page) / pages}%)` }}
            onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => {
              setPages(Math.max(1, Math.round(naturalHeight / (naturalWidth * pageShape))))
              if (page === 0) onReady?.()
            }}
          />
        </div>
      ))}
    </div>,
    document.body,
  )
}
