import { DownOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { ActButton, ProblemNote, useDraftId, useKeys, useSay, useSend, useTell } from '#design/console'
import { useActing } from '#foundation/identity/console'
import type { Refusal } from '#kernel'
import { acceptMatter, acceptOffer, takeBackOffer } from '../contract.ts'
import type { MatterBody } from '../matter-body.ts'
import {
  whyNotAccept,
  whyNotAnswer,
  whyNotAnswerOffer,
  whyNotAsk,
  whyNotHandOver,
  whyNotNote,
  whyNotPauseWork,
  whyNotReceive,
  whyNotReopenByStaff,
  whyNotResume,
  whyNotTakeBackOffer,
  whyNotUnmerge,
  whyNotWork,
} from '../matter-rules.ts'
import { AnswerForm } from './answer-form.tsx'
import { AskForm } from './ask-form.tsx'
import { actionWords, matterWords as words } from './matter-words.ts'
import { MergeForm } from './merge-form.tsx'
import { NoteForm } from './note-form.tsx'
import { OfferForm } from './offer-form.tsx'
import { PauseForm } from './pause-form.tsx'
import { ReasonForm } from './reason-form.tsx'
import { useAct } from './use-act.ts'

const forms = [
  'offer',
  'answer',
  'ask',
  'note',
  'receive',
  'merge',
  'unmerge',
  'reopen',
  'refuseOffer',
  'pause',
  'resume',
] as const
export type ActionName = (typeof forms)[number]

interface Options {
  readonly body: MatterBody
  readonly action: ActionName | undefined
  readonly onAction: (action: ActionName | undefined) => void
  readonly leadCode: string
}

/** What can be done with a matter: one click opens, the next sends; what cannot be done now says why. */
export function MatterActions({ body, action, onAction, leadCode }: Options) {
  const say = useSay()
  const acting = useActing()
  const { matter } = body
  const direct = useDirect(matter.id)
  const why = {
    accept: whyNotAccept(matter, acting),
    offer: whyNotHandOver(matter, acting),
    answer: whyNotAnswer(matter, acting),
    ask: whyNotAsk(matter, acting),
    note: whyNotNote(matter, acting),
    receive: whyNotReceive(matter, acting),
    merge: whyNotWork(matter, acting),
    unmerge: whyNotUnmerge(matter, acting),
    reopen: whyNotReopenByStaff(matter, acting),
    pause: whyNotPauseWork(matter, acting),
    resume: whyNotResume(matter, acting),
    acceptOffer: whyNotAnswerOffer(matter, acting),
    refuseOffer: whyNotAnswerOffer(matter, acting),
    takeBack: whyNotTakeBackOffer(matter, acting),
  }
  const toggle = (name: ActionName) => {
    if (!why[name]) onAction(action === name ? undefined : name)
  }
  const offeredToMe = matter.offer !== null && !why.acceptOffer
  useKeys({
    a: () => {
      if (offeredToMe) void direct.send('acceptOffer')
      else if (!why.accept) void direct.send('accept')
    },
    h: () => toggle('offer'),
    r: () => toggle('answer'),
    n: () => toggle('note'),
  })
  const button = (name: ActionName, key?: string) => (
    <ActButton
      whyNot={why[name]}
      type={name === 'answer' && !why.answer ? 'primary' : 'default'}
      aria-expanded={action === name}
      {...(key ? { 'aria-keyshortcuts': key } : {})}
      onClick={() => toggle(name)}
    >
      {say(actionWords[name])}
    </ActButton>
  )
  return (
    <section className="matter-actions" aria-label={say(words.actions)}>
      <div className="row">
        {offeredToMe ? (
          <>
            <Button type="primary" loading={direct.busy} onClick={() => void direct.send('acceptOffer')}>
              {say(actionWords.acceptOffer)}
            </Button>
            {button('refuseOffer')}
          </>
        ) : (
          <ActButton
            type="primary"
            whyNot={why.accept}
            loading={direct.busy}
            aria-keyshortcuts="a"
            onClick={() => void direct.send('accept')}
          >
            {say(actionWords.accept)}
          </ActButton>
        )}
        {button('answer', 'r')}
        {matter.offer && !why.takeBack ? (
          <Button loading={direct.busy} onClick={() => void direct.send('takeBack')}>
            {say(actionWords.takeBack)}
          </Button>
        ) : (
          button('offer', 'h')
        )}
        {button('ask')}
        {button('note', 'n')}
        <MoreActions why={why} onChoose={toggle} />
      </div>
      <ProblemNote problem={direct.problem} />
      {action && !why[action] && (
        <div className="action-form">
          <ActionForm body={body} action={action} leadCode={leadCode} onClose={() => onAction(undefined)} />
        </div>
      )}
    </section>
  )
}

/** Changes that need no words: one click. */
function useDirect(matterId: string) {
  const act = useAct(matterId)
  const tell = useTell()
  const draft = useDraftId()
  return useSend(async (name: 'accept' | 'acceptOffer' | 'takeBack') => {
    const endpoint = { accept: acceptMatter, acceptOffer, takeBack: takeBackOffer }[name]
    await act(endpoint, { entryId: draft.id() })
    draft.renew()
    tell(name === 'takeBack' ? words.takenBack : words.accepted)
  })
}

interface MoreOptions {
  readonly why: Readonly<Record<ActionName, Refusal | undefined>>
  readonly onChoose: (name: ActionName) => void
}

function MoreActions({ why, onChoose }: MoreOptions) {
  const say = useSay()
  const items = (['receive', 'pause', 'resume', 'merge', 'unmerge', 'reopen'] as const).map((name) => {
    const reason = why[name]
    return {
      key: name,
      disabled: reason !== undefined,
      label: (
        <div className="more-item">
          {say(actionWords[name])}
          {reason && <div className="quiet">{say(reason.words)}</div>}
        </div>
      ),
      onClick: () => onChoose(name),
    }
  })
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button aria-haspopup="menu">
        {say(words.more)} <DownOutlined />
      </Button>
    </Dropdown>
  )
}

interface FormOptions {
  readonly body: MatterBody
  readonly action: ActionName
  readonly leadCode: string
  readonly onClose: () => void
}

function ActionForm({ body, action, leadCode, onClose }: FormOptions) {
  switch (action) {
    case 'offer':
      return <OfferForm body={body} onClose={onClose} />
    case 'answer':
      return <AnswerForm body={body} onClose={onClose} />
    case 'ask':
      return <AskForm body={body} onClose={onClose} />
    case 'note':
      return <NoteForm body={body} onClose={onClose} />
    case 'merge':
      return <MergeForm key={leadCode} body={body} leadCode={leadCode} onClose={onClose} />
    case 'pause':
      return <PauseForm body={body} onClose={onClose} />
    case 'resume':
    case 'receive':
    case 'unmerge':
    case 'reopen':
    case 'refuseOffer':
      return <ReasonForm key={action} body={body} action={action} onClose={onClose} />
  }
}
