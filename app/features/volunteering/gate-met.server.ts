/** On the day of release: which volunteer meets the person at the gate, for whoever looks after that day. */
import type { At } from '~/platform/guard.server'
import { volunteerName } from './outside-pages.server'
import { metAtTheGate } from './outside-queries.server'

/** Call it with a person whom the page has found within reach. */
export const toldGate = async ({ db, t, format }: At, personId: string) =>
  (await metAtTheGate(db, personId)).map((row) => ({
    id: row.id,
    title: t('volunteering:gate.met'),
    words: [volunteerName(row), `${format.day(row.onDay)}, ${row.startsAt}`, row.phone]
      .filter(Boolean)
      .join(' · '),
  }))
