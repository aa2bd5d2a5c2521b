/** Numbers words in the order in which they first appear. */
export class Dictionary {
  readonly words: string[] = []
  private readonly codes = new Map<string, number>()

  /** The code of a word, a new one for a new word. */
  encode(word: string): number {
    const known = this.codes.get(word)
    if (known !== undefined) return known
    const code = this.words.length
    this.codes.set(word, code)
    this.words.push(word)
    return code
  }
}
