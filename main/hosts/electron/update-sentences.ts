import type { UpdateError, UpdateState } from './update-state.ts'

const errors: Readonly<Record<UpdateError, string>> = {
  unreachable: 'Không liên lạc được máy chủ cập nhật. Máy vẫn làm việc bình thường; sẽ thử lại sau.',
  no_release: 'Máy chủ cập nhật chưa có bản nào cho máy này. Hãy báo bộ phận kỹ thuật.',
  damaged: 'Bản cập nhật tải về bị hỏng nên đã bỏ. Hãy thử lại.',
  not_trusted: 'Bản cập nhật không đúng chữ ký của nhà phát hành nên không cài. Hãy báo bộ phận kỹ thuật.',
  disk_full: 'Không đủ chỗ trống để tải bản cập nhật. Hãy dọn bớt ổ đĩa rồi thử lại.',
  unknown: 'Không cập nhật được. Máy vẫn làm việc bình thường; hãy báo bộ phận kỹ thuật nếu lặp lại.',
}

/** What the officer is told about updates. */
export function updateSentence({ phase, paused, working, current }: UpdateState): string {
  if (paused && phase.kind !== 'installing') return 'Cập nhật đang tạm dừng theo cài đặt.'
  switch (phase.kind) {
    case 'idle':
      return `Đang dùng bản ${current}.`
    case 'checking':
      return 'Đang hỏi máy chủ cập nhật…'
    case 'up_to_date':
      return `Bản ${current} là bản mới nhất.`
    case 'offered':
      return `Có bản ${phase.version}. Tải về không làm gián đoạn công việc.`
    case 'downloading':
      return `Đang tải bản ${phase.version}: ${phase.percent} %.`
    case 'ready':
      return working
        ? `Bản ${phase.version} đã sẵn sàng, sẽ cài khi cán bộ đã đăng xuất.`
        : `Bản ${phase.version} đã sẵn sàng để cài.`
    case 'installing':
      return `Đang cài bản ${phase.version}…`
    case 'refused':
      return `Máy chủ đưa bản ${phase.version}, không mới hơn bản ${current} đang dùng, nên không cài.`
    case 'error':
      return errors[phase.reason]
  }
}

/** What electron-updater's error means for the officer; its own text goes to the log only. */
export function readUpdateError(error: unknown): UpdateError {
  const code = codeOf(error)
  if (/^(ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|EPIPE)$/.test(code))
    return 'unreachable'
  if (/^HTTP_ERROR_(5\d\d|408|429)$/.test(code)) return 'unreachable'
  if (code === 'ENOSPC') return 'disk_full'
  if (code === 'ERR_CHECKSUM_MISMATCH') return 'damaged'
  if (code === 'ERR_UPDATER_INVALID_SIGNATURE') return 'not_trusted'
  if (/^(ERR_UPDATER_(CHANNEL_FILE_NOT_FOUND|LATEST_VERSION_NOT_FOUND|NO_FILES_PROVIDED)|HTTP_ERROR_404)$/.test(code))
    return 'no_release'
  if (/^ERR_UPDATER_INVALID_(UPDATE_INFO|VERSION)$/.test(code)) return 'damaged'
  return error instanceof Error && /net::ERR_(INTERNET|NAME|CONNECTION|NETWORK|ADDRESS|TIMED|PROXY)/.test(error.message)
    ? 'unreachable'
    : 'unknown'
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
