import { Gazetteer, type GazetteerData } from './gazetteer'

/** Changes whenever the layout below, the trie or the folding rules change: packed data of another version is refused. */
export const PACK_VERSION = 2

/** A gazetteer as a module ships it: the arrays in one base64 string, the texts as they are. */
export interface PackedGazetteer {
  version: number
  /** Lengths of the arrays in elements, in the order of `ARRAYS`. */
  lengths: readonly number[]
  /** The arrays one after the other, each padded to four bytes, little-endian. */
  arrays: string
  forms: string
  rules: string
  records: string
  ids: string
  givenNames: string
}

type NumberArray = Int32Array | Uint32Array | Uint16Array | Uint8Array

function arraysOf(data: GazetteerData): NumberArray[] {
  return [
    data.trie.base,
    data.trie.check,
    data.trie.tail,
    data.alphabet,
    data.keyAliases,
    data.aliasEntity,
    data.aliasFlags,
    data.aliasRule,
    data.formStart,
    data.entityType,
    data.recordStart,
  ]
}

function padded(bytes: number): number {
  return (bytes + 3) & ~3
}

function toBase64(bytes: Uint8Array): string {
  let binary = ''
  for (let from = 0; from < bytes.length; from += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(from, from + 0x8000))
  }
  return btoa(binary)
}

function fromBase64(text: string): Uint8Array {
  // Node decodes ten times faster than the loop that every browser can run.
  const { Buffer } = globalThis as { Buffer?: { from(text: string, encoding: 'base64'): Uint8Array } }
  if (Buffer !== undefined) return Uint8Array.from(Buffer.from(text, 'base64'))
  const binary = atob(text)
  const bytes = new Uint8Array(binary.length)
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index)
  return bytes
}

/** Packs a gazetteer for a module or a file. The same gazetteer gives the same bytes. */
export function packGazetteer({ data }: Gazetteer): PackedGazetteer {
  const arrays = arraysOf(data)
  const bytes = new Uint8Array(arrays.reduce((sum, array) => sum + padded(array.byteLength), 0))
  let at = 0
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at)
    at += padded(array.byteLength)
  }
  return {
    version: PACK_VERSION,
    lengths: arrays.map((array) => array.length),
    arrays: toBase64(bytes),
    forms: data.forms,
    rules: data.rules,
    records: data.records,
    ids: data.ids,
    givenNames: data.givenNames,
  }
}

/** The arrays are stored as they stand in memory. */
function isLittleEndian(): boolean {
  return new Uint8Array(Uint16Array.of(1).buffer)[0] === 1
}

/**
 * Makes a packed gazetteer searchable again, without parsing. Throws an `Error` when another version packed it, or on a
 * big-endian machine.
 */
export function unpackGazetteer(packed: PackedGazetteer): Gazetteer {
  if (packed.version !== PACK_VERSION) {
    throw new Error(
      `the gazetteer was packed by version ${packed.version} of the format, this is ${PACK_VERSION}: compile it again`,
    )
  }
  if (!isLittleEndian()) throw new Error('packed gazetteers need a little-endian machine: compile the records instead')
  const { buffer } = fromBase64(packed.arrays)
  let next = 0
  let at = 0
  const take = <T extends NumberArray>(kind: {
    new (buffer: ArrayBufferLike, offset: number, length: number): T
    BYTES_PER_ELEMENT: number
  }): T => {
    const length = packed.lengths[next++] as number
    const array = new kind(buffer, at, length)
    at += padded(length * kind.BYTES_PER_ELEMENT)
    return array
  }
  return new Gazetteer({
    trie: { base: take(Int32Array), check: take(Uint8Array), tail: take(Uint8Array) },
    alphabet: take(Uint16Array),
    keyAliases: take(Uint32Array),
    aliasEntity: take(Uint32Array),
    aliasFlags: take(Uint16Array),
    aliasRule: take(Uint16Array),
    formStart: take(Uint32Array),
    entityType: take(Uint8Array),
    recordStart: take(Uint32Array),
    forms: packed.forms,
    rules: packed.rules,
    records: packed.records,
    ids: packed.ids,
    givenNames: packed.givenNames,
  })
}
