import { implement } from '@orpc/server'
import { scannerCalls } from '../../../shared/contract/scanners.ts'
import type { FakeState } from './fake-state.ts'
import { profileId } from './ids.ts'

/** The calls about scanners, answered from memory. */
export function fakeScanners(state: FakeState) {
  // The router around it takes calls down and refuses them where a test wants that.
  const { scanners } = implement({ scanners: scannerCalls })
  const done = { done: true as const }

  return {
    families: scanners.families.handler(() => ['sane' as const]),
    find: scanners.find.handler(({ input }) =>
      input.address === '' ? state.found : [{ deviceId: `http://${input.address}/eSCL`, name: 'Brother MFC' }],
    ),
    abilities: scanners.abilities.handler(() => state.abilities),
    tryScan: scanners.tryScan.handler(() => ({ previewId: '00000000-0000-7000-8000-000000000001' })),
    profiles: scanners.profiles.handler(() => state.profiles),
    saveProfile: scanners.saveProfile.handler(({ input: { name, way, profileId: id } }) => {
      const known = state.profiles.find((profile) => profile.profileId === id)
      const saved = {
        profileId: id ?? profileId(state.profiles.length + 1),
        name,
        way,
        isDefault: known?.isDefault ?? false,
      }
      state.profiles =
        known === undefined ? [...state.profiles, saved] : state.profiles.map((one) => (one === known ? saved : one))
      return { profileId: saved.profileId }
    }),
    removeProfile: scanners.removeProfile.handler(({ input }) => {
      state.profiles = state.profiles.filter((profile) => profile.profileId !== input.profileId)
      return done
    }),
    setDefaultProfile: scanners.setDefaultProfile.handler(({ input }) => {
      state.profiles = state.profiles.map((one) => ({ ...one, isDefault: one.profileId === input.profileId }))
      return done
    }),
  }
}
