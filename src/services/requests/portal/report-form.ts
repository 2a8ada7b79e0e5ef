import { uuidv7 } from '#kernel'
import { watchHints } from './form-hints.ts'
import { Photos } from './form-photos.ts'
import { offerPoint } from './form-place.ts'
import { Steps, stepOf } from './form-steps.ts'
import { putDraft, putKept, readDraft, removeDraft } from './kept-reports.ts'
import { type Sending, sendReport } from './send-report.ts'
import { make, part, t } from './spoken.ts'

const draftMillis = 7 * 86_400_000

/**
 * The form with a script: one step at a time, nothing lost by reload or back button, and kept on the phone when
 * nobody answers. Without this file the same form is sent as it stands.
 */
export async function openReportForm(form: HTMLFormElement): Promise<void> {
  const jurisdiction = form.dataset.jurisdiction ?? ''
  const idField = form.elements.namedItem('id') as HTMLInputElement
  let sending = false
  let timer = 0
  const save = () => {
    clearTimeout(timer)
    timer = window.setTimeout(saveDraft, 400)
  }
  const photos = new Photos(part<HTMLInputElement>('photos'), save)
  // A cached page holds the id of another report; every form that is opened gets its own.
  idField.value = newId()
  await restoreDraft()
  const steps = new Steps(form)
  offerPoint(form, jurisdiction, save)
  watchHints(form, jurisdiction)
  form.dataset.ready = ''
  form.addEventListener('input', (event) => {
    save()
    forgive(event.target as HTMLElement)
  })
  form.addEventListener('change', save)
  part('next').onclick = () => passes(steps.current) && steps.next()
  part('back').onclick = () => steps.back()
  // Enter in a line of text goes on instead of sending a form that is not finished.
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement) || steps.current === 'reach')
      return
    event.preventDefault()
    part('next').click()
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (!sending) void send(event.submitter as HTMLButtonElement | null)
  })
  addEventListener('pageshow', (event) => event.persisted && location.reload())

  async function send(button: HTMLButtonElement | null): Promise<void> {
    if (!passes('what') || !passes('where')) return
    sending = true
    setBusy(true)
    const data = new FormData(form)
    if (button?.name) data.set(button.name, button.value)
    photos.fill(data)
    const result: Sending = navigator.onLine ? await sendReport(jurisdiction, data) : { kind: 'no-answer' }
    sending = false
    setBusy(false)
    await finish(result)
  }

  async function finish(result: Sending): Promise<void> {
    if (result.kind === 'sent') {
      clearTimeout(timer)
      await forgetDraft()
      location.assign(result.link)
    } else if (result.kind === 'check') {
      photos.kept(result.fileIds)
      // Drawn by our own server from the same page, every word escaped there.
      part('check').innerHTML = result.html
      steps.go('check')
    } else if (result.kind === 'refused') {
      if (result.errors.some(({ field }) => field === 'photos')) photos.forgetKept()
      showProblems(result.title, result.errors)
    } else await keep()
  }

  /** Nobody answered: the report stays on this phone and goes out by itself. */
  async function keep(): Promise<void> {
    clearTimeout(timer)
    const kept = { id: idField.value, jurisdiction, at: Date.now(), state: 'waiting' } as const
    try {
      await putKept({ ...kept, fields: fieldsOf(form), photos: await photos.toKeep() })
    } catch {
      return showProblems(t(notKept), [])
    }
    await forgetDraft()
    await askForSync()
    dispatchEvent(new Event('linli-kept'))
    form.replaceWith(keptNotice())
    part('kept-notice').focus()
  }

  function passes(step: string): boolean {
    const errors = step === 'what' ? whyNotWords() : step === 'where' ? whyNotPlace() : []
    showProblems(errors.length > 0 ? t(needsChange) : '', errors)
    return errors.length === 0
  }

  function showProblems(title: string, errors: readonly { field: string; detail: string }[]): void {
    const box = part('problems')
    box.hidden = title === ''
    box.querySelector('h2')!.textContent = title
    box.querySelector('ul')!.replaceChildren(
      ...errors.map(({ field, detail }) => {
        const line = make('li')
        const link = make('a', detail, { href: `#${field}` })
        link.onclick = (event) => {
          event.preventDefault()
          steps.go(stepOf(field))
          document.getElementById(field)?.focus()
        }
        line.append(link)
        return line
      }),
    )
    for (const line of form.querySelectorAll<HTMLElement>('.error')) {
      const field = line.id.replace(/-error$/, '')
      const error = errors.find((each) => each.field === field)
      line.textContent = error?.detail ?? ''
      line.hidden = !error
      const input = document.getElementById(field)
      if (error) input?.setAttribute('aria-invalid', 'true')
      else input?.removeAttribute('aria-invalid')
    }
    if (title === '') return
    if (errors[0]) steps.go(stepOf(errors[0].field))
    box.focus()
    box.scrollIntoView()
  }

  function whyNotWords() {
    const words = (form.elements.namedItem('words') as HTMLTextAreaElement).value.trim()
    return words === ''
      ? [{ field: 'words', detail: t({ zh: '请写一写是什么事。', en: 'Please say what it is about.' }) }]
      : []
  }

  function whyNotPlace() {
    const { lon, placeId, address } = fieldsOf(form)
    if (lon || placeId || address?.trim()) return []
    return [
      {
        field: 'placeId',
        detail: t({ zh: '请任选一种方式说明地点。', en: 'Please say where, in any of these ways.' }),
      },
    ]
  }

  function setBusy(busy: boolean): void {
    part('sending').textContent = busy ? t({ zh: '正在发送…', en: 'Sending…' }) : ''
    for (const button of form.querySelectorAll<HTMLButtonElement>('button[type=submit]'))
      button.disabled = busy
  }

  async function saveDraft(): Promise<void> {
    const draft = { jurisdiction, fields: fieldsOf(form), photos: await photos.toKeep(), at: Date.now() }
    // Where the browser keeps nothing (private mode), the form works all the same.
    await putDraft(draft).catch(() => {})
  }

  async function restoreDraft(): Promise<void> {
    // What the server sent back is newer than any draft.
    if ((form.elements.namedItem('words') as HTMLTextAreaElement).value !== '') return
    const draft = await readDraft(jurisdiction).catch(() => undefined)
    if (!draft || Date.now() - draft.at > draftMillis) return
    for (const [name, value] of Object.entries(draft.fields)) {
      const field = form.elements.namedItem(name)
      if (name !== 'language' && field && 'value' in field) field.value = value
    }
    photos.restore(draft.photos)
  }

  async function forgetDraft(): Promise<void> {
    await removeDraft(jurisdiction).catch(() => {})
  }
}

function fieldsOf(form: HTMLFormElement): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields[name] = value
  return fields
}

// Not crypto.randomUUID, which a page without https does not have.
const newId = () => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)))

/** Lets the phone send it even after this page is closed, where the browser can. */
async function askForSync(): Promise<void> {
  const worker = await navigator.serviceWorker?.getRegistration().catch(() => undefined)
  const sync = (worker as { sync?: { register(tag: string): Promise<void> } } | undefined)?.sync
  await sync?.register('linli-kept').catch(() => {})
}

function keptNotice(): HTMLElement {
  const notice = make('section', '', { id: 'kept-notice', className: 'card-block', tabIndex: -1 })
  notice.append(
    make('h2', t({ zh: '已经存在这部手机上', en: 'It is kept on this phone' })),
    make(
      'p',
      t({
        zh: '现在没有网络。有网络时它会自动发出，只发一次；下次打开这里就能看到查询码。请先不要清除浏览器数据。',
        en: 'There is no network now. It goes out by itself, once, as soon as there is; open this page again to see your tracking code. Do not clear the browser’s data until then.',
      }),
    ),
  )
  return notice
}

/** What is being mended is no longer called wrong. */
function forgive(field: HTMLElement): void {
  field.removeAttribute('aria-invalid')
  const error = document.getElementById(`${field.id}-error`)
  if (error) error.hidden = true
}

const needsChange = { zh: '还差一点', en: 'Almost there' }
const notKept = {
  zh: '服务器没有回应，这部手机也存不下。您填写的内容还在，请稍后再按“提交”。',
  en: 'The server is not answering and this phone cannot keep it either. What you typed is still here; please press Send again later.',
}
