import { Input, Radio, Select } from 'antd'
import { useId, useState } from 'react'
import { Field, useDraft, useDraftId, useLanguage, useRead, useSay, useSend, useTell } from '#design/console'
import type { Photo } from '#foundation/files'
import { PhotoPicker } from '#foundation/files/console'
import { useSession } from '#foundation/identity/console'
import { answerMatter, listTemplates } from '../contract.ts'
import { type MatterResult, matterResults, resultWords } from '../matter.ts'
import type { MatterBody } from '../matter-body.ts'
import { ActionFrame } from './action-frame.tsx'
import { actionWords, matterWords as words } from './matter-words.ts'
import { useAct } from './use-act.ts'

/** The answer with its result, and how the resident will read it while it is being written. */
export function AnswerForm({ body, onClose }: { body: MatterBody; onClose: () => void }) {
  const say = useSay()
  const tell = useTell()
  const id = useId()
  const { matter } = body
  const act = useAct(matter.id)
  const draft = useDraftId()
  const [text, setText] = useDraft(`answer.${matter.id}`)
  const [whose, setWhose] = useDraft(`whose.${matter.id}`)
  const [result, setResult] = useState<MatterResult>('fixed')
  const [photos, setPhotos] = useState<readonly Photo[]>([])
  const sending = useSend<void>(async () => {
    await act(answerMatter, {
      entryId: draft.id(),
      result,
      words: text,
      ...(result === 'not-ours' && whose ? { whose } : {}),
      fileIds: photos.map(({ id: photoId }) => photoId),
    })
    setText('')
    setWhose('')
    onClose()
    tell(words.answeredNow)
  })
  return (
    <ActionFrame
      title={say(actionWords.answer)}
      sending={sending}
      shown={['words', 'whose', 'result']}
      onClose={onClose}
    >
      <div className="row">
        <span id={`${id}-result`}>{say(words.result)}</span>
        <Radio.Group
          aria-labelledby={`${id}-result`}
          optionType="button"
          value={result}
          onChange={(event) => setResult(event.target.value as MatterResult)}
          options={matterResults.map((value) => ({ value, label: say(resultWords[value]) }))}
        />
      </div>
      {result === 'not-ours' && (
        <Field label={say(words.whose)} problem={sending.fieldProblem('whose')}>
          {(field) => <Input {...field} value={whose} onChange={(event) => setWhose(event.target.value)} />}
        </Field>
      )}
      <TemplatePicker onChoose={(template) => setText(text ? `${text}\n${template}` : template)} />
      <Field label={say(words.answerText)} problem={sending.fieldProblem('words')}>
        {(field) => (
          <Input.TextArea
            {...field}
            rows={3}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <PhotoPicker photos={photos} onChange={setPhotos} />
      <section className="answer-preview" aria-label={say(words.preview)}>
        <h4>{say(words.preview)}</h4>
        {text ? (
          <>
            <p>
              <strong>{say(body.ownerName)}</strong> · {say(resultWords[result])}
            </p>
            <p className="entry-words">{text}</p>
            {result === 'not-ours' && whose && <p className="entry-words">{whose}</p>}
            {photos.length > 0 && (
              <div className="row">
                {photos.map((photo) => (
                  <img
                    key={photo.id}
                    src={photo.thumbUrl}
                    alt=""
                    width={56}
                    height={56}
                    className="preview-photo"
                  />
                ))}
              </div>
            )}
            <p className="quiet">{body.ownerPhone}</p>
          </>
        ) : (
          <p className="quiet">{say(words.previewEmpty)}</p>
        )}
      </section>
    </ActionFrame>
  )
}

function TemplatePicker({ onChoose }: { onChoose: (text: string) => void }) {
  const say = useSay()
  const language = useLanguage()
  const { jurisdiction } = useSession()
  const templates = useRead(listTemplates, { params: { jurisdiction } }, { staleMs: 300_000 }).data
  if (!templates?.length) return null
  return (
    <Select
      aria-label={say(words.template)}
      placeholder={say(words.template)}
      value={null}
      showSearch={{ optionFilterProp: 'label' }}
      onChange={(id: string | null) => {
        const template = templates.find((one) => one.id === id)
        if (template) onChoose(template.text[language])
      }}
      options={templates.map(({ id, title }) => ({ value: id, label: say(title) }))}
    />
  )
}
