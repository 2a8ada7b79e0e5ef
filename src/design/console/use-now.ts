import { useEffect, useState } from 'react'

/** The present, renewed every half minute, so that "time left" does not go stale on an open screen. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 30_000)
    return () => clearInterval(timer)
  }, [])
  return now
}
