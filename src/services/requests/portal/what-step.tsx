import { Field, useWords } from '#design/portal'
import type { ReportProps } from '../portal-pages.ts'

/** First step: the words, photos, and a kind that is suggested and can always be changed. */
export function WhatStep(props: ReportProps) {
  const t = useWords()
  const refused = props.refused?.fields ?? []
  return (
    <fieldset id="what">
      <legend>
        <span className="step">1/3</span> {t({ zh: '什么事？', en: 'What is it?' })}
      </legend>
      <aside className="safety">
        <p>
          <strong>{t({ zh: '紧急情况先打电话', en: 'In an emergency, call first' })}</strong>
        </p>
        <p className="numbers">
          {lines.map(({ number, name }) => (
            <a key={number} href={`tel:${number}`}>
              <b>{number}</b> {t(name)}
            </a>
          ))}
        </p>
        <details>
          <summary>{t({ zh: '什么算紧急', en: 'What counts as an emergency' })}</summary>
          <p>{t(props.safety)}</p>
        </details>
      </aside>
      <Field
        name="words"
        label={{ zh: '说说是什么事', en: 'Describe it in your own words' }}
        hint={{
          zh: '比如：3 号楼门口的路灯坏了三天，晚上看不清台阶。',
          en: 'For example: the street lamp at building 3 has been out for three days and the steps are dark.',
        }}
        refused={refused}
      >
        {(ids) => (
          <textarea
            {...ids}
            name="words"
            rows={5}
            maxLength={2000}
            defaultValue={props.values.words}
            required
          />
        )}
      </Field>
      <p id="personal" className="note" aria-live="polite" hidden />
      <Photos {...props} />
      <Field
        name="categoryId"
        label={{ zh: '属于哪一类', en: 'What kind of thing is it' }}
        hint={{
          zh: '拿不准可以不选，我们按您写的内容来分。',
          en: 'Leave it if you are unsure; we will sort it by your words.',
        }}
        optional
        refused={refused}
      >
        {(ids) => (
          <>
            <fieldset id="suggested" className="chips" aria-label={t(suggested)} hidden />
            <select {...ids} name="categoryId" defaultValue={props.values.categoryId}>
              <option value="">{t({ zh: '请帮我选', en: 'Choose for me' })}</option>
              {props.groups.map((group) => (
                <optgroup key={group.name.en} label={t(group.name)}>
                  {group.categories.map((category) => (
                    <option
                      key={category.id}
                      value={category.id}
                      data-danger={category.emergency ? t(category.emergency) : undefined}
                    >
                      {t(category.name)}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
          </>
        )}
      </Field>
      <p id="danger" className="safety" aria-live="polite" hidden />
    </fieldset>
  )
}

function Photos(props: ReportProps) {
  const t = useWords()
  return (
    <Field
      name="photos"
      label={{ zh: '照片', en: 'Photos' }}
      hint={{
        zh: '最多 6 张。请尽量不要拍到人脸和车牌。',
        en: 'Up to 6. Please avoid faces and licence plates.',
      }}
      optional
      refused={props.refused?.fields ?? []}
    >
      {(ids) => (
        <>
          <ul id="photo-list" className="photos">
            {props.photos.map((photo, at) => (
              <li key={photo.id}>
                <img src={photo.thumbUrl} alt={`${t({ zh: '照片', en: 'Photo' })} ${at + 1}`} />
                <label className="tick">
                  <input type="checkbox" name={`kept-${photo.id}`} value="1" defaultChecked />
                  {t({ zh: '保留', en: 'Keep' })}
                </label>
              </li>
            ))}
          </ul>
          {/* Naming JPEG makes iPhones hand over JPEG instead of HEIC. */}
          <input {...ids} type="file" name="photos" accept="image/jpeg,image/png,image/webp" multiple />
        </>
      )}
    </Field>
  )
}

const suggested = { zh: '按您写的内容，可能是', en: 'Going by your words, it may be' }

// 110, 119 and 120 are never taken in as requests (12345 practice, union of 北京 第11条 and 潍坊 第19条).
const lines = [
  { number: '110', name: { zh: '报警', en: 'police' } },
  { number: '119', name: { zh: '火警', en: 'fire' } },
  { number: '120', name: { zh: '急救', en: 'ambulance' } },
  { number: '12345', name: { zh: '市民热线', en: 'city hotline' } },
]
