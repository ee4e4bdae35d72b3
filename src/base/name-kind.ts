// What a known name can stand for. The tables file names under these kinds, and mentions carry them on.

/** A capital or a seat of power (metonym) may be the place or the government. */
export type NameKind =
  | 'state'
  | 'demonym'
  | 'capital'
  | 'metonym'
  | 'organization'
  | 'body'
  | 'forum'
  | 'group'
