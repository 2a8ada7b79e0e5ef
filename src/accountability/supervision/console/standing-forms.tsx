import { Input, Radio } from 'antd'
import { useId, useState } from 'react'
import { ActionFrame } from '#accountability/matters/console'
import { call, Field, useDraft, useDraftId, useSay, useSend, useTell } from '#design/console'
import { useSession } from '#foundation/identity/console'
import { closeSupervision, superviseMatter, urgeMatter } from '../contract.ts'
import { type Level, levels } from '../ladder.ts'
import { levelWords } from '../supervision-words.ts'
import { supervisionWords as words } from './supervision-screen-words.ts'
import { useRenewStanding } from './use-standing.ts'

interface Options {
  readonly matterId: string
  readonly onClose: () => void
}

/** Asks the owner to hurry, in a few words. */
export function UrgeForm({ matterId, onClose }: Options) {
  const say = useSay()
  const tell = useTell()
  const renew = useRenewStanding()
  const { jurisdiction } = useSession()
  const draft = useDraftId()
  const [text, setText] = useDraft(`urge.${matterId}`)
  const sending = useSend<void>(async () => {
    const body = { entryId: draft.id(), words: text }
    await call(urgeMatter, { params: { jurisdiction, id: matterId }, body })
    setText('')
    onClose()
    tell(words.urged)
    await renew()
  })
  return (
    <ActionFrame title={say(words.urge)} sending={sending} shown={['words']} onClose={onClose}>
      <TextField name="words" label={say(words.words)} value={text} onText={setText} sending={sending} />
    </ActionFrame>
  )
}

/** Puts it under supervision, or raises the level above the one it has. */
export function SuperviseForm({ matterId, open, onClose }: Options & { open: Level | null }) {
  const say = useSay()
  const tell = useTell()
  const renew = useRenewStanding()
  const { jurisdiction } = useSession()
  const draft = useDraftId()
  const id = useId()
  const higher = levels.slice(open === null ? 0 : levels.indexOf(open) + 1)
  const [level, setLevel] = useState<Level>(higher[0] ?? 'talk')
  const [text, setText] = useDraft(`supervise.${matterId}`)
  const sending = useSend<void>(async () => {
    const body = { entryId: draft.id(), level, words: text }
    await call(superviseMatter, { params: { jurisdiction, id: matterId }, body })
    setText('')
    onClose()
    tell(words.supervised)
    await renew()
  })
  return (
    <ActionFrame title={say(words.supervise)} sending={sending} shown={['words']} onClose={onClose}>
      <div className="stack standing-level">
        <span id={`${id}-level`}>{say(words.level)}</span>
        <Radio.Group
          aria-labelledby={`${id}-level`}
          value={level}
          onChange={(event) => setLevel(event.target.value as Level)}
          options={higher.map((each) => ({ value: each, label: say(levelWords[each]) }))}
        />
      </div>
      <TextField name="words" label={say(words.words)} value={text} onText={setText} sending={sending} />
    </ActionFrame>
  )
}

/** Closes the supervision; what the cause was and what was put right is owed. */
export function CloseForm({ matterId, onClose }: Options) {
  const say = useSay()
  const tell = useTell()
  const renew = useRenewStanding()
  const { jurisdiction } = useSession()
  const draft = useDraftId()
  const [cause, setCause] = useDraft(`supervision-cause.${matterId}`)
  const [remedy, setRemedy] = useDraft(`supervision-remedy.${matterId}`)
  const sending = useSend<void>(async () => {
    const body = { entryId: draft.id(), cause, remedy }
    await call(closeSupervision, { params: { jurisdiction, id: matterId }, body })
    setCause('')
    setRemedy('')
    onClose()
    tell(words.closed)
    await renew()
  })
  return (
    <ActionFrame title={say(words.close)} sending={sending} shown={['cause', 'remedy']} onClose={onClose}>
      <TextField
        name="cause"
        label={say(words.cause)}
        hint={say(words.causeHint)}
        value={cause}
        onText={setCause}
        sending={sending}
      />
      <TextField
        name="remedy"
        label={say(words.remedy)}
        hint={say(words.remedyHint)}
        value={remedy}
        onText={setRemedy}
        sending={sending}
      />
    </ActionFrame>
  )
}

interface TextOptions {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly onText: (text: string) => void
  readonly sending: { fieldProblem: (name: string) => string | undefined }
}

function TextField({ name, label, hint, value, onText, sending }: TextOptions) {
  return (
    <Field label={label} problem={sending.fieldProblem(name)} {...(hint ? { hint } : {})}>
      {(field) => (
        <Input.TextArea {...field} rows={2} value={value} onChange={(event) => onText(event.target.value)} />
      )}
    </Field>
  )
}
