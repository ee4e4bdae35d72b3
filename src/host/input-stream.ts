// Small readers of byte streams: look at the start of one without losing it, and read one whole text.

const SPACES = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20])
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf]
const BRACE = 0x7b
const FARTHEST_LOOK = 65_536

/** A stream and whether it looks like JSONL: its first byte that is no space is `{`. */
export interface Peeked {
  readonly isJsonl: boolean
  readonly stream: AsyncIterable<Uint8Array>
}

/** Looks at the first bytes of a stream: `const { isJsonl, stream } = await peek(process.stdin)`. */
export async function peek(source: AsyncIterable<Uint8Array>): Promise<Peeked> {
  const blocks = source[Symbol.asyncIterator]()
  const seen: Uint8Array[] = []
  let first: number | null = null
  let sizeBytes = 0
  while (first === null && sizeBytes < FARTHEST_LOOK) {
    const { value: block, done } = await blocks.next()
    if (done === true) break
    seen.push(block)
    sizeBytes += block.length
    first = firstVisible(Buffer.concat(seen))
  }
  return { isJsonl: first === BRACE, stream: resume(seen, blocks) }
}

function firstVisible(bytes: Uint8Array): number | null {
  const hasMark = BYTE_ORDER_MARK.every((byte, i) => bytes[i] === byte)
  for (const byte of bytes.subarray(hasMark ? BYTE_ORDER_MARK.length : 0)) {
    if (!SPACES.has(byte)) return byte
  }
  return null
}

async function* resume(
  seen: readonly Uint8Array[],
  blocks: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield* seen
  try {
    for (;;) {
      const { value: block, done } = await blocks.next()
      if (done === true) return
      yield block
    }
  } finally {
    await blocks.return?.()
  }
}

/** All bytes of a stream, or null when there are more than `maxBytes`. */
export async function readWhole(
  stream: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Uint8Array | null> {
  const blocks: Uint8Array[] = []
  let sizeBytes = 0
  for await (const block of stream) {
    sizeBytes += block.length
    if (sizeBytes > maxBytes) return null
    blocks.push(block)
  }
  return Buffer.concat(blocks)
}
