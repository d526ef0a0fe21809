// Whether the log has only grown since an earlier checkpoint, which the reader holds.

import { hashOfBase64, same, textOf } from './bytes.js'
import { Fault } from './fault.js'
import { readCheckpoint } from './note.js'
import { checkGrowth } from './tree.js'

// `since` holds the bytes of the earlier checkpoint and of the proof, or null for each.
export async function checkSince (found, now, keys, since) {
  if (!since.earlier) return
  const earlier = await readCheckpoint(textOf(since.earlier), keys)
  const names = earlier.witnesses.join(', ')
  const where = names ? ['since_earlier_by', { names }] : ['since_earlier', {}]
  const said = what => ['at', { where, what: [what, { size: now.size, earlier: earlier.size }] }]
  const proven = await grown(now, earlier, since.proof)
  if (proven) found.proven.push(said(proven))
  else found.open.push(said('growth_without_proof'))
}

// What is proven of it; null where that takes a proof, and none was given.
async function grown ({ size, root }, earlier, proof) {
  if (size < earlier.size) throw new Fault('older', { size, earlier: earlier.size })
  if (size === earlier.size) {
    if (!same(root, earlier.root)) throw new Fault('forked')
    return 'same_log'
  }
  if (earlier.size === 0) return 'from_empty'
  if (!proof) return null
  await checkGrowth(earlier.size, size, readProof(textOf(proof), earlier.size), earlier.root, root)
  return 'only_grown'
}

// Lines of base64, as a witness is sent them (C2SP tlog-witness): `old SIZE`, hashes, an empty line, anything.
function readProof (text, earlier) {
  const lines = text.split('\n\n')[0].replace(/^\n+|\n+$/g, '').split('\n')
  if (lines[0].startsWith('old ') && lines.shift() !== `old ${earlier}`) throw new Fault('other_beginning', { earlier })
  return lines.map(one => hashOfBase64(one, 'line_of_proof'))
}
