const WIDE = /[^\u0020-\u007e\uff61-\uff9f]/

/** How wide a text is in full-width letters; a Latin letter or digit is a little over a half. */
export const emsOf = (text: string): number => [...text].reduce((sum, letter) => sum + (WIDE.test(letter) ? 1 : 0.58), 0)
