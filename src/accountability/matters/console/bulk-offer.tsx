import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Input, Modal } from 'antd'
import { useRef, useState } from 'react'
import type { z } from 'zod'
import { call, designWords, Field, newId, ProblemNote, readKey, useSay, useSend } from '#design/console'
import { useSession } from '#foundation/identity/console'
import { PostPicker } from '#organisation/teams/console'
import { countMatters, listMatters, offerMany } from '../contract.ts'
import type { MatterRow } from '../matter-body.ts'
import { deskWords } from './desk-words.ts'
import { matterWords as words } from './matter-words.ts'

interface Options {
  readonly rows: readonly MatterRow[]
  /** Ids that were offered; what was refused stays ticked. */
  readonly onClose: (done: readonly string[]) => void
}

/** Offers all ticked matters to one post, and says for each that was refused why. */
export function BulkOffer({ rows, onClose }: Options) {
  const say = useSay()
  const queries = useQueryClient()
  const { jurisdiction } = useSession()
  const [postId, setPostId] = useState<string>()
  const [text, setText] = useState('')
  const [result, setResult] = useState<z.output<(typeof offerMany)['reply']>>()
  const entryIds = useRef(new Map(rows.map(({ id }) => [id, newId()])))
  const sending = useSend(async () => {
    const matters = rows.map(({ id }) => ({ id, entryId: entryIds.current.get(id) ?? newId() }))
    setResult(
      await call(offerMany, {
        params: { jurisdiction },
        body: { matters, postId: postId ?? '', words: text },
      }),
    )
    for (const one of [listMatters, countMatters]) await queries.invalidateQueries({ queryKey: readKey(one) })
  })
  return (
    <Modal
      open
      title={`${say(deskWords.handOverTicked)} · ${rows.length}`}
      onCancel={() => onClose(result?.done ?? [])}
      footer={
        result ? (
          <Button type="primary" onClick={() => onClose(result.done)}>
            {say(designWords.close)}
          </Button>
        ) : (
          <>
            <Button onClick={() => onClose([])}>{say(designWords.cancel)}</Button>
            <Button type="primary" loading={sending.busy} onClick={() => void sending.send(undefined)}>
              {say(deskWords.handOverTicked)}
            </Button>
          </>
        )
      }
    >
      {result ? (
        <output className="stack">
          <Alert type="success" title={`${result.done.length} ${say(deskWords.bulkDone)}`} />
          {result.refused.length > 0 && (
            <Alert
              type="warning"
              title={`${result.refused.length} ${say(deskWords.bulkRefused)}`}
              description={
                <ul>
                  {result.refused.map(({ id, words: why }) => (
                    <li key={id}>
                      {rows.find((row) => row.id === id)?.code}: {say(why)}
                    </li>
                  ))}
                </ul>
              }
            />
          )}
        </output>
      ) : (
        <div className="stack">
          <p className="quiet">{say(words.offerHint)}</p>
          <ProblemNote problem={sending.problem} shown={['postId', 'words']} />
          <Field label={say(words.toPost)} problem={sending.fieldProblem('postId')}>
            {(field) => <PostPicker {...field} value={postId} onChange={setPostId} />}
          </Field>
          <Field label={say(words.reason)} problem={sending.fieldProblem('words')}>
            {(field) => (
              <Input.TextArea
                {...field}
                rows={3}
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
            )}
          </Field>
        </div>
      )}
    </Modal>
  )
}
