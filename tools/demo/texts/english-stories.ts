import { fixed, notOurs, type Story } from './story.ts'

/** Residents who write in English; answered in English. */
export const englishStories: readonly Story[] = [
  {
    category: '0201',
    spot: 'lane',
    language: 'en',
    words:
      'The street lamp {place} has been out for {a week|ten days}. I come home late from work and cannot see the steps.',
    answer: fixed(
      'A cable joint had burnt through. It has been replaced and the lamp is on again; we checked after dark.',
    ),
    rating: { stars: 5, words: 'Quick and friendly. Thank you!' },
  },
  {
    category: '0101',
    spot: 'building',
    language: 'en',
    words:
      'The bins {place} have not been emptied since {Friday|the weekend} and it smells. Also, which bin is for food waste? I cannot read the signs.',
    answer: fixed(
      'The bins were emptied and washed today. Green is food waste. We have put up signs with pictures.',
    ),
    rating: { stars: 5, words: 'The picture signs are great.' },
  },
  {
    category: '1401',
    spot: 'home',
    language: 'en',
    words:
      'I just moved in {place}. How do I register my address for my residence permit, and what should I bring?',
    answer: notOurs(
      'police',
      'Registration is done at the police station within 24 hours of moving in. Bring your passport, the lease and your landlord’s ID copy. A volunteer who speaks English can go with you.',
      'en',
    ),
    rating: { stars: 5, words: 'Done in fifteen minutes. The volunteer was very kind.' },
  },
  {
    category: '0401',
    spot: 'home',
    language: 'en',
    words:
      'My upstairs neighbour drags furniture around after midnight, {place}. I do not speak enough Chinese to talk to them.',
    answer: fixed(
      'We visited together with an interpreter. They did not know it was so loud; the chair legs now have felt pads. They send their apologies.',
    ),
    rating: { stars: 5, words: 'We are friends now. They brought dumplings.' },
  },
  {
    category: '0502',
    spot: 'lane',
    language: 'en',
    words: 'Shared bikes block the whole pavement {place}. With a pushchair I have to walk in the road.',
    answer: fixed(
      'The bikes were cleared and a parking frame was painted. Someone keeps it tidy in rush hour.',
    ),
    rating: { stars: 4, words: 'Much better in the mornings.' },
  },
  {
    category: '1201',
    spot: 'home',
    language: 'en',
    words:
      'My daughter is {three|two}. Her vaccination record is from abroad. Can she get the next shots at the community clinic?',
    ask: {
      question: 'Could you send a photo of the record? The nurse will match the vaccines before you come.',
      reply: 'Of course, I have attached it. The last dose was in spring.',
    },
    answer: fixed(
      'Yes. The nurse has matched the record; two shots are due. You have an appointment on the next open morning, no permit needed.',
    ),
    rating: { stars: 5, words: 'Very well organised.' },
  },
  {
    category: '0301',
    spot: 'home',
    language: 'en',
    words: 'The elevator {place} stops between floors and then starts again. It is frightening.',
    update:
      'The lift is closed while the technician works. If you need help carrying things, call the duty desk.',
    answer: fixed(
      'A floor sensor was faulty and has been replaced. The lift ran for two hours without a fault.',
    ),
    rating: { stars: 4, words: 'Works fine now.' },
  },
  {
    category: '0802',
    spot: 'stairs',
    language: 'en',
    words: 'Somebody charges an e-bike in the stairwell {place} every night. Is that allowed?',
    answer: fixed(
      'It is not allowed. The bike has been taken down, and its owner now has a card for the charging shed.',
    ),
    rating: { stars: 5, words: 'I sleep better now.' },
  },
  {
    category: '0602',
    spot: 'home',
    language: 'en',
    words:
      'No power {place} since this morning, but the neighbours have light. I do not know where to pay the bill.',
    answer: notOurs(
      'power',
      'Your prepaid meter had run out. A colleague showed you how to top it up by phone and the power is back. Questions about bills go to the power company.',
      'en',
    ),
    rating: { stars: 5, words: 'Embarrassing, but solved in ten minutes!' },
  },
  {
    category: '1601',
    spot: 'home',
    language: 'en',
    words:
      'My landlord keeps my deposit of {3,000|2,500} yuan because of a scratch that was there before. Could someone help us talk?',
    answer: fixed(
      'You both met with a mediator and an interpreter. The landlord returns the deposit less 200 yuan; it was paid on the spot.',
    ),
    rating: { stars: 5, words: 'Fair and calm. Thank you.' },
  },
  {
    category: '0204',
    spot: 'gate',
    language: 'en',
    words: 'The ramp {place} is broken, and my mother uses a wheelchair.',
    noPhoto: true,
    answer: fixed(
      'The ramp was rebuilt with a gentler slope and handrails. Please tell us if it is still hard to use.',
    ),
    rating: { stars: 5, words: 'She can go out alone again.' },
  },
]
