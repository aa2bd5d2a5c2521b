/** Where the mark of the notes lies: how many there are, readable before anything else is loaded. */
export const NOTES_MARK_KEY = 'miharashi.notes'
