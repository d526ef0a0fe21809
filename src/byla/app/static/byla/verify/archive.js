// An archive's content: everything in it against everything else. As verifier/byla_verify.py does, in its order and words.

import { same, utf8 } from './bytes.js'
import { checkDocument, documents, erasedBy, readEntry } from './entry.js'
import { Fault, Found } from './fault.js'
import { checkSince } from './growth.js'
import { page } from './index_page.js'
import { checkLog, checkPointer } from './in_log.js'
import { documentName, entryName, FORMATS, MOST_ENTRIES, receiptName } from './names.js'
import { isList, isNumber, isObject, isText, orNothing, readJson, shape } from './json.js'
import { readKeys } from './note.js'
import { readPointer } from './receipt.js'
import { neverProven, sayContent } from './saying.js'
import { readArchive } from './zip.js'

const LARGEST = 2 ** 30
const INDEX = {
  format: isText, authority: isText, procedure: isText, file: isText, number: isText, entries: isNumber,
  known_from: isText, read_as: isObject, kept_apart: isList, log: orNothing(isText)
}
const READ_AS = { roles: isList, purpose: isText, body: orNothing(isText) }
const KEPT_APART = { entry: isNumber, under: isText }

// What is found of an archive (a File). `keys` is the text of the log's keys, or null: then it is checked against itself
// alone. `tell(code, done, of)` hears how far it is. `since`: an earlier checkpoint, and the proof that the log has grown.
export async function checkArchive (file, keys, pointer = '', tell = () => {}, since = {}) {
  const found = new Found()
  await found.within(file.name ?? '', async () => {
    const trusted = keys === null ? null : await readKeys(keys)
    const pointed = pointer ? readPointer(pointer) : null
    if (file.size > LARGEST) throw new Fault('larger', { largest: LARGEST })
    const members = await readArchive(file, (done, of) => tell('reading', done, of))
    const checkpoint = await checkMembers(found, members, trusted, pointed, tell)
    if (checkpoint) await checkSince(found, checkpoint, trusted, since)
  })
  if (keys === null) found.open.push(['without_log', {}])
  found.open.push(...neverProven())
  return found
}

async function checkMembers (found, members, keys, pointer, tell) {
  const index = readIndex(members)
  const entries = await readEntries(found, members, index)
  checkNames(found, members, index, entries)
  checkNumbers(found, index, entries)
  await checkDocuments(found, members, entries)
  checkErasures(found, entries)
  if (!found.faults.length) checkPage(found, members, index, entries)
  sayContent(found, index, entries)
  if (pointer && !found.faults.length) checkPointer(found, members, entries, pointer)
  return keys ? checkLog(found, members, index, entries, keys, tell) : null
}

function readIndex (members) {
  if (!members.has('index.json')) throw new Fault('no_index')
  try {
    return checkedIndex(readJson(members.get('index.json')))
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault
    throw new Fault('at', { where: 'index.json', what: fault.said })
  }
}

function checkedIndex (index) {
  shape(index, INDEX, 'the_index')
  if (!FORMATS.includes(index.format)) throw new Fault('other_format', { format: index.format.slice(0, 40), formats: FORMATS.join(', ') })
  shape(index.read_as, READ_AS, 'read_as')
  if (!index.read_as.roles.every(isText)) throw new Fault('role_no_text')
  for (const one of index.kept_apart) shape(one, KEPT_APART, 'kept_apart')
  if (index.entries < 1 || index.entries > MOST_ENTRIES) throw new Fault('so_many_entries', { most: MOST_ENTRIES, entries: index.entries })
  return index
}

const numbers = index => Array.from({ length: index.entries }, (_, at) => at + 1)

// Those that can be read; of every other one a fault says why.
async function readEntries (found, members, index) {
  const entries = []
  for (const number of numbers(index)) {
    const name = entryName(number)
    const where = ['entry_in', { number, name }]
    if (!members.has(name)) {
      found.fault(['entry', { number }], 'entry_missing', { name })
      continue
    }
    await found.within(where, async () => {
      const entry = await readEntry(members.get(name))
      if (entry.number !== number) found.fault(where, 'other_order', { number: entry.number })
      entries.push(entry)
    })
  }
  return entries
}

// Nothing is in the archive that does not belong there, and what does stands in its order.
function checkNames (found, members, index, entries) {
  const log = index.log === null ? [] : ['checkpoint', ...numbers(index).map(receiptName)]
  const named = entries.flatMap(one => documents(one).map(it => documentName(one.number, it.media_type)))
  const due = ['index.json', 'index.html', ...numbers(index).map(entryName), ...named, ...log]
  const belong = new Set(due)
  for (const name of members.keys()) {
    if (!belong.has(name)) found.fault(name, 'does_not_belong')
  }
  const inOrder = due.filter(name => members.has(name)).join() === [...members.keys()].join()
  if (!found.faults.length && !inOrder) found.fault(['the_archive', {}], 'members_in_other_order')
}

// Every header is of this file, and the index says of it what the headers say.
function checkNumbers (found, index, entries) {
  const shown = entries.filter(one => one.header !== null)
  for (const { number, header } of shown) {
    const { authority, file } = header
    if (file !== index.file || authority !== index.authority) found.fault(['entry', { number }], 'other_file', { authority, file })
  }
  if (shown.length && index.known_from !== shown.at(-1).header.known_from) found.fault('index.json', 'other_known_from')
  const bodies = new Set(entries.filter(one => one.body !== null).map(one => one.number))
  for (const { entry } of index.kept_apart) {
    if (!bodies.has(entry)) found.fault('index.json', 'apart_from_nothing', { entry })
  }
}

async function checkDocuments (found, members, entries) {
  for (const one of entries) {
    for (const named of documents(one)) {
      await found.within(['document_of', { number: one.number }], () => {
        const name = documentName(one.number, named.media_type)
        if (!members.has(name)) throw new Fault('document_missing', { name })
        checkDocument(members.get(name), named)
      })
    }
  }
}

// What is gone was erased by an entry that says so, with its article and its day; or that entry is withheld.
function checkErasures (found, entries) {
  const byNumber = new Map(entries.map(one => [one.number, one]))
  for (const one of entries.filter(one => one.erasedBy !== null)) {
    const [where, given] = [['entry', { number: one.number }], { number: one.number, by: one.erasedBy }]
    const by = byNumber.get(one.erasedBy)
    if (!by || by.number <= one.number) found.fault(where, 'cannot_have_erased', given)
    else if (by.withheldUnder !== null) found.open.push(['erased_by_withheld', given])
    else if (!erasedBy(by).includes(one.number)) found.fault(where, 'does_not_say_erased', given)
    else found.proven.push(['erased', { ...given, article: asText(by.body.article), day: by.header.true_from }])
  }
}

// An authority may write anything: what is no text is shown as its JSON.
const asText = value => isText(value) ? value : JSON.stringify(value ?? null)

function checkPage (found, members, index, entries) {
  const is = members.get('index.html') ?? new Uint8Array()
  if (!same(is, utf8.encode(page(index, entries)))) found.fault('index.html', 'other_page')
}

