import { z } from 'zod'
import { proofText } from '../../core/outbox/delivery-proof.ts'
import { packetDigest, provinceHeaders } from '../../core/portal/province-protocol.ts'
import { type IndicatorMap, mapText } from '../../core/reports/indicator-map.ts'
import type { PortalKey } from './portal-key.ts'
import { applied, damaged, type PortalAnswer, type RecordsDesk, rejected } from './practice-records.ts'
import { listPracticeReports, saveReport } from './practice-repository.ts'

const ReportRequest = z.object({
  madonvi: z.string().min(1),
  data: z
    .array(
      z.object({
        KyBaoCao: z.string().regex(/^\d{4}-\d{2}$/),
        TenDonVi: z.string(),
        PhienBanBangChiSo: z.string(),
        DanhSachChiSo: z.array(z.object({ MaChiSo: z.string(), GiaTri: z.number().nullable() })).min(1),
      }),
    )
    .length(1),
})

/** `BaoCaoChiSoThang`: keeps one report for each unit and month, and signs for it; another one is refused. */
export function submitReport(desk: RecordsDesk, headers: Headers, body: unknown): PortalAnswer {
  const request = ReportRequest.safeParse(body)
  if (!request.success) return rejected(request.error.issues[0]?.path.join('.') ?? '', 'schema')
  const { madonvi: unit, data } = request.data
  const dossierId = headers.get(provinceHeaders.dossierId) ?? ''
  const digest = packetDigest({ service: 'BaoCaoChiSoThang', dossierId, data })
  if (headers.get(provinceHeaders.packetDigest) !== digest) return damaged
  const [record] = data
  const month = record?.KyBaoCao ?? ''
  const code = `BC-${unit}-${month}`
  return desk.db.transaction(() => {
    const reports = listPracticeReports(desk.db)
    const known = reports.find((one) => one.unit === unit && one.month === month)
    if (known !== undefined && known.digest !== digest) return rejected('KyBaoCao', 'tháng này đã có báo cáo')
    if (known !== undefined) return applied(code, known.proof)
    const number = `BN-BC-${String(reports.length + 1).padStart(6, '0')}`
    const unsigned = { packetDigest: digest, dossierId, dossierCode: code, number, signedAt: desk.now() }
    const proof = { ...unsigned, signature: desk.key.sign(proofText(unsigned)) }
    saveReport(desk.db, { unit, month, digest, record, proof })
    return applied(code, proof)
  })()
}

/** The province's map of the indicators, as a file that the office takes in. */
export function practiceIndicatorMap(key: PortalKey): string {
  const map: Omit<IndicatorMap, 'signature'> = {
    edition: '2026-07-01',
    lines: [
      { code: 'CS1.4', indicator: '1.4', take: 'percent' },
      { code: 'CS2.1', indicator: '2.1', take: 'percent' },
      { code: 'CS2.1.TU', indicator: '2.1', take: 'part' },
      { code: 'CS2.1.MAU', indicator: '2.1', take: 'of' },
      { code: 'CS3.3A', indicator: '3.3a', take: 'percent' },
      { code: 'CS3.6', indicator: '3.6', take: 'percent' },
      { code: 'CS4.1', indicator: '4.1', take: 'percent' },
      { code: 'CS4.2', indicator: '4.2', take: 'percent' },
      { code: 'CS4.3', indicator: '4.3', take: 'percent' },
      { code: 'CS4.4', indicator: '4.4', take: 'percent' },
      { code: 'CS4.5', indicator: '4.5', take: 'percent' },
      { code: 'CS5.3', indicator: '5.3', take: 'percent' },
      { code: 'CS5.4', indicator: '5.4', take: 'percent' },
      { code: 'DP.DUNGHAN', indicator: 'local-onTime', take: 'percent' },
      { code: 'DP.SOHOA', indicator: 'local-intake', take: 'percent' },
      { code: 'DP.CHO', indicator: 'local-waiting', take: 'minutes' },
    ],
  }
  return JSON.stringify({ ...map, signature: key.sign(mapText(map)) }, null, 2)
}
