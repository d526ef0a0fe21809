// The log's tree: RFC 6962 and 9162.

import { same, sha256 } from './bytes.js'
import { Fault } from './fault.js'

// JavaScript shifts only the lowest 32 bits of a number.
const half = number => Math.floor(number / 2)
const isOdd = number => number % 2 === 1

// Section 2.1 of RFC 6962: no leaf can be taken for a node.
export const leafHash = entry => sha256(Uint8Array.of(0), entry)
const nodeHash = (left, right) => sha256(Uint8Array.of(1), left, right)

// RFC 9162, section 2.1.3.2: the leaf of that hash stands at `place` (from 0) among `size`, under `root`.
export async function checkInclusion (place, size, leaf, proof, root) {
  if (place >= size) throw new Fault('no_place', { place, size })
  let node = leaf
  for (const [beside, onTheLeft] of way(place, size - 1, proof)) {
    node = await (onTheLeft ? nodeHash(beside, node) : nodeHash(node, beside))
  }
  if (!same(node, root)) throw new Fault('other_root')
}

// RFC 9162, section 2.1.4.2: the `size` leaves under `root` begin with the `earlier` ones, which are fewer, under `before`.
export async function checkGrowth (earlier, size, proof, before, root) {
  let [place, last] = [earlier - 1, size - 1]
  while (isOdd(place)) [place, last] = [half(place), half(last)]
  // The root of a full tree is the first node of the way; the proof leaves it out.
  const [first, ...others] = place ? proof : [before, ...proof]
  if (!first) throw new Fault('proof_empty')
  let [old, now] = [first, first]
  for (const [beside, onTheLeft] of way(place, last, others)) {
    if (onTheLeft) old = await nodeHash(beside, old)
    now = await (onTheLeft ? nodeHash(beside, now) : nodeHash(now, beside))
  }
  if (!same(old, before) || !same(now, root)) throw new Fault('other_roots')
}

// Each hash beside the way from a node to the root, and whether it stands on the left.
function * way (place, last, proof) {
  for (const beside of proof) {
    if (last === 0) throw new Fault('proof_too_long')
    const onTheLeft = isOdd(place) || place === last
    while (onTheLeft && place && !isOdd(place)) [place, last] = [half(place), half(last)]
    yield [beside, onTheLeft]
    ;[place, last] = [half(place), half(last)]
  }
  if (last) throw new Fault('proof_too_short')
}
