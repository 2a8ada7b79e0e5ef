import { readJurisdictions } from '#foundation/places/server'
import type { Tools } from '#foundation/work/server'
import type { Tree } from '../write-xml.ts'

/** When the interface last changed its behaviour; clients compare it. */
const changeset = '2026-11-24T00:00:00+08:00'

/** Where the interface is and whom to ask for a key (GeoReport v2, service discovery). */
export async function discovery({ settings, database }: Tools): Promise<Tree> {
  const here = [...(await readJurisdictions(database)).values()]
  const contact = here
    .map(({ id, name, dutyPhone }) => `${name.zh} ${name.en} (${id}): ${dutyPhone}`)
    .join('; ')
  return {
    changeset,
    contact: `${contact}. 接口密钥请向街道管理员申请；the administrator of a jurisdiction issues keys.`,
    key_service: new URL('/open311/', settings.publicUrl).href,
    endpoints: [
      {
        specification: 'http://wiki.open311.org/GeoReport_v2',
        url: new URL('/open311/v2/', settings.publicUrl).href,
        changeset,
        type: 'production',
        formats: ['text/xml', 'application/json'],
      },
    ],
  }
}
