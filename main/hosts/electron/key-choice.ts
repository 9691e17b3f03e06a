import type { VaultVerdict } from './secrets.ts'

export type KeyChoice = 'vault' | 'key_file' | 'passphrase'

export type KeyFacts = {
  readonly vault: VaultVerdict['kind']
  /** The practice office holds invented people only. */
  readonly practice: boolean
  /** What lies in the data folder already; an office stays with what it was made with. */
  readonly existing: KeyChoice | null
}

/** Where the store's master key is kept: the system's vault, else a passphrase; a bare file for practice only. */
export function chooseKey({ vault, practice, existing }: KeyFacts): KeyChoice {
  if (existing !== null && (existing !== 'key_file' || practice)) return existing
  if (vault === 'usable') return 'vault'
  return practice ? 'key_file' : 'passphrase'
}
