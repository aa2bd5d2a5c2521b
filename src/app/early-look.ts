import { DATABASE_NAME } from '../db/database-name.ts'
import { lookBeforeOpen, lookOnce } from '../db/look-before-open.ts'
import { IS_ONE_FILE } from '../stores/edition.ts'

/** The look at this device's database, taken while the rest of the app is still being read. */
export const earlyLook = lookOnce(async () => lookBeforeOpen(DATABASE_NAME, globalThis.indexedDB))

// Whoever needs it asks again and is told; local files share one database, which a file edition leaves alone.
if (!IS_ONE_FILE) earlyLook().catch(() => undefined)
