import { expect, it } from 'vitest'
import { sourceFiles } from './source-files.ts'

it('what the desk learned is read where papers are read and reviewed and on its own screen, by nothing that sends', () => {
  const readers = sourceFiles('main')
    .filter(({ path, text }) => /local-fix-repository|\blocal_fix/.test(text) && !path.includes('/migrations/'))
    .map(({ path }) => path)
  expect(readers.toSorted()).toEqual([
    'main/core/commands/keep-local-fixes.ts',
    'main/core/commands/learn-fixes.ts',
    'main/core/commands/use-local-lists.ts',
    'main/core/questions/local-lists-view.ts',
    'main/core/review/local-fix-repository.ts',
  ])
})
