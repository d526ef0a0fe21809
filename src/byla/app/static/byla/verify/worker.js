// Checks beside the page, which stays alive meanwhile. Nothing here asks for anything but these scripts.

import { checkArchive } from './archive.js'
import { Fault, Unable } from './fault.js'
import { checkCheckpoint, checkEntry } from './single.js'

const OFTEN = 100 // milliseconds

const CHECKS = {
  archive: ({ file, keys, pointer, since }, tell) => checkArchive(file, keys, pointer, tell, since),
  entry: checkEntry,
  checkpoint: ({ checkpoint, keys, stamp, since }) => checkCheckpoint(checkpoint, keys, stamp, since)
}

function teller (asked) {
  let told = 0
  return (...progress) => {
    if (performance.now() - told < OFTEN) return
    told = performance.now()
    postMessage({ asked, progress })
  }
}

async function answer ({ kind, ...given }, tell) {
  try {
    return { ...await CHECKS[kind](given, tell) }
  } catch (error) {
    if (error instanceof Fault) return { faults: [error.said], proven: [], open: [] }
    if (error instanceof Unable) return { unable: [error.message, {}] }
    return { unable: ['broken', { error: String(error) }] }
  }
}

addEventListener('message', async ({ data: { asked, given } }) => {
  postMessage({ asked, ...await answer(given, teller(asked)) })
})
