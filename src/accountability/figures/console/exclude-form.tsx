import { Checkbox, Input, Select } from 'antd'
import { useId, useState } from 'react'
import { ActionFrame } from '#accountability/matters/console'
import { call, Field, useDraft, useDraftId, useSay, useSend, useTell } from '#design/console'
import { useSession } from '#foundation/identity/console'
import { usePosts } from '#organisation/teams/console'
import { excludeMatter } from '../contract.ts'
import { type FigureKey, figureKeys } from '../figure.ts'
import { figureNames } from '../figure-words.ts'
import { figuresWords as words } from './figures-screen-words.ts'
import { useRenewFigures } from './use-figures.ts'

interface Options {
  readonly code?: string
  readonly figure?: FigureKey
  readonly onClose: () => void
}

/** Leaves a matter out of some figures, with the reason and the post that approved. */
export function ExcludeForm({ code: known, figure, onClose }: Options) {
  const say = useSay()
  const tell = useTell()
  const renew = useRenewFigures()
  const id = useId()
  const { jurisdiction } = useSession()
  const draft = useDraftId()
  const leaders = (usePosts().data ?? []).filter(({ duty }) => duty === 'leadership')
  const [code, setCode] = useState(known ?? '')
  const [figures, setFigures] = useState<FigureKey[]>(figure ? [figure] : [])
  const [reason, setReason] = useDraft(`figures-exclude.${known ?? ''}`)
  const [postId, setPostId] = useState<string>()
  const sending = useSend<void>(async () => {
    const body = { code, figures, reason, approvedPostId: postId ?? '' }
    await call(excludeMatter, { params: { jurisdiction, id: draft.id() }, body })
    setReason('')
    onClose()
    tell(words.excluded)
    await renew()
  })
  const whichProblem = sending.fieldProblem('figures')
  return (
    <ActionFrame
      title={say(words.exclude)}
      hint={say(words.excludeHint)}
      sending={sending}
      shown={['code', 'figures', 'reason', 'approvedPostId']}
      onClose={onClose}
    >
      <div className="pair">
        <Field label={say(words.code)} problem={sending.fieldProblem('code')}>
          {(field) => (
            <Input
              {...field}
              value={code}
              readOnly={known !== undefined}
              onChange={(event) => setCode(event.target.value)}
            />
          )}
        </Field>
        <Field label={say(words.approvedBy)} problem={sending.fieldProblem('approvedPostId')}>
          {(field) => (
            <Select
              {...field}
              value={postId as string}
              onChange={setPostId}
              options={leaders.map((post) => ({
                value: post.id,
                label: say(post.name),
              }))}
            />
          )}
        </Field>
      </div>
      <div className="field">
        <strong id={id}>{say(words.outOf)}</strong>
        <Checkbox.Group
          aria-labelledby={id}
          value={figures}
          onChange={setFigures}
          options={figureKeys.map((value) => ({ value, label: say(figureNames[value]) }))}
        />
        {whichProblem && (
          <div className="field-problem" role="alert">
            {whichProblem}
          </div>
        )}
      </div>
      <Field label={say(words.reason)} problem={sending.fieldProblem('reason')}>
        {(field) => (
          <Input.TextArea
            {...field}
            rows={2}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
    </ActionFrame>
  )
}
