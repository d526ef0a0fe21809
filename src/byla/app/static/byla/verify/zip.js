// The archive's bytes. A zip can be written in many ways, and some readers see what others do not. Byla writes it in
// one: members one after the other, stored and not compressed, without times, and the directory after them. Whatever
// differs by one bit is a fault; and because nothing is compressed, an archive holds no more than its own size.

import { hex, joined, same, sha256, utf8 } from './bytes.js'
import { crc32 } from './crc.js'
import { Fault } from './fault.js'
import { Source } from './source.js'

const NAME = /^[a-z0-9_-]+(\/[a-z0-9_-]+)?(\.[a-z0-9-]+)?$/
const LONGEST_NAME = 80
const [LOCAL, CENTRAL, END] = [30, 46, 22]
const [LOCAL_BEGINS, CENTRAL_BEGINS, END_BEGINS] = [0x04034b50, 0x02014b50, 0x06054b50]
const [VERSION, UNIX, FIRST_DAY, PLAIN_FILE] = [20, 3 << 8, 0x21, 0o100644 * 0x10000]
const SIZES = { 2: 'setUint16', 4: 'setUint32' }

// The members of a file by name, in their order: bytes, and of a document its size and its hash, so that no more than
// one document is in memory at a time. `tell(done, of)` hears how many bytes were read.
export async function readArchive (file, tell) {
  const source = new Source(file)
  const members = new Map()
  const directory = []
  let at = 0
  while (isLocal(await source.bytes(at, 4))) {
    const { name, content } = await readMember(source, at)
    if (members.has(name)) throw new Fault('name_twice', { at, name })
    const fields = fieldsOf(name, content)
    if (!same((await source.bytes(at, LOCAL)), local(fields))) throw new Fault('other_header', { name, at })
    directory.push(central(fields, at), utf8.encode(name))
    members.set(name, await kept(name, content))
    at += LOCAL + name.length + content.length
    tell(at, file.size)
  }
  await checkEnd(source, at, joined(directory), members.size)
  return members
}

const isLocal = bytes => bytes.length === 4 && number(bytes, 0, 4) === LOCAL_BEGINS
const number = (bytes, at, size) => new DataView(bytes.buffer, bytes.byteOffset)[size === 2 ? 'getUint16' : 'getUint32'](at, true)

async function readMember (source, at) {
  const head = await source.bytes(at, LOCAL)
  if (head.length < LOCAL) throw new Fault('ends_in_a_member', { at })
  const [size, length] = [number(head, 18, 4), number(head, 26, 2)]
  const name = String.fromCharCode(...await source.bytes(at + LOCAL, length))
  if (!NAME.test(name) || name.length > LONGEST_NAME) throw new Fault('no_name_of_member', { at, name: name.slice(0, 60) })
  const content = await source.bytes(at + LOCAL + length, size)
  if (content.length !== size) throw new Fault('ends_in_the_middle_of', { at, name })
  return { name, content }
}

const fieldsOf = (name, content) => ({ crc: crc32(content), size: content.length, length: name.length })

// What stands in a member's own header and, once more, in the directory.
const both = ({ crc, size, length }) => [
  [2, VERSION], [2, 0], [2, 0], [2, 0], [2, FIRST_DAY], [4, crc], [4, size], [4, size], [2, length], [2, 0]
]
const local = fields => written(LOCAL, [[4, LOCAL_BEGINS], ...both(fields)])
const central = (fields, at) => written(CENTRAL, [
  [4, CENTRAL_BEGINS], [2, UNIX | VERSION], ...both(fields), [2, 0], [2, 0], [2, 0], [4, PLAIN_FILE], [4, at]
])

function written (length, numbers) {
  const view = new DataView(new ArrayBuffer(length))
  let at = 0
  for (const [size, value] of numbers) {
    view[SIZES[size]](at, value, true)
    at += size
  }
  return new Uint8Array(view.buffer)
}

async function kept (name, content) {
  if (!name.startsWith('documents/')) return content.slice()
  return { size: content.length, sha256: hex(await sha256(content)) }
}

async function checkEnd (source, at, directory, members) {
  const count = members & 0xffff
  const end = written(END, [
    [4, END_BEGINS], [2, 0], [2, 0], [2, count], [2, count], [4, directory.length], [4, at], [2, 0]
  ])
  const due = joined([directory, end])
  // One byte more than is due, so that nothing can follow.
  if (!members || !same(await source.bytes(at, due.length + 1), due)) throw new Fault('other_directory', { at })
}
