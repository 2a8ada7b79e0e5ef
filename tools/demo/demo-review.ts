import { type Grade, type Heart, type HeartAnswer, hearts, type Review } from '#accountability/reviews'
import { demoRandom } from './demo-random.ts'

/** A grade with what mostly goes with it; by the time it is written, so that no other dice of the story are thrown anew. */
export function demoReview(grade: Grade, words: string, at: number): Review {
  const random = demoRandom(Math.floor(at / 1000))
  const answered = random.chance(0.6) ? hearts.filter(() => random.chance(0.75)) : []
  const answer = (): HeartAnswer => {
    const good = random.next() * 1.6 + (grade - 3) * 0.3
    return good > 0.75 ? 'yes' : good > 0.3 ? 'so-so' : 'no'
  }
  return {
    grade,
    solved: grade >= 3,
    words,
    hearts: Object.fromEntries(answered.map((heart): [Heart, HeartAnswer] => [heart, answer()])),
    shared: random.chance(0.3),
  }
}
