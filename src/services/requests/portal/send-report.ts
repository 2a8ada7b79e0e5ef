import { type KeptReport, putKept, readKept } from './kept-reports.ts'

interface FieldError {
  readonly field: string
  readonly detail: string
}

/** What became of sending: taken, something to look at first, refused with reasons, or nobody answered. */
export type Sending =
  | { readonly kind: 'sent'; readonly code: string; readonly link: string }
  | { readonly kind: 'check'; readonly html: string; readonly fileIds: readonly string[] }
  | { readonly kind: 'refused'; readonly title: string; readonly errors: readonly FieldError[] }
  | { readonly kind: 'no-answer' }

/** Sends a report. A server that is busy, broken or silent counts as no answer: the report is then kept and sent later. */
export async function sendReport(jurisdiction: string, form: FormData): Promise<Sending> {
  try {
    const answer = await fetch(`/at/${jurisdiction}/report`, {
      method: 'POST',
      body: form,
      headers: { accept: 'application/json' },
      // Six photos over a weak network take a while.
      signal: AbortSignal.timeout(90_000),
    })
    if (answer.status >= 500 || answer.status === 429 || answer.status === 408) return { kind: 'no-answer' }
    const body = await answer.json()
    return answer.ok ? body : { kind: 'refused', title: body.title, errors: body.errors ?? [] }
  } catch {
    return { kind: 'no-answer' }
  }
}

/**
 * Sends what waits on this phone, one after the other. The page and the service worker may both try: the lock keeps
 * them apart where there is one, and the report's own id makes a second sending harmless where there is none.
 */
export function sendKept(): Promise<void> {
  return navigator.locks ? navigator.locks.request('linli-kept', sendEach) : sendEach()
}

async function sendEach(): Promise<void> {
  for (const report of await readKept()) {
    if (report.state !== 'waiting') continue
    const sending = await sendReport(report.jurisdiction, formOf(report))
    if (sending.kind === 'sent') {
      // What was sent is forgotten here but for its number: phones are shared and lost.
      const { code, link } = sending
      await putKept({ ...report, fields: {}, photos: [], state: 'sent', code, link })
    } else if (sending.kind === 'refused') {
      const words = [sending.title, ...sending.errors.map(({ detail }) => detail)].join(' ')
      await putKept({ ...report, state: 'refused', words })
    }
  }
}

function formOf(report: KeptReport): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(report.fields)) form.append(name, value)
  // Nobody is there to look at likely duplicates; staff merge them.
  form.set('checked', '1')
  for (const photo of report.photos)
    form.append('photos', new Blob([photo.bytes], { type: photo.type }), photo.name)
  return form
}
