export { type FoundPlaces, findPlaces } from './find-places.js'
