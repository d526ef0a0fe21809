// Whether the entries of an archive are in the log, in the order of the file.

import { same, textOf } from './bytes.js'
import { Fault } from './fault.js'
import { receiptName } from './names.js'
import { readCheckpoint } from './note.js'
import { checkReceipt, readReceipt } from './receipt.js'
import { sayCheckpoint } from './saying.js'

// Every entry, shown or not; the checkpoint, where it holds.
export async function checkLog (found, members, index, entries, keys, tell) {
  if (!members.has('checkpoint')) {
    found.fault('checkpoint', 'checkpoint_missing')
    return null
  }
  let note
  let checkpoint = null
  await found.within('checkpoint', async () => {
    note = textOf(members.get('checkpoint'))
    const read = await readCheckpoint(note, keys)
    if (read.origin !== index.log) throw new Fault('log_of_other_name', { origin: read.origin, log: index.log ?? 'None' })
    checkpoint = read
  })
  if (!checkpoint) return null
  let before = -1
  for (const [at, one] of entries.entries()) {
    const where = ['entry_in', { number: one.number, name: receiptName(one.number) }]
    await found.within(where, async () => {
      before = await checkPlace(members.get(receiptName(one.number)), note, checkpoint, one, before)
    })
    tell('proving', at + 1, entries.length)
  }
  if (!found.faults.length) {
    sayCheckpoint(found, checkpoint)
    found.proven.push(['each_in_log', { entries: entries.length }])
  }
  return checkpoint
}

// The place of an entry in the log, which its receipt proves.
async function checkPlace (raw, note, checkpoint, entry, before) {
  if (!raw) throw new Fault('without_receipt')
  const receipt = readReceipt(textOf(raw))
  if (receipt.note !== note) throw new Fault('other_checkpoint')
  await checkReceipt(receipt, entry.commitment, checkpoint)
  if (receipt.place <= before) throw new Fault('before_what_it_follows')
  return receipt.place
}

// Which entry of the archive the code on a paper leads to.
export function checkPointer (found, members, entries, pointer) {
  const one = entries.find(entry => same(entry.commitment, pointer.commitment))
  if (!one) throw new Fault('leads_to_none')
  const raw = members.get(receiptName(one.number))
  const place = raw ? readReceipt(textOf(raw)).place : pointer.place
  if (place !== pointer.place) throw new Fault('place_of_other', { number: one.number, place, said: pointer.place })
  found.proven.push(['leads_to', { number: one.number }])
}
