export { type KeptPhotos, type Photo, photoFile, photosPosted, readPhotoFile } from './contract.ts'
export {
  longestSide,
  mostBytes,
  mostPhotos,
  mostPixels,
  type PhotoFault,
  photoRefusal,
  thumbSide,
  whyNotAddPhoto,
} from './photo.ts'
