import type { OfficeSettings } from '../../shared/contract/settings.ts'
import type { CodeIssuer } from '../core/dossiers/dossier-code.ts'
import type { OfficerRole } from '../core/officers/officer.ts'

type PracticeOfficer = {
  readonly name: string
  readonly title: string
  readonly role: OfficerRole
  readonly pin: string
}

/**
 * The office in which newcomers practise: invented people, the code H99 that no province has, no portal until the
 * practice portal tells its address.
 */
export const practiceOffice = {
  office: {
    officeName: 'Trung tâm Phục vụ hành chính công xã Na Sang (THỰC HÀNH)',
    parentAgency: 'Ủy ban nhân dân xã Na Sang',
    unitCode: 'H99.18.05',
    place: 'Na Sang',
    counter: '1',
    phone: '0215 000 0000',
    receiptPaper: 'a4',
    portalUrl: '',
    sendAutomatically: true,
  },
  issuer: {
    unitCode: 'H99.18.05',
    unitShort: 'NS1',
    range: { scope: 'per_day', from: 1, to: 500, validFrom: '2024-01-01', validTo: '2035-12-31' },
  },
  officers: [
    { name: 'Lường Thị Hoa', title: 'Công chức Một cửa', role: 'reception', pin: '1111' },
    { name: 'Nguyễn Minh Quân', title: 'Phó Giám đốc Trung tâm', role: 'lead', pin: '2222' },
    { name: 'Vừ A Chống', title: 'Cán bộ công nghệ thông tin', role: 'it', pin: '3333' },
  ],
  /** Codes to show before anything is typed. */
  firstProcedures: ['1.001193', '1.004873', '2.000815', '1.000894', '1.000656'],
} as const satisfies {
  readonly office: OfficeSettings
  readonly issuer: CodeIssuer
  readonly officers: readonly PracticeOfficer[]
  readonly firstProcedures: readonly string[]
}
