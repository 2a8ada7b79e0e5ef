import { englishStories } from './english-stories.ts'
import { everydayStories } from './everyday-stories.ts'
import { hazardStories } from './hazard-stories.ts'
import { homeStories } from './home-stories.ts'
import { neighbourStories } from './neighbour-stories.ts'
import { rubbishStories } from './rubbish-stories.ts'
import type { Story } from './story.ts'
import { streetStories } from './street-stories.ts'
import { welfareStories } from './welfare-stories.ts'

export const stories: readonly Story[] = [
  ...rubbishStories,
  ...streetStories,
  ...homeStories,
  ...neighbourStories,
  ...hazardStories,
  ...welfareStories,
  ...everydayStories,
  ...englishStories,
]
