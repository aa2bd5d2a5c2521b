/**
 * Whether the app would start without a network, or what is in the way: `insecure` is plain http,
 * `incomplete` a build of which not every file could be stored, `inside` the edition that is one file.
 */
export type KeepingState = 'preparing' | 'whole' | 'incomplete' | 'insecure' | 'unsupported' | 'inside'

/** Whether the browser may throw away what the app has stored; null where it does not tell. */
export type Persisted = boolean | null
