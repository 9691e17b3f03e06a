// The first thing every script runs. Plain CommonJS, so that any Node can read it: better-sqlite3 13 kills
// Node 20 with a segmentation fault and no message, and old Node can't run TypeScript at all.
const lowest = 22

/** The sentence for a Node that is too old, or undefined. */
function refusal(version) {
  const major = Number(String(version).split('.')[0])
  if (major >= lowest) return undefined
  return (
    `Cần Node ${lowest} trở lên, máy này đang chạy Node ${version}. ` +
    'Hãy chạy "npm ci" rồi dùng "npm run …" (Node 24 đi kèm trong node_modules).'
  )
}

module.exports = { refusal }

if (require.main === module) {
  const sentence = refusal(process.versions.node)
  if (sentence !== undefined) {
    process.stderr.write(`${sentence}\n`)
    process.exit(1)
  }
}
