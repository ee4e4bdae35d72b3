export { type LinkedParties, linkActors } from './link-actors.js'
export { lookUpHolder, reasonOf, UNSETTLED } from './people.js'
