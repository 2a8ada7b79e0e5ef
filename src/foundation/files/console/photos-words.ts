export const photosWords = {
  photos: { zh: '照片', en: 'Photos' },
  photo: { zh: '照片', en: 'Photo' },
  add: { zh: '加照片', en: 'Add photos' },
  remove: { zh: '去掉这张照片', en: 'Remove this photo' },
} as const
