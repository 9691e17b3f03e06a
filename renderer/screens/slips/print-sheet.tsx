import type { SlipPaper } from '../../api/addresses.ts'
import classes from './receipt-desk.module.css'

/** What goes to the printer, and only there: the receipt alone on a sheet of its size. */
export function PrintSheet({ src, paper }: { readonly src: string; readonly paper: SlipPaper }) {
  return (
    <div className={classes['sheet']} aria-hidden="true">
      <style media="print">{`@page { size: ${paper === 'a4' ? 'A4' : 'A5'} portrait; margin: 0; }`}</style>
      <img src={src} alt="" />
    </div>
  )
}
