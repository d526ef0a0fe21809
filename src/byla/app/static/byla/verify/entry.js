// Entries: a header that never changes, with the seal of a payload that can only be destroyed.
// seal = SHA-256(salt, canonical body); commitment = SHA-256(canonical header), which is the leaf of the log.

import { hashOfHex, hex, sha256 } from './bytes.js'
import { Fault } from './fault.js'
import { canonical, isList, isNumber, isObject, isText, orNothing, readJson, shape } from './json.js'

const HEADER = {
  authority: isText, file: isText, number: isNumber, type: isText, version: isNumber, true_from: isText,
  known_from: isText, actor: isText, mandate: orNothing(isText), step: isText, act: isText, source: isText,
  corrects: orNothing(isNumber), law: isText, seal: isText
}
const DOCUMENT = { name: isText, media_type: isText, sha256: isText, size: isNumber }
const ERASURE = 'casefile.erased'

// An entry as an archive has it: shown, erased (no body), or withheld (no header).
export async function readEntry (bytes) {
  const value = readJson(bytes)
  if (isObject(value) && Object.hasOwn(value, 'withheld_under')) return withheld(value)
  if (isObject(value) && Object.hasOwn(value, 'erased_by')) {
    shape(value, { header: isObject, erased_by: isNumber }, 'erased_entry')
    return { ...await ofHeader(value.header), erasedBy: value.erased_by }
  }
  shape(value, { header: isObject, payload: isObject }, 'an_entry')
  const read = await ofHeader(value.header)
  return { ...read, body: await sealed(value.payload, value.header.seal) }
}

function withheld (value) {
  shape(value, { commitment: isText, number: isNumber, withheld_under: isText }, 'withheld_entry')
  const commitment = hashOfHex(value.commitment, 'its_commitment')
  return { ...NOTHING, number: value.number, commitment, withheldUnder: value.withheld_under }
}

const NOTHING = { header: null, body: null, erasedBy: null, withheldUnder: null }

async function ofHeader (header) {
  shape(header, HEADER, 'a_header')
  return { ...NOTHING, number: header.number, commitment: await sha256(canonical(header)), header }
}

// The body of a payload, where it is what was sealed.
async function sealed (payload, seal) {
  shape(payload, { salt: isText, body: isObject }, 'a_payload')
  const salt = hashOfHex(payload.salt, 'its_salt')
  if (hex(await sha256(salt, canonical(payload.body))) !== seal) throw new Fault('not_sealed')
  return payload.body
}

// The documents that its body names: an object of exactly these four fields, alone or in a list. In the order in which
// the body is written: JavaScript puts names that are numbers first.
export function documents ({ body }) {
  const values = body === null ? [] : Object.keys(body).sort().map(name => body[name])
  return values.flatMap(one => isList(one) ? one : [one]).filter(namesDocument)
}

function namesDocument (value) {
  try {
    return shape(value, DOCUMENT, 'an_entry') === value
  } catch {
    return false
  }
}

// Each document has bytes that were hashed while they were read.
export function checkDocument (content, named) {
  if (content.size !== named.size || content.sha256 !== named.sha256) {
    throw new Fault('other_document', { size: named.size, sha256: named.sha256 })
  }
}

// The numbers of the entries that an entry erased.
export function erasedBy ({ header, body }) {
  const listed = body !== null && header.type === ERASURE ? body.entries : null
  return isList(listed) ? listed : []
}
