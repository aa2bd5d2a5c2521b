import { onBeforeUnmount, onMounted, ref } from 'vue'

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/** Files may be put down anywhere in the window, which would otherwise leave the app and show the file. */
export function useFileDrop(take: (files: readonly File[]) => void) {
  const over = ref(false)
  const hover = (event: DragEvent): void => {
    if (!carriesFiles(event)) return
    event.preventDefault()
    over.value = true
  }
  const leave = (event: DragEvent): void => { if (event.relatedTarget === null) over.value = false }
  const drop = (event: DragEvent): void => {
    if (!carriesFiles(event)) return
    event.preventDefault()
    over.value = false
    take([...(event.dataTransfer?.files ?? [])])
  }
  onMounted(() => {
    addEventListener('dragover', hover)
    addEventListener('dragleave', leave)
    addEventListener('drop', drop)
  })
  onBeforeUnmount(() => {
    removeEventListener('dragover', hover)
    removeEventListener('dragleave', leave)
    removeEventListener('drop', drop)
  })
  return { over }
}
