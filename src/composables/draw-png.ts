const SCALE = 2

/**
 * An SVG as a PNG of twice its size, for documents that take no SVG.
 * @param svg a whole file without outside references; its size in px stands on its root
 * @returns rejected where the browser cannot draw it
 */
export async function drawPng(svg: string): Promise<Blob> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth * SCALE
  canvas.height = image.naturalHeight * SCALE
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('no canvas to draw on')
  pen.scale(SCALE, SCALE)
  pen.drawImage(image, 0, 0)
  return new Promise((resolve, reject) => {
    canvas.toBlob((file) => (file ? resolve(file) : reject(new Error('the canvas gave no picture'))), 'image/png')
  })
}
