/** Everybody but its author tries to reach a note: by its address, by searching, by taking a file. Nobody gets a word of it. */
import { beforeAll, describe, expect, it } from 'vitest'
import { type Role, roles } from '~/domain/access/roles'
import { fullName } from '~/domain/people/names'
import { inSomeWays, setStage } from '#tests/support/journey'
import { type Someone, patientOf } from '#tests/support/journey-people'
import { findsPerson } from '#tests/support/journey-steps'
import type { Visitor, Way } from '#tests/support/journey-visitor'

const stage = setStage({ together: true })
const secret = 'құпия-жазба-5e81'
const note = `Бұл сөзді автордан басқа ешкім оқымайды ${secret}`
const way: Way = inSomeWays[0]?.[1] ?? { language: 'kk', javascript: true, width: 1440 }

let person: Someone
let sessionId: string

const attemptsOf = (): readonly string[] => [
  `/psychology/sessions/${sessionId}`,
  `/psychology/sessions/${sessionId}/note`,
  `/psychology/lent/${sessionId}/sessions/${sessionId}`,
  `/psychology/reviews/${sessionId}/sessions/${sessionId}`,
  `/psychology/cards/${person.id}`,
  '/psychology/readers',
]

/** The page is asked for as a browser asks, and as a script asks for its data. */
const triesAddress = async ({ page }: Visitor, path: string): Promise<number> => {
  const answer = await page.request.get(path, { maxRedirects: 0 })
  const data = await page.request.get(`${path}?_data=routes/secrecy/note`, { maxRedirects: 0 })
  expect(await answer.text()).not.toContain(secret)
  expect(await data.text()).not.toContain(secret)
  return answer.status()
}

const triesSearch = async ({ page }: Visitor, origin: string): Promise<void> => {
  const found = await page.request.post('/people', { form: { q: secret }, headers: { origin } })
  expect(await found.text()).not.toContain(`${secret}</`)
  const list = await page.request.get('/people')
  expect(await list.text()).not.toContain(note)
}

const triesFiles = async ({ page }: Visitor, origin: string): Promise<void> => {
  for (const path of [
    `/psychology/cards/${person.id}/file`,
    '/psychology/relatives/file',
    `/secrecy/requests/${sessionId}/file`,
  ]) {
    const form = { as: 'docx', language: 'kk' }
    const answer = await page.request.post(path, { form, headers: { origin }, maxRedirects: 0 })
    expect([path, answer.status()]).toEqual([path, 404])
    expect(await answer.text()).not.toContain(secret)
  }
}

describe('A note', () => {
  beforeAll(async () => {
    const { db } = await stage.product()
    person = await patientOf(db)
    const author = await stage.signedIn('psychologist', way)
    const { t } = author
    await findsPerson(author, person.surname, fullName(person))
    await author.follows(t('people:tab.sessions'))
    await author.follows(t('psychology:deed.new'))
    await author.arrivesAt(t('psychology:new.title'))
    await author.fills(t('psychology:field.note'), note)
    await author.presses(t('psychology:deed.record'))
    await author.sees(t('psychology:flash.recorded'))
    const { id } = await db.read
      .selectFrom('psychologySessions')
      .select('id')
      .where('personId', '=', person.id)
      .executeTakeFirstOrThrow()
    sessionId = id
    await author.opens(`/psychology/sessions/${id}/note`)
    await author.sees(note)
  }, 300_000)

  const strangers = roles.filter((role) => role !== 'psychologist').map((role): [Role] => [role])

  it.each(strangers)('is out of reach for another role: %s', async (role) => {
    const { origin } = await stage.product()
    const visitor = await stage.signedIn(role, way)
    for (const path of attemptsOf()) expect([path, await triesAddress(visitor, path)]).toEqual([path, 404])
    await triesSearch(visitor, origin)
    await triesFiles(visitor, origin)
    visitor.expects(404)
    await visitor.opens(`/psychology/sessions/${sessionId}/note`)
    expect(await visitor.page.content()).not.toContain(secret)
  })

  it('is out of reach for a psychologist of another institution', async () => {
    const visitor = await stage.signedIn('psychologist', way, 'demo-psychologist-2')
    for (const path of attemptsOf().slice(0, 5))
      expect([path, await triesAddress(visitor, path)]).toEqual([path, 404])
    expect(await triesAddress(visitor, '/psychology/readers')).toBe(200)
  })

  it('is in nothing that the server said or keeps open', async () => {
    const { log } = await stage.product()
    expect(log()).not.toContain(secret)
  })
})
