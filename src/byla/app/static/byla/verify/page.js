// The form at /verify: what was chosen goes to a worker of this very browser, and to nobody else.

import { Fault, Unable } from './fault.js'
import { readPointer } from './receipt.js'
import { say } from './sentences.js'

const MOST = 50
const form = document.getElementById('verify')
const progress = document.getElementById('progress')
const worker = new Worker(new URL('worker.js', import.meta.url), { type: 'module' })
const failed = new Promise(resolve => { worker.onerror = () => resolve({ unable: ['old_browser', {}] }) })

// As the verifier reads at most: of a document, of a time stamp, and of every other file but an archive.
const LARGEST_DOCUMENT = 2 ** 30
const LARGEST_STAMP = 100_000
const LARGEST_TEXT = 2 ** 24

async function bytesOf (input, largest = LARGEST_TEXT) {
  const [file] = input.files
  if (!file) return null
  if (file.size > largest) throw new Fault('file_larger', { name: file.name, largest })
  return new Uint8Array(await file.arrayBuffer())
}

// What is to be checked, by what was chosen. Whoever chose two kinds would take both for checked.
async function chosen () {
  const { archive, entry, receipt, document: sent, checkpoint, pointer, keys, alone } = form.elements
  const on = pointer.value.trim()
  const kinds = [[archive], [entry, receipt, sent], [checkpoint]].filter(all => all.some(one => one.files.length))
  if (kinds.length > 1 || (checkpoint.files.length && on)) throw new Unable('not_alone')
  const held = checkpoint.files.length || (archive.files.length && !alone.checked)
  const since = await heldBefore(held)
  const stamp = await stampOver(checkpoint)
  if (archive.files.length) {
    return { kind: 'archive', file: archive.files[0], keys: alone.checked ? null : keys.value, pointer: on, since }
  }
  if (checkpoint.files.length) return { kind: 'checkpoint', checkpoint: await bytesOf(checkpoint), keys: keys.value, stamp, since }
  const given = { entry: await bytesOf(entry), document: await bytesOf(sent, LARGEST_DOCUMENT), pointer: on, keys: keys.value }
  return { kind: 'entry', ...given, receipt: await bytesOf(receipt) ?? (on ? await fetched(on) : null) }
}

// An earlier checkpoint, and the proof that the log has grown from it. What is held against nothing is not checked either.
async function heldBefore (againstOne) {
  const { earlier, proof } = form.elements
  if (proof.files.length && !earlier.files.length) throw new Unable('proof_without_earlier')
  if (earlier.files.length && !againstOne) throw new Unable('earlier_against_none')
  return { earlier: await bytesOf(earlier), proof: await bytesOf(proof) }
}

async function stampOver (checkpoint) {
  const { stamp } = form.elements
  if (stamp.files.length && !checkpoint.files.length) throw new Unable('stamp_over_none')
  return bytesOf(stamp, LARGEST_STAMP)
}

// The receipt of a place, from this site's log: all that is ever asked for, and only where none was chosen.
async function fetched (pointer) {
  const answer = await fetch(form.dataset.receipts + readPointer(pointer).place)
  if (!answer.ok) throw new Fault('not_covered')
  return new Uint8Array(await answer.arrayBuffer())
}

// What the worker finds. It was loaded with the page, so that nothing is asked for while it checks: whoever likes pulls
// the plug first. Whoever asks again before it has answered sees the later answer alone.
let asked = 0
function found (given) {
  asked += 1
  const answered = new Promise(resolve => {
    worker.onmessage = ({ data }) => {
      if (data.asked !== asked) return
      if (data.progress) tell(...data.progress)
      else resolve(data)
    }
  })
  worker.postMessage({ asked, given })
  return Promise.race([answered, failed])
}

function tell (code, done, of) {
  progress.querySelector('p').textContent = say([code, { done: done.toLocaleString(), of: of.toLocaleString() }])
  const bar = progress.querySelector('progress')
  bar.max = of
  bar.value = done
}

async function answer () {
  try {
    return await found(await chosen())
  } catch (error) {
    if (error instanceof Fault) return { faults: [error.said] }
    if (error instanceof Unable) return { unable: [error.message, {}] }
    // The connection may be gone, or the file that was chosen: neither says anything about it.
    return { unable: ['broken', { error: String(error) }] }
  }
}

function show ({ unable, faults = [], proven = [], open = [] }) {
  const holds = !unable && !faults.length
  const more = faults.length > MOST ? [['so_many_faults', { faults: faults.length }]] : []
  list('unable', unable ? [unable] : [])
  list('faults', [...faults.slice(0, MOST), ...more])
  list('proven', holds ? proven : [])
  list('open', holds ? open : [])
  document.getElementById('holds').hidden = !holds
}

function list (name, sentences) {
  const part = document.getElementById(name)
  part.hidden = !sentences.length
  part.querySelector('ul').replaceChildren(...sentences.map(one => {
    const item = document.createElement('li')
    item.textContent = say(one)
    return item
  }))
}

form.addEventListener('submit', async event => {
  event.preventDefault()
  const shown = document.getElementById('answer')
  shown.hidden = true
  progress.hidden = false
  tell('reading', 0, 1)
  const said = await answer()
  show(said)
  progress.hidden = true
  shown.hidden = false
  shown.focus()
})
// Whoever followed a code has asked already, also where the page was open before: the browser does not load it again.
function followed () {
  if (!location.hash || document.getElementById(location.hash.slice(1))) return
  form.elements.pointer.value = location.href
  form.requestSubmit()
}

followed()
addEventListener('hashchange', followed)
