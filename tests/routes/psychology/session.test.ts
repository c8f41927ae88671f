/** The page of one session, and what can and cannot be done from it. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { day } from '~/domain/calendar/day'
import { recordSession } from '~/features/psychology/commands.server'
import { addToNote, signNote } from '~/features/secrecy/note-commands.server'
import { translatorFor } from '~/platform/i18n.server'
import type { Caller } from '~/platform/caller.server'
import { newId } from '~/platform/ids.server'
import { anActor, callerFor } from '#tests/support/actors'
import { aPerson, aUser, anInstitution } from '#tests/support/builders'
import { openSqlite } from '#tests/support/database'
import { done } from '#tests/support/plans'
import { aSession } from '#tests/support/psychology'
import { type Site, openSite } from '#tests/support/site'

let db: Databases
let site: Site
let institutionId: string
let personId: string
let sessionId: string
let as: string
let dana: Caller

beforeAll(async () => {
  db = await openSqlite()
  site = await openSite(db)
  institutionId = await anInstitution(db)
  personId = await aPerson(db, { institutionId })
  const userId = await aUser(db, { role: 'psychologist', institutionId })
  dana = callerFor(db, anActor('psychologist', { userId, institutionId }))
  sessionId = await done(recordSession(dana, personId, aSession({ note: 'Ұйқысы нашар' })))
  as = await site.signInAs({ userId, role: 'psychologist' })
})
afterAll(async () => {
  await site.close()
  await db.close()
})

/** The note of the session, signed, so that it may be added to. */
const signed = async () => {
  await done(signNote(dana, sessionId))
  return sessionId
}

it('a note is changed on its own page only, where its life decides what may be done', async () => {
  const path = `/psychology/sessions/${sessionId}`
  const page = await (await site.fetch(path, { as })).text()
  expect(page).toContain('Ұйқысы нашар')
  expect(page).toContain(`${path}/note`)
  expect(page).not.toContain('name="note"')
  const addition = { intent: 'note', note: 'айналма жол', once: newId() }
  expect((await site.post(path, addition, as)).status).toBe(422)
  expect(await db.read.selectFrom('psychologyNotes').select('version').execute()).toEqual([{ version: 1 }])
})

it('the last note and a template are put into the form of the next session beside what was typed', async () => {
  await done(addToNote(dana, await signed(), 'кейінгі ой'))
  const insert = async (choice: string): Promise<string> => {
    const typed = { intent: 'insert', insert: choice, note: 'Бастадым', minutes: '45' }
    return (await site.post(`/people/${personId}/sessions/new`, typed, as)).text()
  }
  const page = await insert('last')
  expect(page).toContain('Бастадым')
  expect(page).toContain('Ұйқысы нашар')
  expect(page).not.toContain('кейінгі ой')
  const template = translatorFor('kk')('psychology:template.consultation')
  expect(await insert('template:consultation')).toContain(template.split('\n')[0])
  expect(await insert('template:no-such')).not.toContain('psychology:template')
})

it('the conclusion for staff is written there', async () => {
  const path = `/psychology/sessions/${sessionId}`
  const answer = await site.post(path, { conclusion: 'Тыныш орын керек', version: '1' }, as)
  expect(answer.status).toBe(303)
  expect(await (await site.fetch(path, { as })).text()).toContain('Тыныш орын керек')
})

it.each(['social-worker', 'medic', 'detachment-head', 'institution-head'] as const)(
  'for %s only the days of sessions and the conclusions stand there, and no kind, length or absence',
  async (role) => {
    const other = await aPerson(db, { institutionId })
    const record = (given: Parameters<typeof aSession>[0]) =>
      done(recordSession(dana, other, aSession(given)))
    await record({ heldOn: day('2026-11-17'), kind: 'individual-correction', conclusion: null })
    const absent = { attendance: 'missed', absence: 'person-ill', conclusion: null, note: null } as const
    await record({ heldOn: day('2026-11-18'), ...absent })
    await record({
      heldOn: day('2026-11-19'),
      attendance: 'refused',
      absence: null,
      conclusion: 'Жұмыс ауысымын өзгерту',
    })
    const reader = await site.signInAs({ role, userId: await aUser(db, { role, institutionId }) })
    const path = `/people/${other}/sessions`
    const page = await (await site.fetch(path, { as: reader })).text()
    const data = await site.fetch(`${path}?_data=routes%2Fpsychology%2Fperson-sessions`, { as: reader })
    const told: unknown = await data.json()
    expect(told).toMatchObject({
      rows: [],
      staffRows: [{ conclusion: 'Жұмыс ауысымын өзгерту' }, { conclusion: null }],
    })
    expect(page).toContain('Жұмыс ауысымын өзгерту')
    for (const words of ['individual-correction', 'person-ill', 'missed', 'refused', '"minutes"'])
      expect(JSON.stringify(told)).not.toContain(words)
  },
)

it('a note taken away in the database is named on the page of its session, and told to those who watch', async () => {
  const gone = await done(recordSession(dana, personId, aSession({ note: 'Жоғалған', results: 'Нәтиже' })))
  await db.write.deleteFrom('psychologyNotes').where('sessionId', '=', gone).execute()
  await db.write.deleteFrom('psychologyTexts').where('ownerId', '=', gone).execute()
  const path = `/psychology/sessions/${gone}`
  const page = await (await site.fetch(path, { as })).text()
  const t = translatorFor('kk')
  expect(page).toContain(t('secrecy:state.missing.text', { version: 1 }))
  expect(page).toContain(t('psychology:sealed.missing'))
  await site.fetch(path, { as })
  const told = await db.read.selectFrom('secrecyEvents').select('kind').execute()
  // The note, what was written for the card, and the plan: each once.
  expect(told).toEqual([{ kind: 'changed' }, { kind: 'changed' }, { kind: 'changed' }])
})
