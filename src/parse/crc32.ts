// CRC-32 (ISO 3309, the one of zip and PNG), to notice damaged sections of a model file.

const SLICES = 4 // bytes at a time ("slicing by 4", Kounavis and Berry 2005): a model has eight million

/** One table a byte of a slice: TABLES[0] for its last byte, TABLES[3] for its first. */
const TABLES = makeTables()

function makeTables(): Int32Array[] {
  const tables = Array.from({ length: SLICES }, () => new Int32Array(256))
  const [plain] = tables
  for (let n = 0; n < 256; n++) {
    let c = n
    for (let bit = 0; bit < 8; bit++) c = (c & 1) === 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1
    plain![n] = c
  }
  for (let k = 1; k < SLICES; k++) {
    for (let n = 0; n < 256; n++) {
      const c = tables[k - 1]![n]!
      tables[k]![n] = plain![c & 255]! ^ (c >>> 8)
    }
  }
  return tables
}

/** The checksum of bytes, as an unsigned number: `crc32(utf8('123456789')) === 0xcbf43926`. */
export function crc32(bytes: Uint8Array): number {
  const [last, third, second, first] = TABLES as [Int32Array, Int32Array, Int32Array, Int32Array]
  const whole = bytes.length - (bytes.length % SLICES)
  let c = -1
  let i = 0
  for (; i < whole; i += SLICES) {
    c ^= bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24)
    c = first[c & 255]! ^ second[(c >>> 8) & 255]! ^ third[(c >>> 16) & 255]! ^ last[c >>> 24]!
  }
  for (; i < bytes.length; i++) c = last[(c ^ bytes[i]!) & 255]! ^ (c >>> 8)
  return ~c >>> 0
}
