// Bytes to text: byte order mark first, then the declared encoding, then strict UTF-8.
// Takes raw bytes; gives the text exactly as stored, less the mark. Guesses nothing: bytes that fit
// none of these are refused with the place and what to do.

import { DemarcheError } from '../base/index.js'
import { binaryKind } from './binary.js'

type Decoder = InstanceType<typeof TextDecoder>

/** A decoded text and the encoding it was in. */
export interface Decoded {
  readonly text: string
  readonly encoding: string
}

const MARKS: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

/**
 * Decodes a file. `declared` is what its source says: a label like `windows-1251`.
 *
 *     decodeText(new Uint8Array([0xef, 0xbb, 0xbf, 0x57])) // { text: 'W', encoding: 'utf-8' }
 *
 * Throws `text-binary` for what is no text and `encoding-unknown` for what does not decode.
 */
export function decodeText(bytes: Uint8Array, declared?: string): Decoded {
  refuseBinary(bytes)
  const mark = MARKS.find(([start]) => start.every((byte, i) => bytes[i] === byte))
  const encoding = mark?.[1] ?? declared ?? 'utf-8'
  const body = bytes.subarray(mark?.[0].length ?? 0)
  const decoder = openDecoder(encoding)
  if (!decoder.encoding.startsWith('utf-16')) refuseNulls(body)
  try {
    return { text: decoder.decode(body), encoding: decoder.encoding }
  } catch (cause) {
    throw undecodable(bytes.length - body.length, body, {
      encoding: decoder.encoding,
      declared: mark === undefined && declared !== undefined,
      cause,
    })
  }
}

function refuseBinary(bytes: Uint8Array): void {
  const kind = binaryKind(bytes)
  if (kind !== null) {
    throw new DemarcheError(
      'text-binary',
      `expected text, found ${kind}; take the text out of it first`,
      { data: { kind } },
    )
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe && bytes[2] === 0 && bytes[3] === 0) {
    throw new DemarcheError(
      'encoding-unknown',
      'the file starts with a UTF-32 byte order mark, which is not read; convert it to UTF-8',
    )
  }
}

function openDecoder(encoding: string): Decoder {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
  } catch (cause) {
    throw new DemarcheError(
      'encoding-unknown',
      `"${encoding}" is not the name of a known encoding; use one like utf-8, windows-1252 or gb18030`,
      { data: { encoding }, cause },
    )
  }
}

const LOOKED_AT = 4096

function refuseNulls(bytes: Uint8Array): void {
  const at = bytes.indexOf(0)
  if (at < 0) return
  const wide = wideOrder(bytes.subarray(0, LOOKED_AT))
  const advice =
    wide === null
      ? 'it is a binary file or damaged'
      : `it looks like UTF-16 without a byte order mark; if so, say --encoding ${wide}`
  throw new DemarcheError(
    'text-binary',
    `expected text, found a null byte at byte ${at}: ${advice}`,
    {
      data: { byte: at },
    },
  )
}

/** The byte order when every second byte is mostly null, as in UTF-16 text of Latin letters. */
function wideOrder(bytes: Uint8Array): string | null {
  const nulls = [0, 0]
  bytes.forEach((byte, i) => {
    if (byte === 0) nulls[i & 1]!++
  })
  const half = bytes.length / 4
  if (nulls[1]! > half && nulls[0] === 0) return 'utf-16le'
  return nulls[0]! > half && nulls[1] === 0 ? 'utf-16be' : null
}

function undecodable(
  offset: number,
  body: Uint8Array,
  how: { readonly encoding: string; readonly declared: boolean; readonly cause: unknown },
): DemarcheError {
  const byte = offset + firstBadByte(body, how.encoding)
  const advice = how.declared
    ? 'the declared encoding is wrong or the file is damaged; say the right one with --encoding'
    : 'no encoding was declared; say --encoding, for example --encoding windows-1252'
  return new DemarcheError(
    'encoding-unknown',
    `not valid ${how.encoding} at byte ${byte}: ${advice}`,
    { data: { encoding: how.encoding, byte }, cause: how.cause },
  )
}

/** The first byte that the decoder refuses; the length when the text breaks off inside a character. */
function firstBadByte(bytes: Uint8Array, encoding: string): number {
  let [good, bad] = [0, bytes.length + 1] // lengths of beginnings that decode and that do not
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (isBeginning(bytes.subarray(0, middle), encoding)) good = middle
    else bad = middle
  }
  return good
}

function isBeginning(bytes: Uint8Array, encoding: string): boolean {
  try {
    openDecoder(encoding).decode(bytes, { stream: true })
    return true
  } catch {
    return false // the caller asks only whether
  }
}
