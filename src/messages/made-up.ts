/** Stands wherever made-up numbers do. */
export const MADE_UP = '見本（作り物の数値です）'
/** Before the name of a file of theirs. */
export const MADE_UP_FILE = '見本'
