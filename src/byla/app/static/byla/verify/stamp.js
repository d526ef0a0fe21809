// Whether a time stamp (RFC 3161) is over a checkpoint, and which moment it names. Who signed it is not looked at.

import { hex, same, sha256 } from './bytes.js'
import { Fault } from './fault.js'

const plain = new TextDecoder('latin1')
const GRANTED = ['00', '01']
const SIGNED_DATA = '2a864886f70d010702'
const STAMP_INFO = '2a864886f70d0109100104'
const SHA_256 = '608648016503040201'
const GENERALIZED_TIME = 0x18
const MOST_BYTES_OF_LENGTH = 4

// `checkpoint` and `stamp` are bytes; `stamp` is null where none was chosen.
export async function checkStamp (found, checkpoint, stamp) {
  if (!stamp) return
  const { imprint, moment } = readStamp(stamp)
  if (!same(imprint, await sha256(checkpoint))) throw new Fault('stamp_of_other')
  found.proven.push(['stamped', { moment }])
  found.open.push(['stamp_by_whom', {}])
}

// RFC 3161, section 2.4.2: the hash that was stamped, and when (UTC).
function readStamp (raw) {
  const [status, token] = two(only(raw))
  if (!GRANTED.includes(hex(first(status.held)))) throw new Fault('stamp_refused')
  const [kind, signed] = two(token.held)
  const [what, content] = two(nth(only(signed.held), 2).held)
  const info = only(only(content.held))
  const [algorithm, imprint] = two(nth(info, 2).held)
  const kinds = [kind.held, what.held, first(algorithm.held)].map(hex)
  if (kinds.join() !== [SIGNED_DATA, STAMP_INFO, SHA_256].join()) throw new Fault('stamp_of_other_kind')
  const written = nth(info, 4)
  const moment = momentOf(written.held)
  if (!moment || written.tag !== GENERALIZED_TIME || imprint.held.length !== 32) throw new Fault('stamp_otherwise')
  return { imprint: imprint.held, moment }
}

function momentOf (written) {
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d+)?Z$/.exec(plain.decode(written))
  if (!match) return null
  const [year, month, day, hour, minute, second] = match.slice(1)
  return `${year}-${month}-${day} ${hour}:${minute}:${second} UTC`
}

const first = content => nth(content, 0).held
const only = content => several(content, 1)[0].held
const two = content => several(content, 2)

function nth (content, number) {
  const one = der(content)[number]
  if (!one) throw new Fault('no_stamp')
  return one
}

function several (content, many) {
  const found = der(content)
  if (found.length !== many) throw new Fault('no_stamp')
  return found
}

// The values that stand one after another, each with its tag.
function der (content) {
  const found = []
  for (let at = 0; at < content.length;) {
    const { begin, length } = lengthAt(content, at + 1)
    if (begin + length > content.length) throw new Fault('no_stamp')
    found.push({ tag: content[at], held: content.subarray(begin, begin + length) })
    at = begin + length
  }
  return found
}

function lengthAt (content, at) {
  if (at >= content.length) throw new Fault('no_stamp')
  const begin = at + 1
  if (content[at] < 128) return { begin, length: content[at] }
  const count = content[at] - 128
  if (count < 1 || count > MOST_BYTES_OF_LENGTH) throw new Fault('no_stamp')
  // No shifting: that would make a length of four bytes negative.
  const length = content.subarray(begin, begin + count).reduce((sum, byte) => sum * 256 + byte, 0)
  return { begin: begin + count, length }
}
