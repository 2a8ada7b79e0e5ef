export { PhotoPicker } from './photo-picker.tsx'
export { PhotoStrip } from './photo-strip.tsx'
export { photosWords } from './photos-words.ts'
