// Bytes, and the ways in which they are written: each has one, and any other is a fault.

import { Fault } from './fault.js'

const strictly = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
export const utf8 = new TextEncoder()

export const hex = bytes => Array.from(bytes, one => one.toString(16).padStart(2, '0')).join('')
export const same = (one, other) => one.length === other.length && one.every((byte, at) => byte === other[at])

export async function sha256 (...parts) {
  const bytes = parts.map(one => typeof one === 'string' ? utf8.encode(one) : one)
  return new Uint8Array(await crypto.subtle.digest('SHA-256', joined(bytes)))
}

export function joined (parts) {
  const whole = new Uint8Array(parts.reduce((sum, one) => sum + one.length, 0))
  let at = 0
  for (const one of parts) {
    whole.set(one, at)
    at += one.length
  }
  return whole
}

export function textOf (bytes) {
  try {
    return strictly.decode(bytes)
  } catch {
    throw new Fault('not_utf8')
  }
}

export function hashOfHex (written, what) {
  if (!/^[0-9a-f]{64}$/.test(written)) throw new Fault('no_hash', { what: [what, {}] })
  return Uint8Array.from(written.match(/../g), one => parseInt(one, 16))
}

// 'AA==' and 'AB==' name the same byte, and only the first is written so.
export function fromBase64 (written, what) {
  const given = { what: [what, {}], written: written.slice(0, 40) }
  if (!/^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(written)) throw new Fault('no_base64', given)
  const raw = atob(written)
  if (btoa(raw) !== written) throw new Fault('base64_otherwise', given)
  return Uint8Array.from(raw, sign => sign.charCodeAt(0))
}

export function hashOfBase64 (written, what) {
  const raw = fromBase64(written, what)
  if (raw.length !== 32) throw new Fault('no_hash_of_32', { what: [what, {}] })
  return raw
}

// Fifteen digits are exact in JavaScript; no log has as many entries.
export function wholeNumber (digits, what) {
  if (!/^(0|[1-9][0-9]{0,14})$/.test(digits)) throw new Fault('no_number', { what: [what, {}], written: digits.slice(0, 20) })
  return Number(digits)
}
