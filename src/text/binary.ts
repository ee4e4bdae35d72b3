// Names the kind of a file that is not text, by its first bytes. Gives null for what may be text.

/** First bytes (Latin-1, so one character is one byte) of files that people hand in by mistake. */
const MAGIC: readonly (readonly [start: string, kind: string])[] = [
  ['%PDF-', 'a PDF file'],
  ['PK\x03\x04', 'a ZIP archive or Office document'],
  ['PK\x05\x06', 'an empty ZIP archive'],
  ['\x89PNG\r\n', 'a PNG image'],
  ['\xff\xd8\xff', 'a JPEG image'],
  ['GIF87a', 'a GIF image'],
  ['GIF89a', 'a GIF image'],
  ['II*\x00', 'a TIFF image'],
  ['MM\x00*', 'a TIFF image'],
  ['RIFF', 'a RIFF file (WebP, WAV or AVI)'],
  ['\x1f\x8b', 'gzip-compressed data'],
  ['BZh', 'bzip2-compressed data'],
  ['\xfd7zXZ\x00', 'xz-compressed data'],
  ['\x28\xb5\x2f\xfd', 'zstd-compressed data'],
  ['7z\xbc\xaf\x27\x1c', 'a 7-Zip archive'],
  ['Rar!\x1a\x07', 'a RAR archive'],
  ['\xd0\xcf\x11\xe0', 'an old Office document'],
  ['{\\rtf', 'an RTF document'],
  ['SQLite format 3\x00', 'an SQLite database'],
  ['PAR1', 'a Parquet file'],
  ['\x7fELF', 'a program'],
  ['ID3', 'an MP3 file'],
  ['OggS', 'an Ogg file'],
]
const HEAD = 16
const TEXT_STARTS = new Set(['RIFF', 'BZh', 'PAR1', 'ID3', 'OggS']) // could also open a plain text

/**
 * What the bytes are, when they are a known kind of file other than text.
 *
 *     binaryKind(new TextEncoder().encode('%PDF-1.7 ...')) // 'a PDF file'
 */
export function binaryKind(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD))
  const found = MAGIC.find(([start]) => head.startsWith(start))
  if (found === undefined) return head.slice(4, 8) === 'ftyp' ? 'an MP4 file' : null
  const [start, kind] = found
  return TEXT_STARTS.has(start) && !hasControls(bytes.subarray(start.length, 64)) ? null : kind
}

const hasControls = (bytes: Uint8Array): boolean => bytes.some((byte) => byte < 9)
