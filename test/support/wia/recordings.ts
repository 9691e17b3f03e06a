/** What `scan.ps1` says, written by hand after the documents of WIA: nobody has heard it on Windows yet. */
export type WiaRecording = {
  readonly list: readonly string[]
  readonly capabilities: readonly string[]
  readonly scan: readonly WiaStep[]
}

/**
 * A line as it is; a pause in milliseconds; `wait` for the desk's next word; `page` draws one as asked, begun and said;
 * `bytes` without an end of line; `exit` at once.
 */
export type WiaStep =
  | { readonly line: string }
  | { readonly pauseMs: number }
  | { readonly bytes: string }
  | { readonly dpi: number }
  | 'wait'
  | 'page'
  | 'exit'

export const deviceId = '{6BDD1FC6-810F-11D0-BEC7-08002BE2092F}\\0001'

export const fault = (code: string): WiaStep => ({ line: `{"code":"${code}","say":"fault"}` })
export const paperEmpty = fault('0x80210003')
const end = '{"say":"end"}'

/** WIA_DPS_DOCUMENT_HANDLING_STATUS of a feeder with paper, and of one without. */
export const ready = { line: '{"say":"ready","status":3}' } as const
export const readyWithout = { line: '{"say":"ready","status":2}' } as const

/** A run of so many sides that then goes on with `after`. */
export function sidesThen(sides: number, ...after: readonly WiaStep[]): readonly WiaStep[] {
  const pages = Array.from({ length: sides }, () => ['wait', 'page'] as const).flat()
  return [ready, ...pages, 'wait', ...after]
}

export const quietRecording: WiaRecording = {
  list: [JSON.stringify({ say: 'device', id: deviceId, name: 'Máy quét quầy số 2' }), end],
  capabilities: [
    '{"handling":7,"say":"capabilities","bed":[8500,11700],"feed":[8500,14000],"dpi":[75,100,150,200,300,600],"range":null}',
    end,
  ],
  scan: sidesThen(4, paperEmpty),
}
