import type { Refusal, Words } from '#kernel'

export const mostPhotos = 6
/** Largest file that is read, in bytes: 16 MB, which every phone stays below. */
export const mostBytes = 16 * 1024 * 1024
/** Width × height; a small file that unfolds into more than this is a decompression bomb. */
export const mostPixels = 60_000_000
/** Longest side of a stored photo and of its thumbnail, in pixels. */
export const longestSide = 2048
export const thumbSide = 480

const faults = {
  heic: {
    zh: '这张照片是 HEIC 格式，暂时无法读取。请换一张，或用相机重新拍。',
    en: 'This photo could not be read (HEIC). Choose another, or take a new one.',
  },
  'not-photo': {
    zh: '这个文件不是照片。请选择 JPG、PNG 或 WebP 格式的照片。',
    en: 'This file is not a photo. Please choose a JPG, PNG or WebP photo.',
  },
  broken: {
    zh: '这张照片不完整，打不开。请重新拍一张，或换一张。',
    en: 'This photo is damaged and cannot be opened. Take it again or choose another.',
  },
  empty: {
    zh: '这个文件是空的。请重新选择照片。',
    en: 'This file is empty. Please choose the photo again.',
  },
  'too-large': {
    zh: '这张照片超过 16 MB。请换一张小一些的，或用相机重新拍。',
    en: 'This photo is larger than 16 MB. Choose a smaller one, or take a new one.',
  },
  'too-many-pixels': {
    zh: '这张图片的尺寸太大，无法处理。请换一张普通照片。',
    en: 'This picture has too many pixels to be processed. Please choose an ordinary photo.',
  },
  'too-many': {
    zh: `最多可以放 ${mostPhotos} 张照片，多出的没有收下。`,
    en: `At most ${mostPhotos} photos fit; the others were left out.`,
  },
} satisfies Record<string, Words>

export type PhotoFault = keyof typeof faults

export function photoRefusal(fault: PhotoFault): Refusal {
  return { code: `photo.${fault}`, words: faults[fault] }
}

/** What a screen can say before anything is sent; what the file really is, only the server finds out. */
export function whyNotAddPhoto(file: { bytes: number }, photosBefore: number): Refusal | undefined {
  if (photosBefore >= mostPhotos) return photoRefusal('too-many')
  if (file.bytes === 0) return photoRefusal('empty')
  return file.bytes > mostBytes ? photoRefusal('too-large') : undefined
}
