// Checks a receipt, its entry and its document, or a checkpoint, in the browser itself. What is chosen here leaves the machine at no time.
// The same as verifier/byla_verify.py does (which checks whole archives, and more strictly); it says what it says there.

export class Fault extends Error {
  constructor (code, given = {}) {
    super(code)
    this.code = code
    this.given = given
  }
}

const utf8 = new TextEncoder()
const strictly = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const HEADER = ['act', 'actor', 'authority', 'corrects', 'file', 'known_from', 'law', 'mandate', 'number', 'seal',
  'source', 'step', 'true_from', 'type', 'version']
const DOCUMENT = ['media_type', 'name', 'sha256', 'size']
const ED25519 = 1
const COSIGNATURE = 4

const hex = bytes => Array.from(bytes, one => one.toString(16).padStart(2, '0')).join('')
const same = (one, other) => hex(one) === hex(other)
const hasExactly = (value, names) => Object.keys(value).sort().join() === names.join()

const fromHex = digits => Uint8Array.from(digits.match(/../g), one => parseInt(one, 16))

async function sha256 (...parts) {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', await new Blob(parts).arrayBuffer()))
}

function textOf (bytes, of) {
  try {
    return strictly.decode(bytes)
  } catch {
    throw new Fault('unreadable', { of })
  }
}

// RFC 8785: the names of an object stand in the order of their UTF-16 code units, which is how JavaScript sorts.
export function canonical (value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  return `{${Object.keys(value).sort().map(name => `${JSON.stringify(name)}:${canonical(value[name])}`).join()}}`
}

// Bytes, never other ones: 'AA==' and 'AB==' name the same byte, and only the first is written so.
function fromBase64 (written) {
  try {
    const raw = atob(written)
    if (btoa(raw) === written) return Uint8Array.from(raw, sign => sign.charCodeAt(0))
  } catch {}
  throw new Fault('not_base64')
}

function wholeNumber (digits, otherwise) {
  if (!/^(0|[1-9][0-9]{0,14})$/.test(digits)) throw new Fault(otherwise)
  return Number(digits)
}

// C2SP tlog-proof.
export function readReceipt (text) {
  const gap = text.indexOf('\n\n')
  const [first, ...rest] = text.slice(0, gap).split('\n')
  if (rest[0]?.startsWith('extra ')) rest.shift()
  if (gap < 0 || first !== 'c2sp.org/tlog-proof@v1' || !rest[0]?.startsWith('index ')) throw new Fault('no_receipt')
  return { place: wholeNumber(rest[0].slice(6), 'no_receipt'), hashes: rest.slice(1).map(fromBase64), note: text.slice(gap + 2) }
}

// What a code on paper says: where it is checked, its place in the log, and its commitment.
export function readPointer (text) {
  const match = /^(https?:\/\/[!-"$-~]+)#place=(0|[1-9][0-9]{0,14})&commitment=([0-9a-f]{64})$/.exec(text)
  if (!match) throw new Fault('no_pointer')
  return { place: Number(match[2]), commitment: fromHex(match[3]) }
}

// C2SP signed-note: `name+hint+key`, a line each.
export async function readKeys (text) {
  const keys = []
  for (const line of text.split('\n').map(one => one.trim()).filter(Boolean)) {
    const match = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(line)
    if (!match) throw new Fault('no_key', { line: line.slice(0, 60) })
    const raw = fromBase64(match[3])
    const hint = (await sha256(`${match[1]}\n`, raw)).slice(0, 4)
    if (raw.length !== 33 || ![ED25519, COSIGNATURE].includes(raw[0]) || hex(hint) !== match[2]) {
      throw new Fault('no_key', { line: line.slice(0, 60) })
    }
    keys.push({ name: match[1], hint, kind: raw[0], raw: raw.slice(1) })
  }
  if (!keys.length) throw new Fault('no_key', { line: '' })
  return keys
}

// C2SP tlog-cosignature: a witness signs the time at which it looked as well, which stands before its signature.
async function holds (key, signature, text) {
  if (key.kind === COSIGNATURE) {
    if (signature.length !== 72) return false
    const time = new DataView(signature.buffer, signature.byteOffset).getBigUint64(0)
    return holds({ ...key, kind: ED25519 }, signature.slice(8), `cosignature/v1\ntime ${time}\n${text}`)
  }
  let imported
  try {
    imported = await crypto.subtle.importKey('raw', key.raw, { name: 'Ed25519' }, false, ['verify'])
  } catch {
    throw new Fault('old_browser')
  }
  return crypto.subtle.verify({ name: 'Ed25519' }, imported, signature, utf8.encode(text))
}

// C2SP tlog-checkpoint, signed by the log whose key stands first; no signature of a trusted key in it fails.
export async function readCheckpoint (note, keys) {
  const gap = note.lastIndexOf('\n\n')
  const text = note.slice(0, gap + 1)
  const statement = readStatement(text)
  if (gap < 0 || !note.endsWith('\n') || /[\0-\x09\x0b-\x1f]/.test(note)) throw new Fault('no_checkpoint')
  const signed = new Set()
  for (const line of note.slice(gap + 2, -1).split('\n')) {
    const match = /^— (\S+) (\S+)$/.exec(line)
    if (!match) throw new Fault('no_checkpoint')
    const raw = fromBase64(match[2])
    for (const key of keys.filter(one => one.name === match[1] && same(one.hint, raw.slice(0, 4)))) {
      if (!await holds(key, raw.slice(4), text)) throw new Fault('bad_signature', { name: key.name })
      signed.add(key.name)
    }
  }
  if (!signed.delete(keys[0].name) || statement.origin !== keys[0].name) {
    throw new Fault('not_signed', { name: keys[0].name })
  }
  return { ...statement, witnesses: [...signed].sort() }
}

// What was signed: three lines at least, none of them empty.
function readStatement (text) {
  const lines = text.split('\n')
  if (lines.length < 4 || lines.slice(0, -1).includes('')) throw new Fault('no_checkpoint')
  const [origin, size, root] = [lines[0], wholeNumber(lines[1], 'no_checkpoint'), fromBase64(lines[2])]
  if (root.length !== 32) throw new Fault('no_checkpoint')
  return { origin, size, root }
}

// RFC 9162, section 2.1.3.2. Numbers are halved by division: JavaScript shifts only the lowest 32 bits.
export async function checkInclusion ({ place, hashes }, { size, root }, commitment) {
  const half = number => Math.floor(number / 2)
  let [at, last, node] = [place, size - 1, await sha256(Uint8Array.of(0), commitment)]
  if (place >= size) throw new Fault('not_in_log')
  for (const beside of hashes) {
    if (last === 0 || beside.length !== 32) throw new Fault('not_in_log')
    if (at % 2 || at === last) {
      node = await sha256(Uint8Array.of(1), beside, node)
      while (at && at % 2 === 0) [at, last] = [half(at), half(last)]
    } else {
      node = await sha256(Uint8Array.of(1), node, beside)
    }
    [at, last] = [half(at), half(last)]
  }
  if (last || !same(node, root)) throw new Fault('not_in_log')
}

// An entry as an archive has it: shown, erased (no payload), or withheld (no header).
export async function readEntry (bytes) {
  let value
  try {
    value = JSON.parse(textOf(bytes, 'entry'))
  } catch {
    throw new Fault('no_entry')
  }
  if (value === null || !same(utf8.encode(canonical(value)), bytes)) throw new Fault('no_entry')
  if (/^[0-9a-f]{64}$/.test(value.commitment)) {
    return { commitment: fromHex(value.commitment), named: [] }
  }
  if (!value.header || !hasExactly(value.header, HEADER)) throw new Fault('no_entry')
  if (value.payload) await checkSeal(value)
  const named = Object.values(value.payload?.body ?? {}).flat()
    .filter(one => one !== null && typeof one === 'object' && hasExactly(one, DOCUMENT))
  return { commitment: await sha256(canonical(value.header)), header: value.header, named }
}

async function checkSeal ({ header, payload }) {
  if (!/^[0-9a-f]{64}$/.test(payload.salt)) throw new Fault('no_entry')
  const salt = fromHex(payload.salt)
  if (hex(await sha256(salt, canonical(payload.body))) !== header.seal) throw new Fault('bad_seal')
}

// What is proven, and what is not, each as a code with what stands in its sentence. Throws Fault.
export async function check ({ keys, receipt, entry, document, pointer }) {
  const pointed = pointer ? readPointer(pointer) : null
  const read = pointed && !entry.length ? { commitment: pointed.commitment, named: [] } : await readEntry(entry)
  if (pointed && !same(pointed.commitment, read.commitment)) throw new Fault('other_entry')
  const { header } = read
  const found = { proven: [], open: [] }
  if (header) found.proven.push(['entry', { number: header.number, file: header.file, type: header.type }])
  if (document) {
    const hash = hex(await sha256(document))
    if (!read.named.some(one => one.sha256 === hash && one.size === document.length)) throw new Fault('other_document')
    found.proven.push(['document', {}])
  }
  if (!receipt) return { ...found, open: [['without_receipt', {}], ['truth', {}]] }
  const proof = readReceipt(textOf(receipt, 'receipt'))
  if (pointed && pointed.place !== proof.place) throw new Fault('other_place')
  const checkpoint = await readCheckpoint(proof.note, await readKeys(keys))
  await checkInclusion(proof, checkpoint, read.commitment)
  if (!entry.length) found.open.push(['pointer_alone', {}])
  found.proven.push(['in_log', { place: proof.place, size: checkpoint.size, name: checkpoint.origin }])
  for (const name of checkpoint.witnesses) found.proven.push(['witness', { name }])
  if (!checkpoint.witnesses.length) found.open.push(['no_witness', {}])
  return { ...found, open: [...found.open, ['truth', {}]] }
}

// Of a checkpoint alone, the sentences of the verifier.
export async function checkAlone (checkpoint, keys) {
  const { origin, size, witnesses } = await readCheckpoint(textOf(checkpoint, 'checkpoint'), await readKeys(keys))
  const proven = [['signed_log', { name: origin, size }]]
  if (witnesses.length) proven.push(['shown_to', { names: witnesses.join(', ') }])
  const open = [['entries_true', {}], ['officials', {}]]
  return { proven, open: witnesses.length ? open : [['same_tree', {}], ...open] }
}

// ---- The page ----

const bytesOf = async input => input.files[0] && new Uint8Array(await input.files[0].arrayBuffer())

function sentence ([code, given]) {
  const item = document.createElement('li')
  const said = document.querySelector(`template[data-said="${code}"]`).content.textContent.trim()
  item.textContent = said.replace(/\{(\w+)\}/g, (_, name) => given[name] ?? '')
  return item
}

function show (name, sentences) {
  const part = document.getElementById(name)
  part.hidden = !sentences.length
  part.querySelector('ul').replaceChildren(...sentences.map(sentence))
}

// The receipt of a place, from this site's log: all that is ever asked for, and only where none was chosen.
async function fetched (pointer) {
  const answer = await fetch(document.getElementById('verify').dataset.receipts + readPointer(pointer).place)
  if (!answer.ok) throw new Fault('not_covered')
  return new Uint8Array(await answer.arrayBuffer())
}

async function ofEntry (form) {
  const { keys, receipt, entry, pointer, document: sent } = form.elements
  const on = pointer.value.trim()
  return check({
    keys: keys.value, receipt: await bytesOf(receipt) ?? (on && await fetched(on)),
    entry: await bytesOf(entry) ?? new Uint8Array(), document: await bytesOf(sent), pointer: on
  })
}

// Nothing beside it: whoever chose an entry too would take it for checked.
async function ofCheckpoint (form) {
  const { keys, receipt, entry, pointer, document: sent, checkpoint } = form.elements
  if (pointer.value.trim() || [receipt, entry, sent].some(one => one.files.length)) throw new Fault('not_alone')
  return checkAlone(await bytesOf(checkpoint), keys.value)
}

async function answer (form) {
  try {
    return { faults: [], ...await (form.elements.checkpoint.files[0] ? ofCheckpoint(form) : ofEntry(form)) }
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault
    return { faults: [[fault.code, fault.given]], proven: [], open: [] }
  }
}

const form = document.getElementById('verify')
form?.addEventListener('submit', async event => {
  event.preventDefault()
  const found = await answer(form)
  for (const name of ['faults', 'proven', 'open']) show(name, found[name])
  document.getElementById('answer').focus()
})
// Whoever followed a code has asked already.
if (form && location.hash) {
  form.elements.pointer.value = location.href
  form.requestSubmit()
}
