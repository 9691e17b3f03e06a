import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export type SourceFile = { readonly path: string; readonly text: string; readonly lines: number }

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Every TypeScript file of ours under the given top folders, by its path from the root. */
export function sourceFiles(...folders: readonly string[]): readonly SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|tsx|cjs)$/.test(name) && !name.includes('canary/'))
      .map((name) => {
        const text = readFileSync(`${root}${folder}/${name}`, 'utf8')
        return { path: `${folder}/${name}`, text, lines: text.split('\n').length - 1 }
      }),
  )
}
