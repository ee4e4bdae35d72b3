export { type LinkedParties, linkActors } from './link-actors.js'
