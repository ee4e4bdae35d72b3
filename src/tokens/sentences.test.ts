import { describe, expect, it } from 'vitest'
import {
  createDocument,
  paragraphCount,
  paragraphRange,
  sentenceCount,
  sentenceRange,
  spanOfTokens,
  textOf,
} from '../document/index.js'
import { tokenize } from './index.js'

const read = (text: string) => tokenize(createDocument({ id: 'test', text }))

function sentencesOf(text: string): string[] {
  const doc = read(text)
  return Array.from({ length: sentenceCount(doc) }, (_, s) =>
    textOf(doc, spanOfTokens(doc, sentenceRange(doc, s))),
  )
}

/** Splits at " | " what the cases below write in one line. */
const parts = (marked: string): string[] => marked.split(' | ')

describe('sentences', () => {
  it.each([
    ['end at full stops', 'Wang met Ali. | They agreed. | Both left.'],
    ['end at ! and ?', 'Who agreed? | Nobody! | Why?! | It is so.'],
    ['go on after titles', 'He met Gen. Abizaid and Sec. Blinken. | Mr. Li left.'],
    ['go on after initials', 'Antony J. Blinken met C.S. Eliot Kang. | S. Jaishankar left.'],
    ['go on after "U.S."', 'He went to the U.S. Senate and the U.S. Embassy.'],
    ['end after "U.S." before a function word', 'He went to the U.S. | The visit was short.'],
    ['end after "Inc." before a function word', 'It bought Acme Inc. | In May it sold it.'],
    ['go on after "Inc."', 'Acme Inc. Chairman Li left.'],
    ['end after "p.m." before a capital', 'They met at 5 p.m. | Wang left.'],
    ['go on after "p.m." before a day', 'They met at 5 p.m. Monday and at 6 p.m. EST.'],
    ['end after "Jr." before a function word', 'He met Robert Kennedy Jr. | They talked.'],
    ['go on after H.E.', 'They received H.E. Mr. Ali.'],
    ['end after "No."', 'Was it No. 5? | No. | It was not.'],
    ['end at a letter', 'They chose Plan B. | Iran agreed.'],
    ['end at an ellipsis before a capital', 'He waited… | Then he left... | All left.'],
    ['go on at an ellipsis inside', 'He waited ... and left.'],
    ['keep closing quotes', 'He said: "We agree." | Then he left. | “Yes.” | “No.”'],
    ['keep closing brackets', 'He left (as planned.) | The end.'],
    ['take brackets as sentences', 'He left. | (The visit was short.) | The end.'],
    ['go on after a quoted sentence', '"We agree," he said. | "Do you?" he asked.'],
    ['keep doubled apostrophes', "He said ''We agree.'' | ''They left,'' she said."],
    ['open with a straight quote', 'He left. | "We agree," he said.'],
    [
      'take captions as sentences',
      'They met in China. | [Photo/Chinese Ministry] | Later they left.',
    ],
    ['keep footnotes', 'He died in 2014.[3] | She left. [citation needed] | All left.'],
    ['keep datelines', 'ST. PETERSBURG, Sept. 11 (Xinhua) -- Chinese officials met. | They left.'],
    ['keep datelines with stops', 'KYIV. Sept. 12 (Interfax) - Officials met. | They left.'],
    ['keep agency marks', 'MOSCOW, September 12. /TASS/. | Officials met.'],
    ['end before numbers', 'It ended in 2019. | 20 people came.'],
    ['end before lower case after a long word', 'They issued a communique. | eHow said so.'],
    ['go on after unknown abbreviations', 'The govt. said that the dept. agreed.'],
    ['end in Chinese', '王毅会见了他。 | 他们同意。'],
    ['end in Arabic', 'هل وافق؟ | نعم.'],
  ])('%s', (_title, marked) => {
    expect(sentencesOf(parts(marked).join(' '))).toEqual(parts(marked))
  })

  it.each([
    ['after a word', 'in the spring.The EU agreed.', ['in the spring.', 'The EU agreed.']],
    ['after a year', 'in 2019.The EU agreed.', ['in 2019.', 'The EU agreed.']],
    ['after a quote', 'He said "yes."The EU agreed.', ['He said "yes."', 'The EU agreed.']],
    ['before a quote', 'He left."We agree," she said.', ['He left.', '"We agree," she said.']],
    ['before a caption', 'He left.[Photo/AFP]', ['He left.', '[Photo/AFP]']],
    ['never in a file name', 'See DATA.CSV now.', ['See DATA.CSV now.']],
    ['in Chinese', '他走了。她也走了。', ['他走了。', '她也走了。']],
  ])('split where a blank is missing %s', (_title, text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences)
  })

  it('takes list items on their own lines', () => {
    expect(
      sentencesOf('The parties:\n• agree to meet\n• agree to talk\n1. First. Then\n2. Second'),
    ).toEqual([
      'The parties:',
      '• agree to meet',
      '• agree to talk',
      '1. First.',
      'Then',
      '2. Second',
    ])
  })

  it('says for each token which sentence it is in', () => {
    const { tokens } = read('Wang left. Ali left.\nAll left.')
    expect(Array.from(tokens.sentences)).toEqual([0, 3, 6, 9])
    expect(Array.from(tokens.sentenceOf)).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 2])
    expect(Array.from(tokens.paragraphs)).toEqual([0, 6, 9])
  })
})

const WRAPPED =
  'The two foreign ministers met in Muscat on Tuesday afternoon and\n' +
  'agreed that their delegations would meet again before the end of\n' +
  'the month. They thanked Oman.\n' +
  'A joint text followed.\n\n' +
  'The next round is planned for the spring, officials of both the\n' +
  'ministries said.'

function paragraphsOf(text: string): number {
  return paragraphCount(read(text))
}

describe('paragraphs', () => {
  it.each([
    ['at a blank line', 'One.\n\nTwo.', 2],
    ['at a line with blanks only', 'One.\n \t\nTwo.', 2],
    ['at a single break', 'One.\nTwo.', 2],
    ['at CRLF once', 'One.\r\nTwo.\r\n\r\nThree.', 3],
    ['at a lone CR', 'One.\rTwo.', 2],
    ['at line and paragraph separators', 'One.\u2028Two.\u2029Three.', 3],
    ['at a form feed', 'One.\fTwo.', 2],
    ['inside a wrapped text only where a line had room', WRAPPED, 3],
    ['inside a wrapped text with CRLF', WRAPPED.replaceAll('\n', '\r\n'), 3],
    ['before a bullet in a wrapped text', `${WRAPPED}\n- they meet again in the same city`, 4],
    ['never without a break', 'One. Two.', 1],
  ])('start %s', (_title, text, count) => {
    expect(paragraphsOf(text)).toBe(count)
  })

  it('join the sentence that a wrapped line broke', () => {
    const doc = read(WRAPPED)
    const first = textOf(doc, spanOfTokens(doc, paragraphRange(doc, 0)))
    expect(first.endsWith('They thanked Oman.')).toBe(true)
    expect(sentenceCount(doc)).toBe(4)
  })
})
