export {
  CONTACT_FRAMES,
  type Codebook,
  type CodebookFiles,
  type ContactFrame,
  type ContactPattern,
  type ContactRule,
  loadCodebook,
} from './codebook.js'
export { compilePattern, type WordPattern } from './pattern.js'
