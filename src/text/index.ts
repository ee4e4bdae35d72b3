export { checkText } from './check.js'
export { decodeText } from './decode.js'
