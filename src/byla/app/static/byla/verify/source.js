// A file on the reader's machine, read piece by piece: an archive may be larger than a telephone's memory.

const PIECE = 2 ** 22

export class Source {
  #file
  #begin = 0
  #piece = new Uint8Array()

  constructor (file) {
    this.#file = file
  }

  // So many bytes from there, or fewer where the file ends before.
  async bytes (at, length) {
    const end = Math.min(at + length, this.#file.size)
    if (at < this.#begin || end > this.#begin + this.#piece.length) {
      const piece = this.#file.slice(at, Math.max(end, at + PIECE))
      this.#piece = new Uint8Array(await piece.arrayBuffer())
      this.#begin = at
    }
    return this.#piece.subarray(at - this.#begin, Math.max(at, end) - this.#begin)
  }
}
