import { formatDay } from '../../../shared/domain/vietnamese-date.ts'
import type { SlipFacts } from './slip-facts.ts'
import type { CertificationBookInput, CertificationBookRow, ElectronicCopyInput } from './slip-input.ts'
import { agencyTexts, amount, timeInWords, two } from './slip-wording.ts'

/** Pages of a book of certified copies. */
export function bookWords(input: CertificationBookInput): SlipFacts {
  const { volume, period, closing, isPractice, issuedAt } = input
  return {
    texts: {
      ...agencyTexts(input),
      bookTitle: input.title,
      ...{ volume, period, closing },
      signerHead: closing === '' ? 'Người in sổ' : 'Người khóa sổ',
      foot: `Quyển số ${volume}`,
      fileCode: volume,
    },
    tables: { entries: input.rows.map(bookCells) },
    marks: [],
    ...{ isPractice, issuedAt },
  }
}

/** The certification text of an electronic copy. */
export function electronicCopyWords({ number, volume, title, scans, ...input }: ElectronicCopyInput): SlipFacts {
  return {
    texts: {
      ...agencyTexts(input),
      ...{ number: two(number), volume, originalTitle: title, pages: two(scans.length) },
      certifiedAt: timeInWords(input.issuedAt),
      foot: `Số chứng thực ${two(number)} · Quyển số ${volume}`,
      fileCode: `${two(number)}, ${volume}`,
    },
    tables: { scans: scans.map((digest, at) => ({ index: String(at + 1), digest })) },
    marks: [],
    ...{ isPractice: input.isPractice, issuedAt: input.issuedAt },
  }
}

function bookCells(row: CertificationBookRow) {
  return {
    ...{ number: two(row.number), certifiedOn: formatDay(row.certifiedOn), requester: row.requester, title: row.title },
    ...{ signer: row.signer, copies: two(row.copies), fee: amount(row.fee), remark: row.remark },
  }
}
