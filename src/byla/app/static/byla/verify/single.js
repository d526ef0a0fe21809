// A receipt with its entry and its document, or a checkpoint alone.

import { hex, same, sha256, textOf } from './bytes.js'
import { checkDocument, documents, readEntry } from './entry.js'
import { Fault, Found, Unable } from './fault.js'
import { checkSince } from './growth.js'
import { readCheckpoint, readKeys } from './note.js'
import { checkReceipt, readPointer, readReceipt } from './receipt.js'
import { neverProven, sayCheckpoint } from './saying.js'
import { checkStamp } from './stamp.js'

// `entry`, `document` and `receipt` are bytes, or null; `pointer` is what a code says, or ''.
export async function checkEntry ({ keys, receipt, entry, document, pointer }) {
  const found = new Found()
  const pointed = pointer ? readPointer(pointer) : null
  const read = entry ? await readEntry(entry) : null
  if (!read && !pointed) throw new Unable('choose_an_entry')
  if (pointed && read && !same(pointed.commitment, read.commitment)) throw new Fault('other_entry')
  if (document) await sayDocument(found, read, document)
  if (receipt) await sayPlace(found, await readKeys(keys), readReceipt(textOf(receipt)), read?.commitment ?? pointed.commitment, pointed)
  else found.open.push(['without_receipt_chosen', {}])
  if (read?.header) {
    const { number, file, type } = read.header
    found.proven.push(['it_is', { number, file, type }])
  }
  if (!read) found.open.push(['pointer_alone', {}])
  found.open.push(...neverProven())
  return found
}

async function sayDocument (found, entry, content) {
  const named = entry ? documents(entry) : []
  if (!named.length) throw new Fault('names_no_document', { number: entry?.number ?? '' })
  const given = { size: content.length, sha256: hex(await sha256(content)) }
  if (!named.some(one => one.sha256 === given.sha256)) checkDocument(given, named[0])
  found.proven.push(['document', { number: entry.number, file: entry.header.file }])
}

async function sayPlace (found, keys, receipt, commitment, pointed) {
  const checkpoint = await readCheckpoint(receipt.note, keys)
  await checkReceipt(receipt, commitment, checkpoint)
  if (pointed && pointed.place !== receipt.place) throw new Fault('other_place', { place: receipt.place, said: pointed.place })
  sayCheckpoint(found, checkpoint)
  found.proven.push(['in_log', { commitment: hex(commitment), place: receipt.place }])
}

// `stamp` is the bytes of a time stamp over the checkpoint, or null.
export async function checkCheckpoint (bytes, keys, stamp, since) {
  const found = new Found()
  const trusted = await readKeys(keys)
  const checkpoint = await readCheckpoint(textOf(bytes), trusted)
  sayCheckpoint(found, checkpoint)
  await checkStamp(found, bytes, stamp)
  await checkSince(found, checkpoint, trusted, since)
  found.open.push(...neverProven())
  return found
}
