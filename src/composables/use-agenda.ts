import { computed, ref } from 'vue'
import type { AgendaItem, AgendaSubject } from '../domain/meeting.ts'
import { SUBJECT_WORDS } from '../messages/meeting.ts'
import { agendaName, policyItem, subjectItem } from '../view/agenda.ts'
import { useDeck } from './use-deck.ts'
import { useSettingsControls } from './use-settings.ts'
import { canStayAwake } from './use-wake-lock.ts'

type Plain = Exclude<AgendaSubject, 'policies'>
const isPlain = (text: string): text is Plain => text in SUBJECT_WORDS

interface AgendaRow {
  readonly at: number
  readonly name: string
}

/** The agenda as a person sets it up before the meeting. */
export function useAgenda() {
  const deck = useDeck()
  const { canUndo, undo, keptWords } = useSettingsControls()
  const added = ref('')
  const { facts, agenda, screens, changePlan } = deck

  const put = (items: readonly AgendaItem[]): void => changePlan({ agenda: items })
  const rows = computed(() => agenda.value.map((item, at) => {
    const places = screens.value.flatMap((screen, place) => (screen.item === at ? [place] : []))
    const [first] = places
    const last = places.at(-1)
    const numbers = first === undefined || last === undefined ? '画面なし'
      : first === last ? deck.labelOf(first) : `${deck.labelOf(first)}〜${last + deck.plan.value.start}`
    return { at, item, name: agendaName(facts.value, item), numbers, screen: first === undefined ? null : first + 1 }
  }))
  /** A row that stands elsewhere by now is left alone. */
  function edit({ at, name }: AgendaRow, part: Partial<AgendaItem>): void {
    if (rows.value[at]?.name === name) put(agenda.value.map((item, place) => (place === at ? { ...item, ...part } : item)))
  }
  return {
    ...deck, rows, added, canUndo, undo, keptWords,
    mayStayAwake: canStayAwake(),
    minutes: computed(() => agenda.value.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)),
    choices: computed(() => [
      ...Object.entries(SUBJECT_WORDS).map(([value, label]) => ({ value, label })),
      ...facts.value.policies.source.map(({ code, name }) => ({ value: code, label: `${code} ${name}` })),
    ]),
    edit,
    /** Blank where the field holds no count of minutes. */
    editMinutes: (row: AgendaRow, text: string) => edit(row, { minutes: text === '' ? null : Number(text) }),
    move: (at: number, by: number) => {
      const items = [...agenda.value]
      const [moved] = items.splice(at, 1)
      if (moved) put([...items.slice(0, at + by), moved, ...items.slice(at + by)])
    },
    remove: (at: number) => put(agenda.value.filter((_, place) => place !== at)),
    add: () => {
      if (added.value !== '') put([...agenda.value, isPlain(added.value) ? subjectItem(added.value) : policyItem(facts.value, [added.value])])
      added.value = ''
    },
    restore: () => changePlan({ agenda: null }),
  }
}
