// Ed25519 (RFC 8032) by the browser, as strictly as the verifier: a number S that is not below the group's order, a key
// whose y is not below p, and a key of small order (under which one signature fits many texts) are refused.

import { hex } from './bytes.js'
import { Fault, Unable } from './fault.js'

const P = 2n ** 255n - 19n
const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n
const OF_ORDER_8 = 0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826n
const SMALL = [0n, 1n, P - 1n, OF_ORDER_8, P - OF_ORDER_8]

const number = bytes => BigInt(`0x${hex(Uint8Array.from(bytes).reverse())}`)

export async function checkSignature (key, message, signature) {
  if (key.length !== 32 || signature.length !== 64) throw new Fault('wrong_sizes')
  const y = number(key) & (2n ** 255n - 1n)
  if (y >= P) throw new Fault('point_otherwise')
  if (SMALL.includes(y)) throw new Fault('small_order')
  if (number(signature.slice(32)) >= ORDER) throw new Fault('signature_otherwise')
  if (!await holds(key, message, signature)) throw new Fault('not_signed')
}

async function holds (key, message, signature) {
  const name = { name: 'Ed25519' }
  try {
    const imported = await crypto.subtle.importKey('raw', key, name, false, ['verify'])
    return await crypto.subtle.verify(name, imported, signature, message)
  } catch (error) {
    // Bytes that are no point of the curve.
    if (error.name === 'DataError') return false
    throw new Unable('old_browser')
  }
}
