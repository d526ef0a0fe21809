// What the members of an archive are called, and what it may be.

export const FORMATS = ['byla-archive/1', 'byla-archive/2']
export const MOST_ENTRIES = 20_000

const five = number => String(number).padStart(5, '0')

export const entryName = number => `entries/${five(number)}.json`
export const receiptName = number => `receipts/${five(number)}.tlog-proof`

export function documentName (number, mediaType) {
  const ending = mediaType.slice(mediaType.lastIndexOf('/') + 1)
  return `documents/${five(number)}${/^[a-z0-9]{1,5}$/.test(ending) ? `.${ending}` : ''}`
}
