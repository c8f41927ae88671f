/** Topics of activities that the product ships with, after the letters it began from; headquarters adds to them and takes them out of use. */
import words from './activity-topics.json'

/** Taking part in an activity on such a topic could tell what somebody believes. */
const ofReligion: readonly string[] = ['religion']

export const shippedActivityTopics = Object.entries(words).map(([key, { kk, ru, en }], place) => ({
  id: `01990000-0000-7000-8431-${String(place + 1).padStart(12, '0')}`,
  key,
  nameKk: kk,
  nameRu: ru,
  nameEn: en,
  isReligious: ofReligion.includes(key) ? (1 as const) : (0 as const),
  state: 'in-use' as const,
  version: 1,
}))
