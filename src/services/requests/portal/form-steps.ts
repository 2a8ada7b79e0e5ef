import { part } from './spoken.ts'

export const steps = ['what', 'where', 'reach'] as const
export type Step = (typeof steps)[number] | 'check'

/** Which step holds a field, to lead from an error to its place. */
export function stepOf(field: string): Step {
  const holder = document.getElementById(field)?.closest('fieldset')?.id
  return steps.find((step) => step === holder) ?? 'what'
}

/** Shows one step at a time. The browser's back button goes a step back; nothing that was typed is touched. */
export class Steps {
  current: Step = 'what'
  readonly #form: HTMLFormElement

  constructor(form: HTMLFormElement) {
    this.#form = form
    addEventListener('popstate', () => this.#show(stepInAddress()))
    history.replaceState({ step: 'what' }, '')
    this.#show('what', false)
  }

  /** Goes to a step so that the back button leads here again. */
  go(step: Step): void {
    if (step === this.current) return
    history.pushState({ step, pushed: true }, '', `#${step}`)
    this.#show(step)
  }

  back(): void {
    if (history.state?.pushed) return history.back()
    const before = steps[steps.indexOf(this.current as (typeof steps)[number]) - 1] ?? 'reach'
    history.replaceState({ step: before }, '', `#${before}`)
    this.#show(before)
  }

  next(): void {
    const after = steps[steps.indexOf(this.current as (typeof steps)[number]) + 1]
    if (after) this.go(after)
  }

  #show(step: Step, focus = true): void {
    this.current = step
    this.#form.dataset.step = step
    part('back').hidden = step === 'what'
    part('next').hidden = step === 'reach' || step === 'check'
    part('send').hidden = step !== 'reach'
    part('check').hidden = step !== 'check'
    if (!focus) return
    const shown = part(step)
    shown.tabIndex = -1
    shown.focus({ preventScroll: true })
    this.#form.scrollIntoView()
  }
}

function stepInAddress(): Step {
  const step = history.state?.step
  return step === 'check' || steps.includes(step) ? step : 'what'
}
