export { type CodedRecords, codeDocument } from './code-document.js'
