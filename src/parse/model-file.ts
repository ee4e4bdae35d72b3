// The container of a model file: "DMODEL" and a version, a JSON header, then compressed sections. Reads and checks;
// what the sections mean is known to open-model.ts. training/lib/write-model.mjs writes it.
//
//   bytes 0-5   "DMODEL"        bytes 6-7   format version, little-endian
//   bytes 8-11  header length   bytes 12-15  CRC-32 of the header
//   then the header (UTF-8 JSON), then the sections in the header's order

import { DemarcheError, sha256 } from '../base/index.js'
import { crc32 } from './crc32.js'

export const MODEL_MAGIC = 'DMODEL'
export const MODEL_VERSION = 1
const HEADER_AT = 16

/** One section as the header lists it. Sizes in bytes; `crc` is that of the packed bytes. */
export interface SectionEntry {
  readonly name: string
  readonly packed: number
  readonly size: number
  readonly crc: number
}

/** The header of a model file: what the model is, where it comes from, how good it is, how it is laid out. */
export interface ModelHeader {
  readonly name: string
  readonly language: string
  readonly license: string
  readonly attribution: readonly string[]
  /** SHA-256 of each file it was trained on. */
  readonly trainedOn: readonly { readonly file: string; readonly sha256: string }[]
  /** How many taggers and parsers of different seeds were averaged. */
  readonly seeds: number
  /** Scores on development data, in per cent. */
  readonly scores: Readonly<Record<string, number>>
  readonly templates: Readonly<
    Record<'splitter' | 'tagger' | 'retagger' | 'actions' | 'labels', readonly string[]>
  >
  readonly bits: Readonly<Record<'splitter' | 'tagger' | 'retagger' | 'actions' | 'labels', number>>
  readonly tags: readonly string[]
  readonly relations: readonly string[]
  /** The usual and the strict threshold of the splitter. */
  readonly splitterThresholds: readonly [number, number]
  readonly retagBelow: number
  readonly doubtBelow: number
  readonly sections: readonly SectionEntry[]
}

/** A file read and unpacked. */
export interface ModelParts {
  readonly header: ModelHeader
  /** SHA-256 of the header, which holds the checksum of every section. */
  readonly sha256: string
  readonly sections: ReadonlyMap<string, Uint8Array>
}

/** Unpacks one section (raw DEFLATE) into `size` bytes. */
export type Inflate = (packed: Uint8Array, size: number) => Uint8Array

const invalid = (message: string, data: Record<string, unknown> = {}): DemarcheError =>
  new DemarcheError('model-invalid', `${message}; get the model that belongs to this version`, {
    data,
  })

/**
 * Reads the header and the sections that are needed (default: all). Throws `model-invalid` for another kind of file, an
 * unknown format version, a file that is cut short, or a section whose checksum differs.
 */
export function readModelFile(
  bytes: Uint8Array,
  inflate: Inflate,
  isNeeded: (section: string) => boolean = () => true,
): ModelParts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const magic = String.fromCharCode(...bytes.subarray(0, MODEL_MAGIC.length))
  if (bytes.length < HEADER_AT || magic !== MODEL_MAGIC) {
    throw invalid(`the model file should begin with "${MODEL_MAGIC}" and does not`)
  }
  const version = view.getUint16(MODEL_MAGIC.length, true)
  if (version !== MODEL_VERSION) {
    throw invalid(`the model file has format ${version}; this version reads ${MODEL_VERSION}`)
  }
  const start = HEADER_AT + view.getUint32(8, true)
  if (start > bytes.length) throw invalid('the model file ends inside its header')
  const headerBytes = bytes.subarray(HEADER_AT, start)
  if (crc32(headerBytes) !== view.getUint32(12, true)) {
    throw invalid('the header of the model file is damaged')
  }
  const headerText = new TextDecoder().decode(headerBytes)
  const header = parseHeader(headerText)
  const sections = new Map<string, Uint8Array>()
  let at = start
  for (const entry of header.sections) {
    const packed = bytes.subarray(at, at + entry.packed)
    at += entry.packed
    if (!isNeeded(entry.name)) continue
    if (packed.length !== entry.packed || crc32(packed) !== entry.crc) {
      throw invalid(`section "${entry.name}" of the model file is damaged or cut short`)
    }
    sections.set(entry.name, inflateSection(entry, packed, inflate))
  }
  return { header, sha256: sha256(headerText), sections }
}

function inflateSection(entry: SectionEntry, packed: Uint8Array, inflate: Inflate): Uint8Array {
  const bytes = inflate(packed, entry.size)
  if (bytes.length === entry.size) return bytes
  throw invalid(
    `section "${entry.name}" unpacks to ${bytes.length} bytes, the header says ${entry.size}`,
  )
}

const FIELDS = ['templates', 'bits', 'tags', 'relations', 'sections'] as const

function parseHeader(text: string): ModelHeader {
  let header: Partial<ModelHeader> | null
  try {
    header = JSON.parse(text) as Partial<ModelHeader> | null
  } catch (cause) {
    throw new DemarcheError(
      'model-invalid',
      'the header of the model file is not JSON; get the model that belongs to this version',
      { cause },
    )
  }
  const missing = FIELDS.filter((field) => typeof header?.[field] !== 'object')
  if (missing.length === 0) return header as ModelHeader
  throw invalid(`the header of the model file lacks ${missing.join(', ')}`)
}
