import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { callWithFiles, ProblemNote, useSay, useSend } from '#design/console'
import { useSession } from '#foundation/identity/console'
import { type Photo, photosPosted } from '../contract.ts'
import { mostPhotos, whyNotAddPhoto } from '../photo.ts'
import { photosWords as words } from './photos-words.ts'
import './photos.css'

interface Options {
  readonly photos: readonly Photo[]
  readonly onChange: (photos: readonly Photo[]) => void
}

/** Sends photos at once and holds them until the form is sent; each that was refused says why. */
export function PhotoPicker({ photos, onChange }: Options) {
  const say = useSay()
  const { jurisdiction } = useSession()
  const input = useRef<HTMLInputElement>(null)
  const [refused, setRefused] = useState<readonly string[]>([])
  const sending = useSend(async (files: readonly File[]) => {
    const form = new FormData()
    const why: string[] = []
    let count = photos.length
    for (const file of files) {
      const refusal = whyNotAddPhoto({ bytes: file.size }, count)
      if (refusal) why.push(`${file.name}: ${say(refusal.words)}`)
      else {
        form.append('photo', file)
        count += 1
      }
    }
    setRefused(why)
    if (!form.has('photo')) return
    const reply = await callWithFiles(photosPosted, { jurisdiction }, form)
    setRefused([...why, ...reply.refused.map(({ name, detail }) => `${name}: ${detail}`)])
    onChange([...photos, ...reply.kept].slice(0, mostPhotos))
  })
  return (
    <div className="stack-tight">
      <div className="row">
        {photos.map((photo, at) => (
          <div key={photo.id} className="photo-kept">
            <img src={photo.thumbUrl} alt={`${say(words.photo)} ${at + 1}`} width={56} height={56} />
            <Button
              size="small"
              shape="circle"
              aria-label={`${say(words.remove)} ${at + 1}`}
              icon={<CloseOutlined />}
              onClick={() => onChange(photos.filter(({ id }) => id !== photo.id))}
            />
          </div>
        ))}
        {photos.length < mostPhotos && (
          <Button loading={sending.busy} onClick={() => input.current?.click()}>
            {say(words.add)}
          </Button>
        )}
        <input
          ref={input}
          type="file"
          hidden
          multiple
          accept="image/*"
          onChange={(event) => {
            const files = [...(event.target.files ?? [])]
            event.target.value = ''
            if (files.length > 0) void sending.send(files)
          }}
        />
      </div>
      <ProblemNote problem={sending.problem} />
      {refused.map((line) => (
        <div key={line} className="field-problem" role="alert">
          {line}
        </div>
      ))}
    </div>
  )
}
