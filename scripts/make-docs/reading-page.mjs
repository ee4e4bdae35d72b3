// @ts-check
// The page of the records: one table for each shape of a Reading, with field, type and meaning.
// Takes the JSON Schema (forms) and field-meanings.mjs (meanings), gives Markdown; a field that only one
// of the two knows stops it.

import { FIELD_MEANINGS } from './field-meanings.mjs'
import { madeFrom, page, table } from './markdown.mjs'

/**
 * @typedef {object} Schema
 * @property {string | readonly string[]} [type]
 * @property {string} [const]
 * @property {readonly string[]} [enum]
 * @property {readonly Schema[]} [anyOf]
 * @property {Schema} [items]
 * @property {Readonly<Record<string, Schema>>} [properties]
 */

/** Where in the schema each shape first stands; the order is that of the page. */
const PATHS = {
  Reading: '',
  document: 'document',
  actor: 'actors[]',
  place: 'places[]',
  contact: 'contacts[]',
  participant: 'contacts[].participants[]',
  event: 'events[]',
  position: 'positions[]',
  commitment: 'commitments[]',
  agreement: 'agreements[]',
  mediation: 'mediations[]',
  note: 'notes[]',
  party: 'events[].actor[]',
  date: 'contacts[].date',
  'place reference': 'contacts[].place',
  span: 'actors[].mentions[]',
}

/** @param {Record<string, unknown>} schema the JSON Schema of a Reading */
export function renderReadingPage(schema) {
  const shapes = new Map(
    Object.entries(PATHS).map(([name, path]) => [
      name,
      schemaAt(/** @type {Schema} */ (schema), path),
    ]),
  )
  return page([
    '# The Reading',
    madeFrom('the JSON Schema of src/record'),
    'Everything coded from one document, as plain JSON. The same in machine form: `demarche/reading.schema.json`. Offsets\n' +
      'are half-open and count UTF-16 code units of the text, so that `text.slice(start, end)` gives the words.',
    'Every field is always there; what is not known is null or an empty list. `forum?.name` means that `forum` itself may be\n' +
      'null, `models[].name` that `models` is a list. Of evidence only the fields that have words are there.',
    Object.keys(PATHS)
      .map((name) => `- [${name}](#${anchor(name)})`)
      .join('\n'),
    ...[...shapes].flatMap(([name, shape]) => [
      `## ${name}`,
      table(['field', 'type', 'meaning'], rowsOf(name, shape, shapes)),
    ]),
  ])
}

/** @param {string} name */
const anchor = (name) => name.toLowerCase().replaceAll(' ', '-')

/** The schema behind null, if null is allowed. @param {Schema} schema @returns {Schema} */
const present = (schema) => schema.anyOf?.find(({ type }) => type !== 'null') ?? schema

/** @param {Schema} schema @param {string} path @returns {Schema} */
function schemaAt(schema, path) {
  let at = schema
  for (const step of path.split('.').filter(Boolean)) {
    const inner = at.properties?.[step.replace('[]', '')]
    if (inner === undefined) throw new Error(`the schema has no "${step}" of "${path}"`)
    at = present(step.endsWith('[]') ? (present(inner).items ?? inner) : inner)
  }
  return at
}

/**
 * @param {string} name @param {Schema} shape @param {ReadonlyMap<string, Schema>} shapes
 * @returns {string[][]}
 */
function rowsOf(name, shape, shapes) {
  const meanings = FIELD_MEANINGS[name] ?? {}
  const fields = fieldsOf(shape, '', shapes, name)
  const unknown = Object.keys(meanings).filter(
    (field) => !fields.some(([known]) => known.replace('?.', '.') === field),
  )
  if (unknown.length > 0) throw new Error(`${name}: not in the schema: ${unknown.join(', ')}`)
  return fields.map(([field, type]) => {
    const meaning = meanings[field.replace('?.', '.')]
    if (meaning === undefined)
      throw new Error(`${name}.${field} has no meaning in field-meanings.mjs`)
    return [`\`${field}\``, type, meaning]
  })
}

/**
 * The fields of a shape; those of an inner object without a table of its own are named `outer.inner`,
 * `outer?.inner` when it may be null, `outer[].inner` in a list.
 *
 * @param {Schema} shape @param {string} prefix @param {ReadonlyMap<string, Schema>} shapes @param {string} self
 * @returns {(readonly [string, string])[]}
 */
function fieldsOf(shape, prefix, shapes, self) {
  return Object.entries(shape.properties ?? {}).flatMap(([key, value]) => {
    const field = `${prefix}${key}`
    const inner = present(value)
    const item = inner.items === undefined ? inner : present(inner.items)
    const isOpened = key !== 'evidence' && item.properties !== undefined
    if (isOpened && shapeName(item, shapes, self) === null) {
      const mark = item !== inner ? '[]' : inner !== value ? '?' : ''
      return fieldsOf(item, `${field}${mark}.`, shapes, self)
    }
    return [/** @type {const} */ ([field, typeOf(value, shapes, self)])]
  })
}

/** @param {Schema} schema @param {ReadonlyMap<string, Schema>} shapes @param {string} self */
function shapeName(schema, shapes, self) {
  const form = bare(schema)
  for (const [name, shape] of shapes) if (name !== self && bare(shape) === form) return name
  return null
}

/** The form of a schema without its words. @param {Schema} schema */
const bare = (schema) =>
  JSON.stringify(schema, (key, value) =>
    key === 'readOnly' || (key === 'description' && typeof value === 'string') ? undefined : value,
  )

/**
 * @param {Schema} schema @param {ReadonlyMap<string, Schema>} shapes @param {string} self
 * @returns {string}
 */
function typeOf(schema, shapes, self) {
  const inner = present(schema)
  const orNull = inner !== schema || (Array.isArray(schema.type) && schema.type.includes('null'))
  return `${plainType(inner, shapes, self)}${orNull ? ' or null' : ''}`
}

/** @param {Schema} schema @param {ReadonlyMap<string, Schema>} shapes @param {string} self @returns {string} */
function plainType(schema, shapes, self) {
  if (schema.const !== undefined) return `\`${schema.const}\``
  if (schema.enum !== undefined) return schema.enum.map((word) => `\`${word}\``).join(', ')
  if (schema.items !== undefined) return `list of ${typeOf(schema.items, shapes, self)}`
  const name = shapeName(schema, shapes, self)
  if (name !== null) return `[${name}](#${anchor(name)})`
  if (schema.properties !== undefined) {
    const fields = Object.keys(schema.properties).map((field) => `\`${field}\``)
    return `lists of [span](#span) under ${fields.join(', ')}`
  }
  const type = Array.isArray(schema.type)
    ? schema.type.find((word) => word !== 'null')
    : schema.type
  return type === 'boolean' ? 'true or false' : String(type)
}
