/**
 * A pack of slip forms for offices, signed with the publisher's key: `node build/seal-templates.ts KEY.pem DATA.json
 * OUT.json`. KEY.pem is made by `openssl genpkey -algorithm ed25519`; DATA.json holds edition (a day, raised with each
 * pack), name, publisher and templates, each shaped as the files in `main/core/slips/templates`. Offices type the
 * fingerprint that this prints, from a letter of the publisher.
 */
import { createPrivateKey, createPublicKey } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { keyFingerprint, readTemplatePack, writeTemplatePack } from '../main/core/slips/template-pack.ts'

const [keyFile, from, to] = process.argv.slice(2)
if (keyFile === undefined || from === undefined || to === undefined) {
  throw new Error('usage: node build/seal-templates.ts KEY.pem DATA.json OUT.json')
}
const privateKey = createPrivateKey(readFileSync(keyFile))
const publicKey = createPublicKey(privateKey)
const text = writeTemplatePack(JSON.parse(readFileSync(from, 'utf8')), { publicKey, privateKey })
const fingerprint = keyFingerprint(publicKey)
const { edition, templates } = readTemplatePack(text, fingerprint)
writeFileSync(to, text)
console.log(`${to}: edition ${edition}, ${templates.length} forms, key ${fingerprint}`)
