import { Button, Drawer, Input, Segmented, Select } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import {
  call,
  designWords,
  Field,
  ProblemNote,
  useDraft,
  useDraftId,
  useFocusFirst,
  useSay,
  useSend,
  useTell,
} from '#design/console'
import { useActing, useSession } from '#foundation/identity/console'
import { postsOf } from '#foundation/permissions'
import { usePosts } from '#organisation/teams/console'
import { registerContact } from '../contract.ts'
import {
  type ContactChannel,
  type ContactKind,
  channelWords,
  contactKinds,
  kindWords,
} from '../first-contact.ts'
import { type EndingDraft, EndingFields, endingToSend, noEnding } from './ending-fields.tsx'
import { firstContactWords as words } from './first-contact-words.ts'
import { useRenewContact } from './use-contact.ts'

type Entered = Exclude<ContactChannel, 'page'>
const channels: readonly Entered[] = ['counter', 'phone', 'in-person', 'letter']
const endingFields = ['how', 'words', 'matterCode', 'toPostId', 'whose', 'address', 'phone']
const shown = ['words', 'name', 'phone', 'postId', ...endingFields.map((name) => `ending.${name}`)]

/** Somebody asked: what, how and how it ended, in one go. */
export function RegisterDrawer({ onClose }: { onClose: () => void }) {
  const say = useSay()
  const tell = useTell()
  const renew = useRenewContact()
  const { jurisdiction } = useSession()
  const focusFirst = useFocusFirst()
  const kindId = useId()
  const draft = useDraftId()
  const posts = useMyPosts()
  const [text, setText] = useDraft(`first-contact.${jurisdiction}`)
  const [channel, setChannel] = useState<Entered>('counter')
  const [kind, setKind] = useState<ContactKind>('enquiry')
  const [postId, setPostId] = useState<string>()
  const [who, setWho] = useState({ name: '', phone: '' })
  const [ending, setEnding] = useState<EndingDraft>(noEnding)
  const at = postId ?? posts[0]?.id
  const sending = useSend<void>(async () => {
    const ended = endingToSend(ending)
    const body = {
      id: draft.id(),
      channel,
      kind,
      words: text,
      ...(at ? { postId: at } : {}),
      ...(who.name ? { name: who.name } : {}),
      ...(who.phone ? { phone: who.phone } : {}),
      ...(ended ? { ending: ended } : {}),
    }
    renew(await call(registerContact, { params: { jurisdiction }, body }))
    setText('')
    tell(words.saved)
    onClose()
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void sending.send()
  }
  return (
    <Drawer open onClose={onClose} title={say(words.register)} size={520}>
      <form ref={focusFirst} className="stack" noValidate onSubmit={submit}>
        <ProblemNote problem={sending.problem} shown={shown} />
        <Field label={say(words.what)} hint={say(words.whatHint)} problem={sending.fieldProblem('words')}>
          {(field) => (
            <Input.TextArea
              {...field}
              rows={2}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <div className="row" role="group" aria-labelledby={kindId}>
          <span id={kindId} className="only-read">
            {say(words.channel)}
          </span>
          <Segmented
            aria-label={say(words.channel)}
            value={channel}
            onChange={setChannel}
            options={channels.map((value) => ({ value, label: say(channelWords[value]) }))}
          />
          <Segmented
            aria-label={say(words.kind)}
            value={kind}
            onChange={setKind}
            options={contactKinds.map((value) => ({ value, label: say(kindWords[value]) }))}
          />
        </div>
        <EndingFields
          draft={ending}
          onChange={setEnding}
          problemOf={(name) => sending.fieldProblem(`ending.${name}`)}
          askedPostId={at}
          orOpen
        />
        <h2>{say(words.asker)}</h2>
        <p className="field-hint">{say(words.askerHint)}</p>
        <div className="pair">
          {(['phone', 'name'] as const).map((part) => (
            <Field key={part} label={say(words[part])} problem={sending.fieldProblem(part)}>
              {(field) => (
                <Input
                  {...field}
                  autoComplete="off"
                  inputMode={part === 'phone' ? 'tel' : 'text'}
                  value={who[part]}
                  onChange={(event) => setWho({ ...who, [part]: event.target.value })}
                />
              )}
            </Field>
          ))}
        </div>
        {posts.length > 1 && (
          <Field label={say(words.atPost)} problem={sending.fieldProblem('postId')}>
            {(field) => (
              <Select
                {...field}
                value={at as string}
                onChange={(next: string) => setPostId(next)}
                options={posts.map(({ id, name }) => ({ value: id, label: say(name) }))}
              />
            )}
          </Field>
        )}
        <div className="row row-end">
          <Button onClick={onClose}>{say(designWords.cancel)}</Button>
          <Button type="primary" htmlType="submit" loading={sending.busy}>
            {say(words.register)}
          </Button>
        </div>
      </form>
    </Drawer>
  )
}

/** The posts the reader holds, the narrowest first. */
function useMyPosts() {
  const held = postsOf(useActing().actor)
  const posts = usePosts().data ?? []
  return posts.filter(({ id }) => held.includes(id)).sort((one, other) => other.path.length - one.path.length)
}
