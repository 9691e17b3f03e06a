import { statfs } from 'node:fs/promises'
import type { CheckView } from '../../../shared/contract/settings.ts'
import { watchCertificate } from '../../../shared/domain/certificate-watch.ts'
import { formatDay, toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import { isErrorCode } from '../../../shared/errors.ts'
import { sentenceOf } from '../../../shared/messages/errors.vi.ts'
import { calendarSource } from '../commands/keep-calendar.ts'
import { instantAhead } from '../commands/require-clock-forward.ts'
import type { Actor, Desk } from '../desk.ts'
import { addDays } from '../dossiers/calendar/day-arithmetic.ts'
import { notYetKnown } from '../dossiers/working-calendar.ts'
import type { Sending } from '../sending.ts'
import { viewConnection } from './outbox-view.ts'

const gigabyte = 1024 ** 3

/** Checks of this machine that need no network, in plain Vietnamese. */
export async function checkMachine(desk: Desk, actor: Actor, sending: Sending): Promise<CheckView[]> {
  return [
    checkStore(desk),
    checkAudit(desk),
    await checkDisk(desk),
    await checkCertificate(desk, actor),
    checkConnection(desk, sending),
    checkClock(desk),
    checkCalendar(desk),
  ]
}

function checkStore(desk: Desk): CheckView {
  const answer = desk.db.pragma('quick_check', { simple: true })
  return answer === 'ok'
    ? { name: 'Kho dữ liệu', state: 'ok', text: 'Kho dữ liệu nguyên vẹn và được mã hóa.' }
    : { name: 'Kho dữ liệu', state: 'failed', text: sentenceOf('store_damaged') }
}

function checkAudit(desk: Desk): CheckView {
  const verdict = desk.audit.verify()
  return verdict.kind === 'whole'
    ? { name: 'Nhật ký', state: 'ok', text: `Nhật ký liền mạch, ${verdict.entries} mục.` }
    : { name: 'Nhật ký', state: 'failed', text: `Nhật ký bị đứt ở mục ${verdict.seq}. Hãy báo bộ phận kỹ thuật.` }
}

async function checkDisk(desk: Desk): Promise<CheckView> {
  const disk = await statfs(desk.host.dataDir)
  const free = (disk.bavail * disk.bsize) / gigabyte
  const text = `Ổ đĩa còn ${free.toLocaleString('vi-VN', { maximumFractionDigits: 1 })} GB.`
  return { name: 'Ổ đĩa', state: free < 0.5 ? 'failed' : free < 5 ? 'warning' : 'ok', text }
}

async function checkCertificate(desk: Desk, actor: Actor): Promise<CheckView> {
  const name = 'Chứng thư số'
  const used = await desk.signing.inUse(actor.officerId)
  if (used === null) return { name, state: 'warning', text: sentenceOf('signing_key_missing') }
  if (used.certificate === null) return { name, state: 'ok', text: 'Tệp chứng thư sẽ được mở khi ký.' }
  const { watch, daysLeft } = watchCertificate(used.certificate, desk.host.clock.now())
  if (watch === 'expired') return { name, state: 'failed', text: sentenceOf('certificate_expired') }
  if (watch === 'not_yet_valid') return { name, state: 'failed', text: sentenceOf('certificate_not_yet_valid') }
  const text = `Chứng thư có hiệu lực tới ${formatDay(used.certificate.notAfter)}, còn ${daysLeft} ngày.`
  return { name, state: watch === 'fine' ? 'ok' : 'warning', text }
}

function checkConnection(desk: Desk, sending: Sending): CheckView {
  const name = 'Kết nối cổng'
  const connection = viewConnection(desk.db, sending.sender())
  if (connection.state === 'online') return { name, state: 'ok', text: 'Cổng dịch vụ công trả lời.' }
  const code = connection.problem
  const why = code !== null && isErrorCode(code) ? sentenceOf(code) : sentenceOf('portal_unreachable')
  const text = connection.state === 'not_configured' ? sentenceOf('portal_not_configured') : why
  return { name, state: 'warning', text }
}

function checkClock(desk: Desk): CheckView {
  const isBack = instantAhead(desk, desk.host.clock.now()) !== null
  return isBack
    ? { name: 'Đồng hồ', state: 'failed', text: sentenceOf('clock_set_back') }
    : { name: 'Đồng hồ', state: 'ok', text: 'Ngày giờ của máy hợp lý.' }
}

/** Whether the calendar can be read, and whether the notices of the days ahead are in it. */
function checkCalendar(desk: Desk): CheckView {
  const name = 'Lịch làm việc'
  const { data, damaged } = calendarSource(desk.db)
  const today = toVietnamTime(desk.host.clock.now()).day
  if (damaged) {
    const text = `Tệp lịch đã nạp không đọc được nữa; đang dùng lịch kèm theo phần mềm, bản ${formatDay(data.edition)}.`
    return { name, state: 'warning', text }
  }
  if (today < desk.calendar.firstDay || today > desk.calendar.lastDay) {
    return { name, state: 'failed', text: sentenceOf('calendar_out_of_range') }
  }
  const unknown = notYetKnown(desk.calendar, today, addDays(today, 60))
  const text = `Lịch bản ${formatDay(data.edition)}`
  return unknown.length === 0
    ? { name, state: 'ok', text: `${text}, đủ thông báo nghỉ lễ cho 60 ngày tới.` }
    : { name, state: 'warning', text: `${text}; trong 60 ngày tới: ${unknown.join('; ')}.` }
}
