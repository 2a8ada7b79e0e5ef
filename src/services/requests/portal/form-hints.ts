import { findPersonalData, personalDataNames } from '#foundation/people/portal'
import type { Words } from '#kernel'
import { make, part, t } from './spoken.ts'

interface Suggested {
  readonly id: string
  readonly name: Words
}

/** What the form says while one types: the likely kind, a gentle warning, and what others will see. */
export function watchHints(form: HTMLFormElement, jurisdiction: string): void {
  const words = form.elements.namedItem('words') as HTMLTextAreaElement
  const kind = part<HTMLSelectElement>('categoryId')
  const place = part<HTMLSelectElement>('placeId')
  let timer = 0
  // Once somebody chose a kind, no suggestion changes it.
  let chosen = kind.value !== ''

  words.addEventListener('input', () => {
    clearTimeout(timer)
    timer = window.setTimeout(look, 500)
  })
  kind.addEventListener('change', () => {
    chosen = kind.value !== ''
    preview()
  })
  place.addEventListener('change', preview)
  if (words.value !== '') void look()
  preview()

  async function look(): Promise<void> {
    // The timer and the network may outlive the form, once its report is on its way.
    if (!form.isConnected) return
    warnOfPersonalData(words.value)
    if (words.value.trim().length < 2) return
    const suggested = await suggest(jurisdiction, words.value)
    if (!form.isConnected) return
    showChips(suggested)
    if (!chosen) kind.value = suggested[0]?.id ?? ''
    preview()
  }

  function showChips(suggested: readonly Suggested[]): void {
    const chips = part('suggested')
    chips.hidden = suggested.length === 0
    chips.replaceChildren(
      ...suggested.map(({ id, name }) => {
        const chip = make('button', t(name), { type: 'button', value: id })
        chip.onclick = () => {
          kind.value = id
          chosen = true
          preview()
        }
        return chip
      }),
    )
  }

  function preview(): void {
    const option = kind.selectedOptions[0]
    for (const chip of part('suggested').querySelectorAll('button'))
      chip.setAttribute('aria-pressed', String(chip.value === kind.value))
    const danger = part('danger')
    danger.textContent = option?.dataset.danger ?? ''
    danger.hidden = danger.textContent === ''
    part('preview-kind').textContent = kind.value
      ? (option?.textContent ?? '')
      : t({ zh: '我们按内容归类', en: 'sorted by us' })
    const where = place.selectedOptions[0]
    part('preview-place').textContent = place.value
      ? (where?.textContent ?? '')
      : t({ zh: '大致的街道或楼栋', en: 'roughly: the street or building' })
  }
}

async function suggest(jurisdiction: string, words: string): Promise<readonly Suggested[]> {
  try {
    const answer = await fetch(`/at/${jurisdiction}/suggest`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ words: words.slice(0, 2000) }),
    })
    return answer.ok ? await answer.json() : []
  } catch {
    // Without a network one picks the kind oneself, or leaves it.
    return []
  }
}

function warnOfPersonalData(words: string): void {
  const found = [...new Set(findPersonalData(words).map(({ kind }) => kind))]
  const note = part('personal')
  note.hidden = found.length === 0
  if (found.length === 0) return
  const names = found.map((kind) => personalDataNames[kind])
  note.textContent = t({
    zh: `这里好像有${names.map(({ zh }) => zh).join('、')}。办事一般用不着，可以去掉；联系方式请填在第三步，那里不会公开。`,
    en: `This seems to hold a ${names.map(({ en }) => en).join(' and a ')}. It is rarely needed here; contact details go into step 3, which is never public.`,
  })
}
