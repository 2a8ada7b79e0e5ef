import { useQueryClient } from '@tanstack/react-query'
import { Button, Drawer, Input, InputNumber } from 'antd'
import { type FormEvent, useState } from 'react'
import {
  call,
  designWords,
  Field,
  ProblemNote,
  readKey,
  useNow,
  useSay,
  useSend,
  useTell,
} from '#design/console'
import { useSession } from '#foundation/identity/console'
import { useCalendar } from '#foundation/places/console'
import { dayOf } from '#kernel'
import { readLadders, saveLadder } from '../contract.ts'
import type { Ladder } from '../ladder.ts'
import { ladderFields, ladderRungs, rungMeans, ladderWords as words } from './ladder-screen-words.ts'

/** A new version, starting from the newest: what is wrong is said beside each field. */
export function LadderDrawer({ newest, onClose }: { newest: Ladder; onClose: () => void }) {
  const say = useSay()
  const tell = useTell()
  const { jurisdiction } = useSession()
  const queries = useQueryClient()
  const today = dayOf(useNow(), useCalendar().zone)
  const [from, setFrom] = useState(today)
  const [amounts, setAmounts] = useState<Omit<Ladder, 'version'>>(newest)
  // The number it was begun with: had another been saved meanwhile, the server says so.
  const [version] = useState(newest.version + 1)
  const sending = useSend<void>(async () => {
    const body = { ...amounts, version, from }
    const saved = await call(saveLadder, { params: { jurisdiction }, body })
    queries.setQueryData(readKey(readLadders, { params: { jurisdiction } }), saved)
    tell(words.saved)
    onClose()
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void sending.send()
  }
  return (
    <Drawer open onClose={onClose} title={say(words.change)} size={480}>
      <form className="stack" noValidate onSubmit={submit}>
        <ProblemNote problem={sending.problem} shown={['from', ...ladderRungs]} />
        {ladderRungs.map((rung) => (
          <Field
            key={rung}
            label={say(ladderFields[rung].name)}
            hint={say(rungMeans(rung, amounts[rung] || newest[rung]))}
            problem={sending.fieldProblem(rung)}
          >
            {(field) => (
              <InputNumber
                {...field}
                min={1}
                max={60}
                precision={0}
                value={amounts[rung] || null}
                onChange={(next) => setAmounts({ ...amounts, [rung]: next ?? 0 })}
              />
            )}
          </Field>
        ))}
        <Field label={say(words.from)} problem={sending.fieldProblem('from')}>
          {(field) => (
            <Input
              {...field}
              type="date"
              min={today}
              value={from}
              onChange={(event) => setFrom(event.target.value)}
            />
          )}
        </Field>
        <div className="row row-end">
          <Button onClick={onClose}>{say(designWords.cancel)}</Button>
          <Button type="primary" htmlType="submit" loading={sending.busy}>
            {say(words.save)}
          </Button>
        </div>
      </form>
    </Drawer>
  )
}
