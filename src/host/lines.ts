// Splits a stream of bytes into lines without ever holding more than one of them. CRLF and LF both end a
// line; a line over the limit is dropped as it comes in, and reported by its number.

const LF = 0x0a
const CR = 0x0d

/** One line without its end: `{ number: 1, bytes }`; `bytes` is null when it was over the limit. */
export interface Line {
  readonly number: number
  readonly bytes: Uint8Array | null
}

/**
 * The lines of a stream.
 *
 *     for await (const { number, bytes } of linesOf(process.stdin, 1_000_000)) …
 */
export async function* linesOf(
  stream: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<Line> {
  let number = 1
  let parts: Uint8Array[] = []
  let sizeBytes = 0
  const add = (part: Uint8Array): void => {
    sizeBytes += part.length
    if (sizeBytes <= maxBytes) parts.push(part)
    else parts = []
  }
  const take = (): Line => {
    const line = {
      number: number++,
      bytes: sizeBytes > maxBytes ? null : join(parts),
    }
    parts = []
    sizeBytes = 0
    return line
  }
  for await (const block of stream) {
    let start = 0
    for (let end = block.indexOf(LF); end >= 0; end = block.indexOf(LF, start)) {
      add(block.subarray(start, end))
      yield take()
      start = end + 1
    }
    if (start < block.length) add(block.subarray(start))
  }
  if (sizeBytes > 0) yield take()
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = parts.length === 1 ? parts[0]! : Buffer.concat(parts)
  return bytes.at(-1) === CR ? bytes.subarray(0, -1) : bytes
}
