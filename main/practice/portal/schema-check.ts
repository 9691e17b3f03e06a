import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import type { ProvinceService } from '../../core/portal/province-protocol.ts'
import schema from '../../core/portal/schema/dvcqg-hoso.schema.json' with { type: 'json' }

export type SchemaFault = {
  /** Path within the record, `TaiLieuNop.0.TenTepDinhKem`. */
  readonly field: string
  readonly reason: string
}

/** Checks a whole request against the national records' schema; null where nothing is wrong. */
export type SchemaCheck = (service: ProvinceService, request: unknown) => SchemaFault | null

export function createSchemaCheck(): SchemaCheck {
  // The schema carries remarks of its own (`x-confidence`), which are no keywords.
  const ajv = new Ajv2020({ strict: false, allErrors: false })
  ajv.addSchema(schema)
  return (service, request) => {
    const check = ajv.getSchema(`${schema.$id}#/$defs/${service}Request`)
    if (check === undefined) throw new Error(`the schema has no ${service}Request`)
    if (check(request) === true) return null
    const [first] = check.errors ?? []
    return first === undefined ? { field: '', reason: 'schema' } : toFault(first)
  }
}

function toFault(error: ErrorObject): SchemaFault {
  const path = error.instancePath.replace(/^\/data\/\d+\/?/, '').replace(/^\//, '')
  const missing: unknown = error.params['missingProperty'] ?? error.params['additionalProperty']
  const parts = [...path.split('/'), typeof missing === 'string' ? missing : '']
  return { field: parts.filter((part) => part !== '').join('.'), reason: error.keyword }
}
