export { createSplitter, type Splitter } from './splitter.js'
export { tokenize } from './tokenize.js'
