// index.html of an archive says what its entries say, and is therefore made from nothing else; here anew, to compare it.
// It is text that is compared, and shown nowhere.

import { hex } from './bytes.js'
import { documents } from './entry.js'
import { isList, isObject, isText } from './json.js'
import { documentName, FORMATS } from './names.js'

const STYLE =
  'body{font:16px/1.5 sans-serif;margin:2rem auto;max-width:50rem;padding:0 1rem}' +
  'section{border-top:1px solid;margin-top:2rem}dt{font-weight:bold}dd{margin:0 0 .5rem 1rem;white-space:pre-wrap}'
const OF_THE_INDEX = ['number', 'procedure', 'authority', 'file', 'known_from', 'read_as']
const OF_A_HEADER = ['true_from', 'known_from', 'actor', 'mandate', 'step', 'corrects']
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#x27;' }

const escaped = text => text.replace(/[&<>"']/g, sign => ENTITIES[sign])

export function page (index, entries) {
  const title = escaped(index.number)
  const said = OF_THE_INDEX.map(name => [name, index[name]])
  // An archive of the first format said by which entry something was erased, and left article and day to that entry.
  const telling = new Map(index.format === FORMATS[0] ? [] : entries.map(one => [one.number, one]))
  return `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>${title}</title>\n<style>${STYLE}</style>\n` +
    `<h1>${title}</h1>\n${terms(said)}\n${entries.map(one => section(one, telling)).join('')}</html>\n`
}

function section (entry, telling) {
  const { number, header, withheldUnder } = entry
  const withheld = withheldUnder !== null
  const said = withheld ? [['withheld_under', withheldUnder], ['commitment', hex(entry.commitment)]] : shown(entry, telling)
  const links = documents(entry).map(one =>
    `<p><a href="${documentName(number, one.media_type)}">${escaped(one.name)}</a></p>\n`)
  return `<section id="entry-${number}">\n<h2>${number}. ${escaped(withheld ? 'withheld' : header.type)}</h2>\n` +
    `${terms(said)}\n${links.join('')}</section>\n`
}

function shown (entry, telling) {
  const { header, body } = entry
  const said = OF_A_HEADER.filter(name => header[name] !== null).map(name => [name, header[name]])
  return [...said, ...(body === null ? erasure(entry, telling) : [['body', body]])]
}

// By which entry the content went; and under which article and when, where that entry is shown.
function erasure ({ erasedBy }, telling) {
  const by = telling.get(erasedBy)
  const told = by?.body && Object.hasOwn(by.body, 'article')
    ? [['erased_under', by.body.article], ['erased_on', by.header.true_from]]
    : []
  return [['erased_by', erasedBy], ...told]
}

function value (one) {
  if (isObject(one)) return terms(Object.entries(one))
  if (isList(one)) return `<ul>${one.map(it => `<li>${value(it)}</li>`).join('')}</ul>`
  return escaped(isText(one) ? one : JSON.stringify(one))
}

function terms (pairs) {
  const rows = pairs.toSorted(([one], [other]) => byCharacter(one, other))
  return `<dl>${rows.map(([name, one]) => `<dt>${escaped(name)}</dt><dd>${value(one)}</dd>`).join('')}</dl>`
}

// As Python sorts: by characters, and not by halves of them.
function byCharacter (one, other) {
  const [left, right] = [Array.from(one), Array.from(other)]
  const at = left.findIndex((sign, place) => sign !== right[place])
  if (at < 0) return left.length - right.length
  return at < right.length ? left[at].codePointAt(0) - right[at].codePointAt(0) : 1
}
