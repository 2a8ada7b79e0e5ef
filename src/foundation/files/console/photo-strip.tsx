import { Image } from 'antd'
import { useSay } from '#design/console'
import type { Photo } from '../contract.ts'
import { photosWords as words } from './photos-words.ts'
import './photos.css'

/** Small pictures in a row; one opens large, with the others a key away. */
export function PhotoStrip({ photos }: { photos: readonly Photo[] }) {
  const say = useSay()
  if (photos.length === 0) return null
  return (
    <div className="photo-strip">
      <Image.PreviewGroup items={photos.map(({ url }) => url)}>
        {photos.map((photo, at) => (
          <Image
            key={photo.id}
            src={photo.thumbUrl}
            alt={`${say(words.photo)} ${at + 1}`}
            width={84}
            height={84}
            loading="lazy"
          />
        ))}
      </Image.PreviewGroup>
    </div>
  )
}
