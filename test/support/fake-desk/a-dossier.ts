import type { ComponentView, DossierView, Person } from '../../../shared/contract/dossiers.ts'
import { allowedActions } from '../../../shared/domain/dossier-status.ts'
import { slipNames } from '../slip-names.ts'
import { componentId, documentId, dossierId, slipId } from './ids.ts'

const nobody: Person = { fullName: '', personalId: '', dateOfBirth: '', address: '', phone: '', email: '' }

const mother: Person = {
  fullName: 'Trần Thị Mai Hương',
  personalId: '010190001234',
  dateOfBirth: '1990-03-05',
  address: 'Thôn Nậm Cang, xã Tả Van, tỉnh Lào Cai',
  phone: '',
  email: '',
}

function aComponent(n: number, name: string, more: Partial<ComponentView> = {}): ComponentView {
  return {
    componentId: componentId(n),
    code: `TP${n}`,
    name,
    action: 'hand_in',
    required: true,
    condition: null,
    originals: 0,
    certifiedCopies: 0,
    photocopies: 0,
    shown: false,
    documentIds: [],
    satisfied: false,
    ...more,
  }
}

/** A birth registration at the counter, in review unless told otherwise; invented people. */
export function aDossier(n: number, more: Partial<DossierView> = {}): DossierView {
  const status = more.status ?? 'in_review'
  return {
    dossierId: dossierId(n),
    code: '',
    provisional: false,
    procedureCode: '1.001193',
    procedureName: 'Đăng ký khai sinh',
    applicantName: mother.fullName,
    status,
    delivery: null,
    createdAt: '2026-11-22T01:12:00.000Z',
    receivedAt: null,
    promisedAt: null,
    visitSize: 0,
    competentAgency: '',
    applicant: mother,
    submitter: nobody,
    applicantSources: { fullName: 'qr', personalId: 'qr', dateOfBirth: 'qr', address: 'qr' },
    components: [
      aComponent(1, 'Tờ khai đăng ký khai sinh', { originals: 1, documentIds: [documentId(1)], satisfied: true }),
      aComponent(2, 'Giấy chứng sinh (hoặc văn bản của người làm chứng, hoặc giấy cam đoan về việc sinh)'),
      aComponent(3, 'Văn bản ủy quyền', { required: false, condition: 'ủy quyền' }),
      aComponent(4, 'Giấy tờ tùy thân (thẻ căn cước, hộ chiếu)', { action: 'show', shown: true, satisfied: true }),
    ],
    correctable: false,
    slipsToIssue: [],
    slips: [],
    actions: allowedActions({ status, received: status !== 'draft' && status !== 'in_review' }),
    promiseExplanation: '',
    resultName: 'Giấy khai sinh (bản chính)',
    timeLimitText: 'Ngay trong ngày; nhận sau 15 giờ thì ngày làm việc tiếp theo',
    feeText: 'Miễn',
    promisedIfNow: {
      promisedAt: '2026-11-23T10:00:00.000Z',
      explanation: 'Nhận Chủ nhật 22/11 nên tính từ thứ hai 23/11; thủ tục giải quyết trong ngày.',
    },
    duplicates: [],
    doubtfulFields: 3,
    unreadPages: 0,
    ticket: null,
    ...more,
  }
}

/** The same after reception, with its receipt. */
export function aReceivedDossier(n: number, more: Partial<DossierView> = {}): DossierView {
  return aDossier(n, {
    code: `H00.01.02-261122-000${n}`,
    status: 'received',
    delivery: 'waiting',
    receivedAt: '2026-11-22T01:30:00.000Z',
    promisedAt: '2026-11-23T10:00:00.000Z',
    promiseExplanation: 'Nhận Chủ nhật 22/11 nên tính từ thứ hai 23/11; thủ tục giải quyết trong ngày.',
    promisedIfNow: null,
    doubtfulFields: 0,
    slips: [
      {
        slipId: slipId(n),
        form: 'receipt',
        name: slipNames.receipt,
        replaced: false,
        number: `H00.01.02-261122-000${n}`,
        revision: 1,
        issuedAt: '2026-11-22T01:30:05.000Z',
        signedBy: 'Lê Thị Thu Hà',
        templatePack: null,
        printCount: 0,
      },
    ],
    ...more,
  })
}
