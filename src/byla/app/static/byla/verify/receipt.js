// Receipts (C2SP tlog-proof), and the codes on papers that lead to one.

import { hashOfBase64, hashOfHex, wholeNumber } from './bytes.js'
import { Fault } from './fault.js'
import { checkInclusion, leafHash } from './tree.js'

const LONGEST_CODE = 300
const MOST_HASHES = 63

export function readReceipt (text) {
  const gap = text.indexOf('\n\n')
  const [first, ...rest] = text.slice(0, gap).split('\n')
  if (gap < 0 || first !== 'c2sp.org/tlog-proof@v1') throw new Fault('no_receipt')
  if (rest[0]?.startsWith('extra ')) rest.shift()
  const [index, ...hashes] = rest
  if (!index?.startsWith('index ') || hashes.length > MOST_HASHES) throw new Fault('no_index_of_receipt')
  return {
    place: wholeNumber(index.slice('index '.length), 'index_of_receipt'),
    hashes: hashes.map(one => hashOfBase64(one, 'line_of_proof')),
    note: text.slice(gap + 2)
  }
}

// Where it is checked, its place in the log, and its commitment.
export function readPointer (text) {
  const match = /^https?:\/\/[!-"$-~]+#place=([0-9]+)&commitment=([0-9a-f]{64})$/.exec(text)
  if (!match || text.length > LONGEST_CODE) throw new Fault('no_pointer', { written: text.slice(0, 80) })
  return { place: wholeNumber(match[1], 'place_of_code'), commitment: hashOfHex(match[2], 'its_commitment') }
}

export async function checkReceipt ({ place, hashes }, commitment, { size, root }) {
  await checkInclusion(place, size, await leafHash(commitment), hashes, root)
}
