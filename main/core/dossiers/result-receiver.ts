import type { ReceiverPerson, ReceiverVerdict } from '../../../shared/contract/returns.ts'
import { foldDiacritics } from '../../../shared/domain/vietnamese-text.ts'
import type { Person } from './dossier.ts'

/** Somebody whom a paper of the dossier entitles. */
export type Entitled = { readonly fullName: string; readonly personalId: string; readonly paper: string }

export type KnownPeople = {
  readonly applicant: Person
  readonly submitter: Person
  readonly entitled: readonly Entitled[]
}

/**
 * By what right a person may take the result. Numbers decide; a name and a day of birth only where the dossier has no
 * number of that person.
 */
export function judgeReceiver(known: KnownPeople, person: ReceiverPerson): ReceiverVerdict {
  const applicant = agreement(known.applicant, person)
  if (applicant !== null) return { role: 'applicant', byNameOnly: applicant === 'name', authorisation: '' }
  const submitter = agreement(known.submitter, person)
  if (submitter !== null) return { role: 'submitter', byNameOnly: submitter === 'name', authorisation: '' }
  const entitled = known.entitled.find((one) => isNumberOf(one.personalId, person))
  if (entitled !== undefined) return { role: 'authorised', byNameOnly: false, authorisation: entitled.paper }
  return { role: 'stranger', byNameOnly: false, authorisation: '' }
}

function agreement(known: Person, person: ReceiverPerson): 'number' | 'name' | null {
  if (known.personalId !== '') return isNumberOf(known.personalId, person) ? 'number' : null
  if (known.fullName === '' || foldDiacritics(known.fullName) !== foldDiacritics(person.fullName)) return null
  const days = [known.dateOfBirth, person.dateOfBirth].filter((day) => day !== '')
  return new Set(days).size > 1 ? null : 'name'
}

function isNumberOf(number: string, { personalId, oldId }: ReceiverPerson): boolean {
  return number !== '' && (number === personalId || number === oldId)
}
