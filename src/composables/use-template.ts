import { ref } from 'vue'
import { NOT_SAVED, savedSentence } from '../messages/saving.ts'
import { download } from './download.ts'

const NAME = '見晴らし_記入用.xlsx'

/** Hands out the tidy form as a workbook to fill in; its writer is loaded on first need. */
export function useTemplate() {
  const message = ref('')
  async function save(): Promise<void> {
    try {
      const [{ writeTablesXlsx }, { templateTables }] = await Promise.all([import('../tables/xlsx.ts'), import('../tables/template.ts')])
      download(await writeTablesXlsx(templateTables()), NAME)
      message.value = savedSentence(NAME)
    } catch {
      message.value = NOT_SAVED
    }
  }
  return { save, message }
}
