import type { ObjectDirective } from 'vue'

type Value = string | number
type Field = HTMLInputElement | HTMLTextAreaElement

/** What each field was last given. */
const given = new WeakMap<Field, string>()
/** Fields on the page whose words are kept. */
const kept = new Set<Field>()

function give(field: Field, value: Value): void {
  given.set(field, String(value))
  field.value = String(value)
}

/** As if the reader had left the field: who listens for its change keeps what was typed. */
function handOn(field: Field): void {
  if (field.value === given.get(field)) return
  field.dispatchEvent(new Event('change', { bubbles: true }))
  given.set(field, field.value)
}

const handOnAll = (): void => kept.forEach(handOn)
addEventListener('pagehide', handOnAll)
document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') handOnAll() })

/**
 * The value of a field that tells of its change when it is left: what is being typed is not written over while the page around it is drawn anew.
 * With `.kept` it is also handed on when the field or the page goes before it was left.
 */
export const vTyped: ObjectDirective<Field, Value, 'kept'> = {
  created(field, { value }) { give(field, value) },
  mounted(field, { modifiers }) { if (modifiers.kept) kept.add(field) },
  updated(field, { value }) {
    const typing = field === document.activeElement && field.value !== given.get(field)
    if (!typing) give(field, value)
  },
  beforeUnmount(field, { modifiers }) {
    if (modifiers.kept) handOn(field)
    kept.delete(field)
  },
}
