const WORD_JOINER = '\u2060'

/** Keeps a sign or an arrow and the number behind it on one line; nothing that can be seen changes. */
export const keepSigns = (text: string): string => text.replaceAll(/[＋−→](?=\d)/g, (sign) => `${sign}${WORD_JOINER}`)
