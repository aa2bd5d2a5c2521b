/** Gathers the text of a string with runs; ふりがな (`rPh`) stands beside the text and is no part of it. */
export interface RichText {
  readonly open: (name: string) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
  /** The text so far, which is forgotten. */
  readonly take: () => string
}

/** A cell's text without the file's own spelling of characters (_x000D_) and of line breaks. */
export function decodeCellText(text: string): string {
  if (!text.includes('_x') && !text.includes('\r')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))).replaceAll('\r\n', '\n')
}

export function gatherRichText(): RichText {
  let phonetic = false
  let inText = false
  let gathered = ''
  return {
    open(name) {
      if (name === 'rPh') phonetic = true
      else if (name === 't') inText = !phonetic
    },
    close(name) {
      if (name === 'rPh') phonetic = false
      else if (name === 't') inText = false
    },
    text(text) {
      if (inText) gathered += text
    },
    take() {
      const text = gathered
      gathered = ''
      return decodeCellText(text)
    },
  }
}
