import { homedir } from 'node:os'
import { join } from 'node:path'

/** Folder of this user's practice office, where none is named. */
export function practiceFolder(): string {
  const base = process.env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share')
  return join(base, 'mot-cua-desk', 'practice')
}
