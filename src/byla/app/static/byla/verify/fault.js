// What does not hold, and what was found. A sentence is a code with what stands in it; its words stand on the page.
// A name that stands for itself, as of a member of an archive, is a text.

export class Fault extends Error {
  constructor (code, given = {}) {
    super(code)
    this.said = [code, given]
  }
}

// It cannot be checked, by this browser or as it was asked for: that says nothing of what was chosen.
export class Unable extends Error {}

// An archive is looked at to its end, so that one fault does not hide another.
export class Found {
  faults = []
  proven = []
  open = []

  fault (where, code, given = {}) {
    this.faults.push(['at', { where, what: [code, given] }])
  }

  // Keeps what `part` raises as a fault of that place.
  async within (where, part) {
    try {
      await part()
    } catch (fault) {
      if (!(fault instanceof Fault)) throw fault
      this.fault(where, ...fault.said)
    }
  }
}
