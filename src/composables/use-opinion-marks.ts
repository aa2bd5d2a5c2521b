import { storeToRefs } from 'pinia'
import { UNREAD_OPINION, type OpinionMark } from '../domain/opinion-mark.ts'
import { useOpinionMarks } from '../stores/opinion-marks.ts'
import { useSettingsControls } from './use-settings.ts'

/** Whether third parties' opinions are spoken of on the sheets, as a person settles it. */
export function useOpinionControls() {
  const store = useOpinionMarks()
  const { marks } = storeToRefs(store)
  const { keptWords, canUndo, undo } = useSettingsControls()
  return {
    marks, keptWords, canUndo, undoSetting: undo, setOpinion: store.mark,
    opinionOf: (key: string): OpinionMark => marks.value.get(key) ?? UNREAD_OPINION,
  }
}
