import { readFile } from 'node:fs/promises'
import { z } from 'zod'

/** What IT lays down beside the data folder as `updates.json`. */
export const UpdateSettings = z.strictObject({
  /** The ring this machine belongs to; the server keeps one list of releases for each. */
  channel: z.enum(['stable', 'early', 'trial']).default('stable'),
  /** Folder of the releases on the province's server; https, or http inside one's own network on request. */
  url: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(null),
  allowHttp: z.boolean().default(false),
  paused: z.boolean().default(false),
})
export type UpdateSettings = z.infer<typeof UpdateSettings>

export type UpdateSettingsOutcome =
  | { readonly kind: 'settings'; readonly settings: UpdateSettings }
  | { readonly kind: 'unreadable' }

/** The settings of this machine; defaults without a file, and no updates at all with a file that can't be read. */
export async function readUpdateSettings(file: string): Promise<UpdateSettingsOutcome> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return settingsFrom('{}')
    throw error
  }
  return settingsFrom(text)
}

function settingsFrom(text: string): UpdateSettingsOutcome {
  const parsed = z.string().transform(parseJson).pipe(UpdateSettings).safeParse(text)
  if (!parsed.success) return { kind: 'unreadable' }
  const { url, allowHttp } = parsed.data
  if (url?.startsWith('http:') && !allowHttp) return { kind: 'unreadable' }
  return { kind: 'settings', settings: parsed.data }
}

function parseJson(text: string, context: z.RefinementCtx<string>): unknown {
  try {
    return JSON.parse(text)
  } catch {
    context.addIssue({ code: 'custom', message: 'not JSON' })
    return z.NEVER
  }
}
