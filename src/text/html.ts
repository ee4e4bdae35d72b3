// Tells an HTML page from a text that only mentions a tag. Gives yes or no; converts nothing.

const TAGS: ReadonlySet<string> = new Set(
  (
    'html head body title meta link script style div span p br hr a b i em strong ul ol li table tr ' +
    'td th tbody h1 h2 h3 h4 h5 h6 img nav header footer main article section aside form input button ' +
    'figure figcaption blockquote iframe svg noscript'
  ).split(' '),
)
const LONGEST_TAG = 10
const FEWEST_TAGS = 4
const CHARS_PER_TAG = 400
const HEAD = 1024

/**
 * True when the text is an HTML page or a piece of one.
 *
 *     isHtml('<!doctype html><p>Wang Yi met ...') // true
 *     isHtml('trade of < 5 %; see the <p> tag') // false
 */
export function isHtml(text: string): boolean {
  const head = text.slice(0, HEAD).trimStart().toLowerCase()
  if (head.startsWith('<!doctype html') || /^<html[\s>]/.test(head)) return true
  if (head.startsWith('<?xml') && /<html[\s>]/.test(head)) return true
  const tags = countTags(text)
  if (tags >= FEWEST_TAGS && tags * CHARS_PER_TAG >= text.length) return true
  return tags >= 2 && isTagAt(head, 0) && text.slice(-HEAD).trimEnd().endsWith('>')
}

function countTags(text: string): number {
  let count = 0
  for (let i = text.indexOf('<'); i >= 0; i = text.indexOf('<', i + 1)) {
    if (isTagAt(text, i)) count++
  }
  return count
}

/** True for "<p>", "</p>", "<p class=...", "<br/>" at i. */
function isTagAt(text: string, i: number): boolean {
  if (text.charAt(i) !== '<') return false
  const start = text.charAt(i + 1) === '/' ? i + 2 : i + 1
  const name = /^[A-Za-z][A-Za-z0-9]*/.exec(text.slice(start, start + LONGEST_TAG + 1))?.[0] ?? ''
  const after = text.charAt(start + name.length)
  return TAGS.has(name.toLowerCase()) && (after === '>' || after === '/' || /\s/.test(after))
}
