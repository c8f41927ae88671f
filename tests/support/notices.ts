/** Notices that tests start from. */
import type { Insertable } from 'kysely'
import type { Databases } from '#db/client.server'
import type { NoticesTable } from '#db/schema/notices'
import { day } from '~/domain/calendar/day'
import { newId } from '~/platform/ids.server'
import { testNow } from './actors'

const housingNotice = {
  planId: null,
  kind: 'housing-notice',
  recipient: 'local-authority',
  placeKato: '791010000',
  languages: 'both',
  state: 'sent',
  lines: '{}',
  restrictedLines: '{}',
  replacesId: null,
  number: null,
  year: null,
  serial: null,
  issuedOn: day('2026-11-02'),
  issuedBy: null,
  signer: 'Серікұлы Б.',
  sentOn: day('2026-11-03'),
  sentBy: null,
  way: 'by-hand',
  tracking: null,
  deliveredOn: null,
  answerDueOn: day('2026-11-24'),
  awaitedOn: day('2026-11-24'),
  answer: null,
  answeredOn: null,
  answeredBy: null,
  answerWords: null,
  annulledOn: null,
  annulledBy: null,
  annulReason: null,
  authorityRegion: '79',
  probationRegion: null,
  createdAt: testNow,
  version: 1,
} as const satisfies Partial<Insertable<NoticesTable>>

/** A repeated housing notice that went to the local authority and waits for its answer. */
export const aNotice = async (
  db: Databases,
  given: Partial<Insertable<NoticesTable>> & Pick<Insertable<NoticesTable>, 'personId' | 'institutionId'>,
): Promise<string> => {
  const id = given.id ?? newId()
  await db.write
    .insertInto('notices')
    .values({ ...housingNotice, createdBy: newId(), ...given, id })
    .execute()
  return id
}
