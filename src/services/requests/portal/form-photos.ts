import { longestSide, photoRefusal, whyNotAddPhoto } from '#foundation/files'
import type { Refusal } from '#kernel'
import type { KeptPhoto } from './kept-reports.ts'
import { make, part, t } from './spoken.ts'

interface Chosen {
  readonly name: string
  readonly blob: Blob
  /** Set when the server has it already, so that it is not sent again. */
  fileId?: string
}

/** The photos of the form: shown at once, made smaller before they travel, taken away with one tap. */
export class Photos {
  readonly #chosen: Chosen[] = []
  readonly #list = part('photo-list')
  readonly #changed: () => void

  constructor(input: HTMLInputElement, changed: () => void) {
    this.#changed = changed
    input.addEventListener('change', () => {
      const files = [...(input.files ?? [])]
      input.value = ''
      void this.add(files)
    })
  }

  async add(files: readonly File[]): Promise<void> {
    const refusals: string[] = []
    for (const file of files) {
      const before = this.#list.children.length
      const refusal = whyNotAddPhoto({ bytes: file.size }, before) ?? whyNotRead(file)
      if (refusal) refusals.push(`${file.name} ${t(refusal.words)}`)
      else this.#show({ name: file.name, blob: await shrink(file) })
    }
    const error = part('photos-error')
    error.textContent = refusals.join(' ')
    error.hidden = refusals.length === 0
    this.#changed()
  }

  restore(photos: readonly KeptPhoto[]): void {
    for (const photo of photos)
      this.#show({ name: photo.name, blob: new Blob([photo.bytes], { type: photo.type }) })
  }

  /** Puts the photos into a form: those the server has by their id, the others whole. */
  fill(form: FormData): void {
    form.delete('photos')
    for (const { name, blob, fileId } of this.#chosen) {
      if (fileId) form.append(`kept-${fileId}`, '1')
      else form.append('photos', blob, name)
    }
  }

  /** The server kept the photos that were sent, in this order. */
  kept(fileIds: readonly string[]): void {
    const sent = this.#chosen.filter(({ fileId }) => !fileId)
    if (sent.length === fileIds.length)
      for (const [at, fileId] of fileIds.entries()) Object.assign(sent[at]!, { fileId })
  }

  /** Kept ids expire after a day; then the photos travel again. */
  forgetKept(): void {
    for (const chosen of this.#chosen) delete chosen.fileId
  }

  toKeep(): Promise<KeptPhoto[]> {
    return Promise.all(
      this.#chosen.map(async ({ name, blob }) => ({
        name,
        type: blob.type,
        bytes: await blob.arrayBuffer(),
      })),
    )
  }

  #show(chosen: Chosen): void {
    this.#chosen.push(chosen)
    const item = make('li')
    const image = make('img', '', {
      src: URL.createObjectURL(chosen.blob),
      alt: `${t({ zh: '照片', en: 'Photo' })} ${chosen.name}`,
    })
    const remove = make('button', t({ zh: '去掉', en: 'Remove' }), { type: 'button' })
    remove.setAttribute('aria-label', `${remove.textContent} ${chosen.name}`)
    remove.onclick = () => {
      this.#chosen.splice(this.#chosen.indexOf(chosen), 1)
      URL.revokeObjectURL(image.src)
      item.remove()
      part('photos').focus()
      this.#changed()
    }
    item.append(image, remove)
    this.#list.append(item)
  }
}

function whyNotRead(file: File): Refusal | undefined {
  if (/hei[cf]$/i.test(file.type) || /\.hei[cf]$/i.test(file.name)) return photoRefusal('heic')
  return file.type.startsWith('image/') ? undefined : photoRefusal('not-photo')
}

/** A photo of today's phones is ten times larger than anybody needs to see; drawing it anew also drops where it was taken. */
async function shrink(file: File): Promise<Blob> {
  try {
    const bitmap = await createImageBitmap(file)
    const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(bitmap.width * scale)
    canvas.height = Math.round(bitmap.height * scale)
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
    const drawn = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.82))
    return drawn && drawn.size > 0 ? drawn : file
  } catch {
    // What the browser cannot draw the server judges.
    return file
  }
}
