/** A psychologist offers one case, a supervisor reads it and remarks, the author reads the remark and sees the looks. */
import { describe, expect, it } from 'vitest'
import { addDays } from '~/domain/calendar/day'
import { fullName } from '~/domain/people/names'
import { dayAt } from '~/platform/clock.server'
import { inSomeWays, setStage } from '#tests/support/journey'
import { type Someone, patientOf } from '#tests/support/journey-people'
import { findsPerson } from '#tests/support/journey-steps'
import type { Visitor } from '#tests/support/journey-visitor'

const stage = setStage()
const note = 'Екі кездесу бойы үнсіз отырды 7f3a'
const closedNote = 'Бұл кездесу туралы ешкім білмесін 2d90'
const question = 'Қалай жалғастырған жөн? 91c2'
const remark = 'Асықтырмаңыз, алдымен ұйқысын сұраңыз 40be'

const logsSession = async (psychologist: Visitor, words: string, start: string): Promise<void> => {
  const { t } = psychologist
  await psychologist.follows(t('psychology:deed.new'))
  await psychologist.arrivesAt(t('psychology:new.title'))
  await psychologist.fills(t('psychology:field.started-at'), start)
  await psychologist.fills(t('psychology:field.note'), words)
  await psychologist.presses(t('psychology:deed.record'))
  await psychologist.sees(t('psychology:flash.recorded'))
}

const opensPerson = async (psychologist: Visitor, person: Someone): Promise<void> => {
  await findsPerson(psychologist, person.surname, fullName(person))
  await psychologist.follows(psychologist.t('people:tab.sessions'))
  await psychologist.sees(psychologist.t('psychology:of-person'))
}

const offers = async (psychologist: Visitor, supervisor: string): Promise<void> => {
  const { t, page } = psychologist
  await psychologist.follows(t('secrecy:deed.offer'))
  await psychologist.arrivesAt(t('secrecy:supervision.new'))
  await psychologist.picks(t('secrecy:field.supervisor'), supervisor)
  await psychologist.chooses(new RegExp(t('secrecy:supervision.scope.chosen')), t('secrecy:field.scope'))
  // The latest session stands first: only that one is opened.
  await page.locator('input[name=sessionIds]').first().check()
  await psychologist.fills(t('secrecy:field.until-on'), addDays(dayAt(new Date()), 7))
  await psychologist.fills(t('secrecy:field.question'), question)
  await psychologist.presses(t('secrecy:deed.open-case'))
  await psychologist.sees(t('secrecy:flash.case-opened'))
  await psychologist.arrivesAt(t('secrecy:supervision.one'))
}

const reviews = async (supervisor: Visitor, person: Someone): Promise<void> => {
  const { t } = supervisor
  await supervisor.goesTo('sessions')
  await supervisor.page
    .getByRole('link', { name: t('psychology:section.leaves'), exact: true })
    .first()
    .click()
  await supervisor.arrivesAt(t('secrecy:leaves.title'))
  await supervisor.follows(fullName(person))
  await supervisor.arrivesAt(t('secrecy:supervision.review'))
  await supervisor.sees(question)
  const sessions = supervisor.page.locator('main table a')
  expect(await sessions.count()).toBe(1)
  await sessions.first().click()
  await supervisor.arrivesAt(t('secrecy:note.title'))
  await supervisor.sees(t('secrecy:borrowed.kept'))
  await supervisor.sees(note)
  expect(await supervisor.page.content()).not.toContain('2d90')
  await supervisor.follows(t('secrecy:supervision.review'))
  await supervisor.arrivesAt(t('secrecy:supervision.review'))
  await supervisor.fills(t('secrecy:field.remark'), remark)
  await supervisor.presses(t('secrecy:deed.remark'))
  await supervisor.sees(t('secrecy:flash.remarked'))
  await supervisor.sees(remark)
}

describe('A case under supervision', () => {
  it.each(inSomeWays)('is offered, read, remarked and closed again (%s)', async (_name, way) => {
    const { db } = await stage.product()
    const person = await patientOf(db)
    const colleague = await db.read
      .selectFrom('users')
      .select('name')
      .where('login', '=', 'demo-psychologist-2')
      .executeTakeFirstOrThrow()
    const psychologist = await stage.signedIn('psychologist', way)
    const { t } = psychologist
    await opensPerson(psychologist, person)
    await logsSession(psychologist, closedNote, '00:05')
    await psychologist.sees(t('psychology:of-person'))
    await logsSession(psychologist, note, '01:05')
    await offers(psychologist, colleague.name)
    const address = new URL(psychologist.page.url()).pathname

    const supervisor = await stage.signedIn('psychologist', way, 'demo-psychologist-2')
    await reviews(supervisor, person)

    await psychologist.opens(address)
    await psychologist.arrivesAt(t('secrecy:supervision.one'))
    await psychologist.sees(remark)
    await psychologist.sees(t('secrecy:looks.title'))
    await psychologist.sees(colleague.name)
    await psychologist.page.locator('details.confirm summary').first().click()
    await psychologist.presses(t('secrecy:deed.close-case'))
    await psychologist.sees(t('secrecy:flash.case-closed'))

    supervisor.expects(404)
    await supervisor.opens(new URL(supervisor.page.url()).pathname)
    expect(await supervisor.page.content()).not.toContain('91c2')
  })
})
