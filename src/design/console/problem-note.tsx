import { Alert, Button } from 'antd'
import type { Problem } from '#kernel'
import { problemOf } from './call.ts'
import { designWords } from './design-words.ts'
import { useSay } from './language.tsx'

/** What went wrong with the whole, above a form. Fields say their own part; here only those nobody shows. */
export function ProblemNote({ problem, shown = [] }: { problem: Problem | null; shown?: readonly string[] }) {
  const say = useSay()
  if (!problem) return null
  const rest = problem.fields.filter(({ field }) => !shown.includes(field.replace(/^body\./, '')))
  return (
    <Alert
      role="alert"
      type="error"
      showIcon
      title={say(problem.words)}
      description={rest.length > 0 && rest.map(({ field, words }) => <div key={field}>{say(words)}</div>)}
    />
  )
}

/** In place of what could not be read, with the one thing to do. */
export function ReadProblem({ error, retry }: { error: unknown; retry: () => unknown }) {
  const say = useSay()
  return (
    <div className="read-problem" role="alert">
      <p>{say(problemOf(error).words)}</p>
      <Button onClick={() => void retry()}>{say(designWords.tryAgain)}</Button>
    </div>
  )
}
