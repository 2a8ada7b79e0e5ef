import { useMemo } from 'react'
import { useRead } from '#design/console'
import { usualSettings, workCalendar } from '#foundation/calendar'
import { useSession } from '#foundation/identity/console'
import type { WorkCalendar } from '#kernel'
import { listPlaces, type PlaceBody, readJurisdictionOf } from '../contract.ts'

const hour = 3_600_000

/** The jurisdiction that is worked in: its name, hours, centre and base map. */
export function useJurisdiction() {
  const { jurisdiction } = useSession()
  return useRead(readJurisdictionOf, { params: { jurisdiction } }, { staleMs: hour }).data
}

/** Its working calendar; until it has come, the usual hours without decreed days. */
export function useCalendar(): WorkCalendar {
  const read = useJurisdiction()
  return useMemo(
    () => (read ? workCalendar(read.calendar, read.decreed) : workCalendar(usualSettings, [])),
    [read],
  )
}

/** All places, from the jurisdiction down. */
export function usePlaces() {
  const { jurisdiction } = useSession()
  return useRead(listPlaces, { params: { jurisdiction } }, { staleMs: hour })
}

/** A place and those above it, widest first, without the jurisdiction itself. */
export function placesAbove(places: readonly PlaceBody[], id: string): readonly PlaceBody[] {
  const byId = new Map(places.map((place) => [place.id, place]))
  const line: PlaceBody[] = []
  for (
    let at = byId.get(id);
    at && at.kind !== 'jurisdiction';
    at = at.parentId ? byId.get(at.parentId) : undefined
  ) {
    line.unshift(at)
  }
  return line
}
