/**
 * `node build/cut-stacks.ts READINGS [STACKS]`: puts recorded readings (a JSON a page, as `bench:read --cache` keeps
 * them) and blank sheets together into random stacks of several dossiers and prints how often a cut is wrong.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, parse } from 'node:path'
import { cutPile } from '../main/core/batches/cut-stack.ts'
import { evidenceOf } from '../main/core/batches/page-evidence.ts'
import { readDocuments, type SeenPage } from '../main/core/extraction/read-documents.ts'
import { seededRandom } from '../main/practice/seeded-random.ts'
import { type StackKind, stackKinds, stackOf } from './random-stacks.ts'

const [folder, count = '1000'] = process.argv.slice(2)
if (folder === undefined) {
  console.error('Cách dùng: node build/cut-stacks.ts THƯ_MỤC_KẾT_QUẢ_ĐỌC [SỐ_XẤP]')
  process.exit(2)
}
const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => {
    const reading = JSON.parse(readFileSync(join(folder, name), 'utf8')) as SeenPage
    return { name: parse(name).name, evidence: evidenceOf(reading, readDocuments(reading)) }
  })
const random = seededRandom(20261127)
for (const kind of stackKinds) console.log(resultOf(kind, Math.ceil(Number(count) / stackKinds.length)))

function resultOf(kind: StackKind, stacks: number): string {
  let wrongPages = 0
  let wrongPapers = 0
  let wrongStacks = 0
  let all = 0
  for (let n = 0; n < stacks; n += 1) {
    const stack = stackOf(pages, kind, random)
    const places = cutPile(stack.map(({ evidence }, at) => ({ file: `xap-${at + 1}.png`, page: 1, evidence })))
    const wrong = stack.filter(({ first }, at) => first !== places[at]?.first)
    const papers = stack.filter(({ paper }, at) => paper !== (places[at]?.document ?? null))
    all += stack.length
    wrongPages += wrong.length
    wrongPapers += papers.length
    if (wrong.length + papers.length > 0) wrongStacks += 1
  }
  const share = (wrong: number) => `${((wrong / all) * 100).toFixed(2)} %`
  return `${kind}: ${stacks} stacks, ${all} pages; dossier wrong ${share(wrongPages)}, paper wrong ${share(wrongPapers)}, stacks with any ${wrongStacks}`
}
