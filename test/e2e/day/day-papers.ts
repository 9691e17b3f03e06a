import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawPaper } from '../../../main/practice/paper-maker/draw-paper.ts'
import { type CardHolder, identityCardFields } from '../../../main/practice/paper-maker/identity-card-fields.ts'
import type { PaperFields } from '../../../main/practice/paper-maker/layouts/paper-fields.ts'
import type { SampleStack } from '../../../main/practice/sample-stacks.ts'

const commune = 'xã Na Sang, tỉnh Điện Biên'

/** Draws what one citizen puts into the feeder: the declaration of single status, and the card where `withCard`. */
export async function drawStack(
  folder: string,
  { person, number, withCard }: { readonly person: CardHolder; readonly number: number; readonly withCard: boolean },
): Promise<SampleStack> {
  const id = `khach-${number}`
  const declaration = { documentType: 'to_khai_xac_nhan_tinh_trang_hon_nhan', fields: singleStatus(person) } as const
  const card = { documentType: 'cccd', fields: identityCardFields(person) } as const
  const papers = withCard ? [declaration, card] : [declaration]
  const files: string[] = []
  for (const [index, paper] of papers.entries()) {
    const { bytes, mediaType } = await drawPaper({ ...paper, condition: 'clean', seed: number * 10 + index })
    const file = `${id}-${index + 1}.${mediaType === 'image/png' ? 'png' : 'jpg'}`
    writeFileSync(join(folder, file), bytes)
    files.push(file)
  }
  return { id, title: id, procedureCode: '1.004873', files }
}

function singleStatus(person: CardHolder): PaperFields {
  const residence = `${person.residence.split(',')[0]}, ${commune}`
  return {
    kinh_gui: `Ủy ban nhân dân ${commune}`,
    nguoi_yeu_cau_ho_ten: person.fullName,
    nguoi_yeu_cau_noi_cu_tru: residence,
    nguoi_yeu_cau_so_dinh_danh: person.personalId,
    nguoi_yeu_cau_ngay_cap: person.issuedOn,
    quan_he: 'Bản thân',
    ho_ten: person.fullName.toUpperCase(),
    ngay_sinh: person.dateOfBirth,
    gioi_tinh: person.gender,
    dan_toc: 'Thái',
    quoc_tich: 'Việt Nam',
    noi_cu_tru: residence,
    so_dinh_danh: person.personalId,
    tinh_trang_hon_nhan: 'Chưa đăng ký kết hôn với ai',
    muc_dich: 'Làm thủ tục đăng ký kết hôn',
    lam_tai: 'xã Na Sang',
    ngay_lam_don: '2026-11-18',
    nguoi_ky: person.fullName,
  }
}
