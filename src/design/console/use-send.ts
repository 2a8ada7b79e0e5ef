import { useRef, useState } from 'react'
import type { Problem } from '#kernel'
import { problemOf } from './call.ts'
import { useSay } from './language.tsx'

export interface Sending<A> {
  readonly busy: boolean
  readonly problem: Problem | null
  /** What is wrong with one field, in the reader's language. */
  readonly fieldProblem: (name: string) => string | undefined
  /** Sends once at a time; resolves to whether it was done, and never throws. */
  readonly send: (input: A) => Promise<boolean>
}

/** Sends something and keeps what the server objected to, so that the form can say it beside the field. */
export function useSend<A>(work: (input: A) => Promise<unknown>): Sending<A> {
  const say = useSay()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const running = useRef(false)
  const send = async (input: A) => {
    // State arrives too late for a double click; a ref does not.
    if (running.current) return false
    running.current = true
    setBusy(true)
    setProblem(null)
    try {
      await work(input)
      return true
    } catch (error) {
      setProblem(problemOf(error))
      return false
    } finally {
      running.current = false
      setBusy(false)
    }
  }
  const fieldProblem = (name: string) => {
    const found = problem?.fields.find(({ field }) => field === name || field === `body.${name}`)
    return found && say(found.words)
  }
  return { busy, problem, fieldProblem, send }
}
