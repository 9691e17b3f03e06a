import { z } from 'zod'
import { Procedure } from '../../../shared/domain/procedure.ts'
import shippedProcedures from './catalogue/procedures.json' with { type: 'json' }

const CatalogueFile = z.object({
  catalogueVersion: z.string(),
  about: z.string(),
  procedures: z.array(Procedure).min(1),
})

/** All versions of all procedures the desk knows. */
export type Catalogue = {
  readonly version: string
  readonly procedures: readonly Procedure[]
}

/** Checks a catalogue's data; throws ZodError when a record is not of its shape or a component's code is given twice. */
export function loadCatalogue(json: unknown): Catalogue {
  const file = CatalogueFile.parse(json)
  for (const procedure of file.procedures) {
    const codes = new Set(procedure.components.map((component) => component.code))
    z.literal(procedure.components.length, `component codes of ${procedure.code} are not distinct`).parse(codes.size)
  }
  return { version: file.catalogueVersion, procedures: file.procedures }
}

/** The catalogue shipped with the program. */
export function shippedCatalogue(): Catalogue {
  return loadCatalogue(shippedProcedures)
}
