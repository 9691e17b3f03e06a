import type { Box } from '../../../shared/domain/field.ts'
import type { Point, Size } from '../../../shared/imaging/geometry.ts'

/** A row of the form: boxes for one digit each, two boxes of which one is ticked, or lines for free writing. */
export type EntryRow = { readonly code: string; readonly label: string; readonly at: Point } & (
  | {
      readonly kind: 'digits'
      /** Which digits may stand in each box. */
      readonly allowed: readonly string[]
      /** After so many boxes there is a gap. */
      readonly groups: readonly number[]
    }
  | { readonly kind: 'choice'; readonly choices: readonly { readonly value: 'có' | 'không'; readonly x: number }[] }
  | { readonly kind: 'writing'; readonly lines: number }
)

const digit = '0123456789'
const day = ['0123', digit, '01', digit, '12', '09', digit, digit]

/**
 * The sheet that waiting citizens fill in by hand, A5 upright: all lengths in millimetres from its upper left corner. It is
 * printed and found again by this one table; a sheet that is laid out otherwise gets another code.
 */
export const entryForm = {
  code: 'PTNN1',
  size: { width: 148, height: 210 },
  qr: { at: { x: 16, y: 14 }, side: 24 },
  /** Middles of the black squares in the corners. */
  marks: { left: 10.5, right: 137.5, top: 10.5, bottom: 199.5, side: 5 },
  box: { width: 6, height: 7.5, step: 7, gap: 4 },
  tick: 5,
  line: { width: 112, height: 7, step: 8.5 },
  rows: [
    {
      kind: 'writing',
      code: 'ho_ten',
      label: 'Họ, chữ đệm, tên (chữ in hoa)',
      at: { x: 18, y: 50 },
      lines: 1,
    },
    {
      kind: 'digits',
      code: 'so_dinh_danh',
      label: 'Số định danh cá nhân (12 chữ số trên thẻ căn cước)',
      at: { x: 18, y: 69 },
      allowed: ['0', digit, digit, '0123', ...Array.from({ length: 8 }, () => digit)],
      groups: [],
    },
    {
      kind: 'digits',
      code: 'ngay_sinh',
      label: 'Ngày, tháng, năm sinh',
      at: { x: 18, y: 86 },
      allowed: day,
      groups: [2, 4],
    },
    {
      kind: 'digits',
      code: 'dien_thoai',
      label: 'Số điện thoại',
      at: { x: 18, y: 103 },
      allowed: ['0', '35789', ...Array.from({ length: 8 }, () => digit)],
      groups: [],
    },
    {
      kind: 'writing',
      code: 'dia_chi',
      label: 'Nơi cư trú',
      at: { x: 18, y: 120 },
      lines: 2,
    },
    {
      kind: 'writing',
      code: 'noi_dung_de_nghi',
      label: 'Việc cần làm',
      at: { x: 18, y: 146 },
      lines: 2,
    },
    {
      kind: 'choice',
      code: 'nop_thay',
      label: 'Nộp thay người khác',
      at: { x: 18, y: 169 },
      choices: [
        { value: 'có', x: 62 },
        { value: 'không', x: 84 },
      ],
    },
  ],
} as const satisfies EntryForm

export type EntryForm = {
  readonly code: string
  readonly size: Size
  readonly qr: { readonly at: Point; readonly side: number }
  readonly marks: Readonly<Record<'left' | 'right' | 'top' | 'bottom' | 'side', number>>
  readonly box: { readonly width: number; readonly height: number; readonly step: number; readonly gap: number }
  readonly tick: number
  /** Room above a line to write on; `step` from line to line. */
  readonly line: { readonly width: number; readonly height: number; readonly step: number }
  readonly rows: readonly EntryRow[]
}

/** The boxes of a row, left to right; of free writing the room above each line. */
export function boxesOf(row: EntryRow): readonly Box[] {
  const { x, y } = row.at
  switch (row.kind) {
    case 'writing':
      return Array.from({ length: row.lines }, (_, index) => {
        const { width, height, step } = entryForm.line
        return { x0: x, y0: y + index * step, x1: x + width, y1: y + index * step + height }
      })
    case 'choice':
      return row.choices.map((choice) => ({
        x0: choice.x,
        y0: y,
        x1: choice.x + entryForm.tick,
        y1: y + entryForm.tick,
      }))
    case 'digits':
      return row.allowed.map((_, index) => {
        const { width, height, step, gap } = entryForm.box
        const left = x + index * step + gap * row.groups.filter((group) => index >= group).length
        return { x0: left, y0: y, x1: left + width, y1: y + height }
      })
  }
}
