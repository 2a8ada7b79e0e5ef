import { heartAnswers, hearts } from '#accountability/reviews'
import type { StepInput } from '../index.ts'

/** A rating as the form has it; what is skipped, or no answer of ours, says nothing. */
export function readRating(
  values: Readonly<Record<string, string>>,
): Pick<StepInput, 'grade' | 'solved' | 'hearts' | 'shared'> {
  const { grade = '', solved, shared } = values
  const answered = hearts.flatMap((heart) => {
    const answer = heartAnswers.find((each) => each === values[`heart-${heart}`])
    return answer ? [[heart, answer] as const] : []
  })
  return {
    grade: /^[1-5]$/.test(grade) ? Number(grade) : undefined,
    solved: solved === 'yes' ? true : solved === 'no' ? false : undefined,
    hearts: Object.fromEntries(answered),
    shared: shared === '1',
  }
}
