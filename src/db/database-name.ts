export const DATABASE_NAME = 'miharashi'
export const SCHEMA_VERSION = 1
/** Dexie multiplies its versions by ten, to leave room below the engine's integers. */
export const ENGINE_VERSION = SCHEMA_VERSION * 10
