// JSON, read strictly (RFC 8259) and in its canonical form alone (RFC 8785), so that nobody can read it in two ways.

import { textOf } from './bytes.js'
import { Fault } from './fault.js'

const DEEPEST = 60
const HALF_A_CHARACTER = /\p{Surrogate}/u

export const isObject = value => value !== null && typeof value === 'object' && !Array.isArray(value)
export const isText = value => typeof value === 'string'
export const isNumber = value => typeof value === 'number'
export const isList = Array.isArray
export const orNothing = is => value => value === null || is(value)

// The value of bytes that are the canonical form of some value. A name that stands twice, and a number that is not
// exact, are written otherwise once they were read.
export function readJson (bytes) {
  const text = textOf(bytes)
  let value
  try {
    value = JSON.parse(text)
  } catch {
    throw new Fault('no_json')
  }
  if (canonical(value) !== text) throw new Fault('not_canonical')
  return value
}

// Names stand in the order of their UTF-16 code units (section 3.2.3), which is how JavaScript sorts.
export function canonical (value, depth = 0) {
  if (depth > DEEPEST) throw new Fault('too_deep', { deepest: DEEPEST })
  if (isList(value)) return `[${value.map(one => canonical(one, depth + 1)).join()}]`
  if (isObject(value)) {
    return `{${Object.keys(value).sort().map(name => `${plain(name)}:${canonical(value[name], depth + 1)}`).join()}}`
  }
  return plain(value)
}

function plain (value) {
  if (isText(value) && HALF_A_CHARACTER.test(value)) throw new Fault('half_a_character')
  if (isNumber(value) && !Number.isInteger(value)) throw new Fault('no_whole_number', { written: String(value).slice(0, 20) })
  if (isNumber(value) && !Number.isSafeInteger(value)) throw new Fault('too_large', { written: String(value).slice(0, 20) })
  return JSON.stringify(value)
}

// The value, where it is an object with exactly these fields, each of its kind.
export function shape (value, fields, what) {
  const names = Object.keys(fields).sort()
  const exactly = isObject(value) && Object.keys(value).sort().join() === names.join()
  if (!exactly) throw new Fault('other_fields', { what: [what, {}], names: names.join(', ') })
  for (const [name, is] of Object.entries(fields)) {
    if (!is(value[name])) throw new Fault('wrong_type', { name, what: [what, {}] })
  }
  return value
}
