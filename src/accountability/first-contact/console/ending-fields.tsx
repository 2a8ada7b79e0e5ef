import { Input, Radio, Select } from 'antd'
import { useEffect, useId } from 'react'
import { Field, useSay } from '#design/console'
import { PostPicker, usePosts } from '#organisation/teams/console'
import { type Ending, endings, endingWords } from '../first-contact.ts'
import { findSuperiorPost, isSuperior } from '../first-contact-rules.ts'
import { firstContactWords as words } from './first-contact-words.ts'

/** How it ended, while it is being written; every way keeps what was typed for it. */
export interface EndingDraft {
  readonly how?: Ending | undefined
  readonly words: string
  readonly matterCode: string
  readonly toPostId?: string | undefined
  readonly whose: string
  readonly address: string
  readonly phone: string
}

export const noEnding: EndingDraft = { words: '', matterCode: '', whose: '', address: '', phone: '' }

/** What of a draft is sent: the fields of its way, filled in ones only. */
export function endingToSend({ how, ...draft }: EndingDraft) {
  if (!how) return undefined
  const filled = Object.entries(draft).filter(([, value]) => value !== undefined && value !== '')
  return { how, ...(Object.fromEntries(filled) as Partial<typeof draft>) }
}

interface Options {
  readonly draft: EndingDraft
  readonly onChange: (draft: EndingDraft) => void
  /** What is wrong with a field of the ending. */
  readonly problemOf: (field: string) => string | undefined
  readonly askedPostId: string | undefined
  /** Whether it may also be left open, as while it is registered. */
  readonly orOpen?: boolean
  readonly except?: Ending
}

/** The ways in which a first contact ends, and the fields that the chosen way needs. */
export function EndingFields({ draft, onChange, problemOf, askedPostId, orOpen, except }: Options) {
  const say = useSay()
  const id = useId()
  const set = (more: Partial<EndingDraft>) => onChange({ ...draft, ...more })
  const text = (name: 'matterCode' | 'whose' | 'address' | 'phone', label: string, hint?: string) => (
    <Field label={label} hint={hint} problem={problemOf(name)}>
      {(field) => (
        <Input
          {...field}
          autoComplete="off"
          inputMode={name === 'phone' ? 'tel' : 'text'}
          value={draft[name]}
          onChange={(event) => set({ [name]: event.target.value })}
        />
      )}
    </Field>
  )
  return (
    <div className="stack">
      <div className="field">
        <span id={id} className="field-name">
          {say(words.how)}
        </span>
        <Radio.Group
          aria-labelledby={id}
          className="ending-choice"
          value={draft.how ?? 'open'}
          onChange={(event) => {
            const chosen = event.target.value as Ending | 'open'
            // A colleague and a superior are different posts.
            set({ how: chosen === 'open' ? undefined : chosen, toPostId: undefined })
          }}
          options={[
            ...(orOpen ? [{ value: 'open', label: say(words.notYet) }] : []),
            ...endings
              .filter((how) => how !== except)
              .map((how) => ({ value: how as string, label: say(endingWords[how]) })),
          ]}
        />
      </div>
      {draft.how === 'handed-over' && text('matterCode', say(words.matterCode), say(words.matterHint))}
      {draft.how === 'received-on-behalf' && (
        <Field label={say(words.forWhom)} problem={problemOf('toPostId')}>
          {(field) => (
            <PostPicker
              {...field}
              value={draft.toPostId}
              except={askedPostId}
              onChange={(toPostId) => set({ toPostId })}
            />
          )}
        </Field>
      )}
      {draft.how === 'escalated' && (
        <SuperiorField
          askedPostId={askedPostId}
          value={draft.toPostId}
          problem={problemOf('toPostId')}
          onChange={(toPostId) => set({ toPostId })}
        />
      )}
      {draft.how === 'redirected' && (
        <>
          {text('whose', say(words.theirs))}
          <div className="pair">
            {text('phone', say(words.officePhone), say(words.oneOfBoth))}
            {text('address', say(words.address), say(words.oneOfBoth))}
          </div>
        </>
      )}
      {draft.how && (
        <Field label={say(draft.how === 'solved' ? words.answer : words.remark)} problem={problemOf('words')}>
          {(field) => (
            <Input.TextArea
              {...field}
              rows={2}
              value={draft.words}
              onChange={(event) => set({ words: event.target.value })}
            />
          )}
        </Field>
      )}
    </div>
  )
}

interface SuperiorOptions {
  readonly askedPostId: string | undefined
  readonly value: string | undefined
  readonly problem: string | undefined
  readonly onChange: (id: string) => void
}

/** The posts above; the nearest stands first. */
function SuperiorField({ askedPostId, value, problem, onChange }: SuperiorOptions) {
  const say = useSay()
  // Who runs the platform stands at a post of leadership without being anybody's superior.
  const posts = (usePosts().data ?? []).filter(({ holders }) =>
    holders.some(({ role }) => role !== 'administrator'),
  )
  const asked = posts.find(({ id }) => id === askedPostId)
  const nearest = asked && findSuperiorPost(posts, asked)?.id
  useEffect(() => {
    if (value === undefined && nearest !== undefined) onChange(nearest)
  }, [value, nearest, onChange])
  const above = asked ? posts.filter((post) => post.held && isSuperior(post, asked)) : []
  const options = above
    .sort((one, other) => Number(other.id === nearest) - Number(one.id === nearest))
    .map(({ id, name }) => ({ value: id, label: say(name) }))
  return (
    <Field label={say(words.toWhom)} problem={problem}>
      {(field) => (
        <Select
          {...field}
          value={value as string}
          onChange={onChange}
          options={options}
          placeholder={say(words.toWhom)}
        />
      )}
    </Field>
  )
}
