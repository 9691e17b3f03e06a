import { implement } from '@orpc/server'
import { templateCalls } from '../../../shared/contract/templates.ts'

const done = { done: true as const }

/** An office that prints the program's own forms. */
export function fakeTemplates() {
  const { templates } = implement({ templates: templateCalls })
  return {
    view: templates.view.handler(() => ({ publisherKey: '', packs: [] })),
    setPublisher: templates.setPublisher.handler(() => done),
    take: templates.take.handler(() => ({ edition: '2026-12-01' })),
    examples: templates.examples.handler(() => []),
    preview: templates.preview.handler(() => ({ now: '', packed: '' })),
    use: templates.use.handler(() => done),
    rollBack: templates.rollBack.handler(() => done),
  }
}
