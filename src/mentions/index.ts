export { findMentions } from './find-mentions.js'
