// Keys, and what they signed: C2SP signed-note, tlog-checkpoint, tlog-cosignature.

import { fromBase64, hashOfBase64, hex, joined, same, sha256, utf8, wholeNumber } from './bytes.js'
import { Fault } from './fault.js'
import { checkSignature } from './signature.js'

const ED25519 = 1
const COSIGNATURE = 4
// What Python takes for a blank and for the end of a line, as the verifier does.
const BLANK = '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000'
const AROUND = new RegExp(`^[${BLANK}]+|[${BLANK}]+$`, 'g')
const WITHIN = new RegExp(`[${BLANK}]`)
const LINE_ENDS = /\r\n|[\n-\r\x1c-\x1e\x85\u2028\u2029]/
const SIGNATURE = new RegExp(`^— ([^${BLANK}]+) ([^${BLANK}]+)$`)

// The keys of a text, the log's first.
export async function readKeys (text) {
  const keys = []
  for (const line of text.split(LINE_ENDS).map(one => one.replace(AROUND, '')).filter(Boolean)) keys.push(await readKey(line))
  if (!keys.length) throw new Fault('no_keys')
  return keys
}

async function readKey (line) {
  const [name, hint, ...rest] = line.split('+')
  const raw = fromBase64(rest.join('+'), 'a_key')
  if (!name || WITHIN.test(name) || raw.length !== 33 || ![ED25519, COSIGNATURE].includes(raw[0])) {
    throw new Fault('no_key', { line: line.slice(0, 60) })
  }
  const itsHint = (await sha256(`${name}\n`, raw)).slice(0, 4)
  if (hex(itsHint) !== hint) throw new Fault('other_hint', { name, hint })
  return { name, hint: itsHint, kind: raw[0], raw: raw.slice(1) }
}

// The checkpoint of a note that a key of the log signed; no signature of a trusted key in it fails.
export async function readCheckpoint (note, keys) {
  const gap = note.lastIndexOf('\n\n')
  const tail = note.slice(gap + 2)
  if (gap < 0 || !tail.endsWith('\n') || /[\0-\x09\x0b-\x1f]/.test(note)) throw new Fault('no_checkpoint')
  const text = note.slice(0, gap + 1)
  const statement = readStatement(text)
  const signed = new Set()
  for (const line of tail.slice(0, -1).split('\n')) {
    for (const key of await signers(line, text, keys)) signed.add(key.name)
  }
  const log = keys[0].name
  if (!signed.delete(log)) throw new Fault('no_trusted_key', { log })
  if (statement.origin !== log) throw new Fault('other_origin', { origin: statement.origin, log })
  return { ...statement, witnesses: [...signed].sort() }
}

function readStatement (text) {
  const lines = text.split('\n')
  if (lines.length < 4 || lines.slice(0, -1).includes('')) throw new Fault('no_statement')
  return { origin: lines[0], size: wholeNumber(lines[1], 'size_of_log'), root: hashOfBase64(lines[2], 'root_of_log') }
}

async function signers (line, text, keys) {
  const [, name, written] = SIGNATURE.exec(line) ?? []
  if (!name) throw new Fault('no_line_of_signature', { line: line.slice(0, 40) })
  const raw = fromBase64(written, 'a_signature')
  const its = keys.filter(key => key.name === name && same(key.hint, raw.slice(0, 4)))
  for (const key of its) await checkNote(key, raw.slice(4), text)
  return its
}

async function checkNote (key, signature, text) {
  try {
    await (key.kind === COSIGNATURE ? checkCosignature : checkPlain)(key.raw, signature, text)
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault
    throw new Fault('signature_of', { name: key.name, fault: fault.said })
  }
}

const checkPlain = (key, signature, text) => checkSignature(key, utf8.encode(text), signature)

// A witness signs the time at which it looked as well, which stands before its signature.
async function checkCosignature (key, signature, text) {
  if (signature.length !== 72) throw new Fault('wrong_sizes')
  const time = new DataView(signature.buffer, signature.byteOffset).getBigUint64(0)
  const message = joined([utf8.encode(`cosignature/v1\ntime ${time}\n`), utf8.encode(text)])
  await checkSignature(key, message, signature.slice(8))
}
