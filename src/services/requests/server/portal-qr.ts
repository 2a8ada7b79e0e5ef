import { create } from 'qrcode'

/** A text as a QR code: the number of modules a side, and the dark ones as the path of an SVG. */
export function qrOf(text: string): { size: number; path: string } {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
  let path = ''
  for (let y = 0; y < size; y++) {
    // Runs instead of single squares: a third of the letters.
    for (let x = 0; x < size; x++) {
      if (!data[y * size + x]) continue
      const from = x
      while (x < size && data[y * size + x]) x++
      path += `M${from} ${y}h${x - from}v1H${from}z`
    }
  }
  return { size, path }
}
