import { describe, expect, it } from 'vitest'
import { definitions, findDefinition } from '../../../main/core/document-types/definition-of.ts'
import { fieldKindOf, fieldLabelOf } from '../../../shared/domain/field-labels.ts'

const rules = definitions.flatMap((definition) =>
  [
    ...(definition.head ?? []),
    ...definition.blocks.flatMap((block) => block.fields),
    ...(definition.sideBySide?.fields.flat() ?? []),
  ].map((rule) => ({ documentType: definition.documentType, rule })),
)

describe('the definitions of kinds of paper', () => {
  it('stand each under the kind that they define', () => {
    for (const definition of definitions) expect(findDefinition(definition.documentType)).toBe(definition)
  })

  it('use only fields that have a label for officers, of the kind of value that the field has everywhere', () => {
    for (const { documentType, rule } of rules) {
      expect([documentType, rule.code, fieldLabelOf(documentType, rule.code)]).not.toEqual([
        documentType,
        rule.code,
        rule.code,
      ])
      expect([documentType, rule.code, rule.kind]).toEqual([documentType, rule.code, fieldKindOf(rule.code)])
    }
  })

  it('name each field once below the letterheads: where wordings differ, one rule tells the ways', () => {
    for (const definition of definitions) {
      const codes = definition.blocks.flatMap((block) => block.fields.map((rule) => rule.code))
      expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([])
    }
  })

  it('have blocks that can be found: all but the first name the words that open them', () => {
    for (const { blocks, documentType } of definitions) {
      expect(blocks.slice(1).map((block) => [documentType, block.name, block.opens !== undefined])).toEqual(
        blocks.slice(1).map((block) => [documentType, block.name, true]),
      )
    }
  })
})
