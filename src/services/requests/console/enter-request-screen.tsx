import { Button, Input, Segmented } from 'antd'
import { type FormEvent, useState } from 'react'
import {
  call,
  Field,
  Page,
  ProblemNote,
  useDraft,
  useDraftId,
  useLanguage,
  useSay,
  useSend,
} from '#design/console'
import type { Photo } from '#foundation/files'
import { PhotoPicker } from '#foundation/files/console'
import { useSession } from '#foundation/identity/console'
import { enterRequest, type ReceiptBody, type RequestInput } from '../contract.ts'
import { CategoryPicker } from './category-picker.tsx'
import { EntryReceipt } from './entry-receipt.tsx'
import { requestsWords as words } from './requests-words.ts'
import { SimilarRequests } from './similar-requests.tsx'
import { SuggestedCategories } from './suggested-categories.tsx'
import { type Where, WhereFields, whereFields } from './where-fields.tsx'
import './requests.css'

const nowhere: Where = { address: '' }
const nobody = { name: '', phone: '', email: '' }

/** Staff write down what a resident says at the counter or on the phone. */
export default function EnterRequestScreen() {
  const say = useSay()
  const ours = useLanguage()
  const { jurisdiction } = useSession()
  const draft = useDraftId()
  const [channel, setChannel] = useState<'counter' | 'phone'>('counter')
  const [text, setText] = useDraft(`enter.${jurisdiction}`)
  const [categoryId, setCategoryId] = useState<string>()
  const [where, setWhere] = useState<Where>(nowhere)
  const [who, setWho] = useState(nobody)
  const [language, setLanguage] = useState<RequestInput['language']>(ours)
  const [photos, setPhotos] = useState<readonly Photo[]>([])
  const [receipt, setReceipt] = useState<ReceiptBody>()
  const sending = useSend<void>(async () => {
    const body = {
      id: draft.id(),
      channel,
      words: text,
      language,
      fileIds: photos.map(({ id }) => id),
      ...given({ categoryId, placeId: where.placeId, point: where.point, address: where.address, ...who }),
    }
    setReceipt(await call(enterRequest, { params: { jurisdiction }, body }))
    setText('')
  })
  const startAnew = () => {
    draft.renew()
    setReceipt(undefined)
    setCategoryId(undefined)
    setWhere(nowhere)
    setWho(nobody)
    setPhotos([])
    setText('')
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void sending.send()
  }
  if (receipt) return <EntryReceipt receipt={receipt} language={language ?? ours} onAnother={startAnew} />
  return (
    <Page title={say(words.enter)} about={say(words.enterAbout)}>
      <form className="stack" noValidate onSubmit={submit}>
        <ProblemNote
          problem={sending.problem}
          shown={['words', 'categoryId', ...whereFields, ...Object.keys(nobody)]}
        />
        <div className="enter-grid">
          <div className="card stack">
            <Segmented
              aria-label={say(words.channel)}
              value={channel}
              onChange={setChannel}
              options={[
                { value: 'counter' as const, label: say(words.counter) },
                { value: 'phone' as const, label: say(words.phoneCall) },
              ]}
            />
            <Field label={say(words.what)} hint={say(words.whatHint)} problem={sending.fieldProblem('words')}>
              {(field) => (
                <Input.TextArea
                  {...field}
                  rows={4}
                  value={text}
                  onChange={(event) => setText(event.target.value)}
                />
              )}
            </Field>
            <SuggestedCategories text={text} chosen={categoryId} onChoose={setCategoryId} />
            <Field label={say(words.category)} problem={sending.fieldProblem('categoryId')}>
              {(field) => <CategoryPicker {...field} value={categoryId} onChange={setCategoryId} />}
            </Field>
            <PhotoPicker photos={photos} onChange={setPhotos} />
            <h2>{say(words.who)}</h2>
            <div className="pair">
              {(['phone', 'name', 'email'] as const).map((part) => (
                <Field key={part} label={say(words[part])} problem={sending.fieldProblem(part)}>
                  {(field) => (
                    <Input
                      {...field}
                      autoComplete="off"
                      inputMode={part === 'phone' ? 'tel' : part === 'email' ? 'email' : 'text'}
                      value={who[part]}
                      onChange={(event) => setWho({ ...who, [part]: event.target.value })}
                    />
                  )}
                </Field>
              ))}
              <div className="field">
                <span>{say(words.language)}</span>
                <Segmented
                  aria-label={say(words.language)}
                  value={language ?? ours}
                  onChange={setLanguage}
                  options={[
                    { value: 'zh' as const, label: '中文' },
                    { value: 'en' as const, label: 'English' },
                  ]}
                />
              </div>
            </div>
          </div>
          <div className="card stack">
            <h2>{say(words.where)}</h2>
            <WhereFields where={where} onChange={setWhere} sending={sending} />
            <SimilarRequests
              where={where}
              categoryId={categoryId}
              follower={{ text, ...who, language: language ?? ours }}
              onDone={startAnew}
            />
          </div>
        </div>
        <div>
          <Button type="primary" size="large" htmlType="submit" loading={sending.busy}>
            {say(words.doEnter)}
          </Button>
        </div>
      </form>
    </Page>
  )
}

/** What was filled in; empty fields are not sent, because "no phone" and "an empty phone" are the same. */
function given<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const filled = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')
  return Object.fromEntries(filled) as { [K in keyof T]?: NonNullable<T[K]> }
}
