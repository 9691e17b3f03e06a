import type { Person } from '../../../shared/contract/dossiers.ts'
import type { DocumentView } from '../../../shared/contract/reviews.ts'

type CardPerson = Pick<Person, 'fullName' | 'personalId' | 'dateOfBirth' | 'address'>

/** The person on the front of an identity card, or null for other papers and for cards without a name. */
export function personOnCard(document: DocumentView): CardPerson | null {
  if (document.documentType !== 'cccd_mat_truoc' && document.documentType !== 'cccd') return null
  const value = (code: string) => document.fields.find((field) => field.code === code)?.value ?? ''
  const fullName = value('ho_ten')
  if (fullName === '') return null
  return {
    fullName,
    personalId: value('so_dinh_danh'),
    dateOfBirth: value('ngay_sinh'),
    address: value('noi_thuong_tru'),
  }
}
