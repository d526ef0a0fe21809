// What is said where nothing is wrong: what is proven, and, each time, what is not.

import { documents } from './entry.js'

export const neverProven = () => [['entries_true', {}], ['officials', {}]]

export function sayCheckpoint (found, { origin, size, witnesses }) {
  found.proven.push(['signed_log', { origin, size }])
  if (witnesses.length) found.proven.push(['shown_to', { names: witnesses.join(', ') }])
  else found.open.push(['same_tree', {}])
}

export function sayContent (found, index, entries) {
  const withheld = entries.filter(one => one.withheldUnder !== null)
  if (!found.faults.length) {
    const given = { shown: entries.length - withheld.length, entries: entries.length }
    const held = entries.reduce((sum, one) => sum + documents(one).length, 0)
    found.proven.push(['content', { number: index.number, ...given, documents: held }])
  }
  for (const { number, withheldUnder } of withheld) found.open.push(['withheld', { number, under: withheldUnder }])
  for (const { entry, under } of index.kept_apart) found.open.push(['apart', { entry, under }])
  found.open.push(['nothing_after', { entries: index.entries }], ['index_alone', {}], ['law_lets', {}])
}
