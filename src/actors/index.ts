export { type LinkedParties, linkActors } from './link-actors.js'
export { lookUpHolder } from './people.js'
