/** A psychologist between two sessions: the log, the note that only its author opens, the training record. */
import { describe, expect, it } from 'vitest'
import { fullName } from '~/domain/people/names'
import { shippedMethods } from '#db/reference/psychology-methods'
import { methodName } from '~/features/psychology/methods.server'
import { dayAt } from '~/platform/clock.server'
import { formatFor } from '~/platform/format.server'
import { inSomeWays, setStage } from '#tests/support/journey'
import { patientOf } from '#tests/support/journey-people'
import { findsPerson } from '#tests/support/journey-steps'
import type { Visitor } from '#tests/support/journey-visitor'

const stage = setStage({ together: true })
const conversation = shippedMethods.find(({ key }) => key === 'conversation')
const note = 'Алғаш рет ағасы туралы айтты; never shown to anyone else 7f3a'
const conclusion = 'Шағын ұжымда жұмыс істегені жөн. 91c2'

const opensSessions = async (visitor: Visitor): Promise<void> => {
  await visitor.follows(visitor.t('people:tab.sessions'))
  await visitor.sees(visitor.t('psychology:of-person'))
}

describe('A psychologist', () => {
  it.each(inSomeWays)(
    'logs a session whose note nobody else reads, and a training (%s)',
    async (_name, way) => {
      const person = await patientOf((await stage.product()).db)
      const psychologist = await stage.signedIn('psychologist', way)
      const { t } = psychologist
      await findsPerson(psychologist, person.surname, fullName(person))
      await opensSessions(psychologist)
      await psychologist.follows(t('psychology:deed.new'))
      await psychologist.arrivesAt(t('psychology:new.title'))

      psychologist.startsCounting()
      await psychologist.fills(t('psychology:field.minutes'), '55')
      await psychologist.picks(
        t('psychology:field.method'),
        conversation ? (methodName(conversation, way.language) ?? '') : '',
      )
      await psychologist.fills(t('psychology:field.note'), note)
      await psychologist.fills(t('psychology:field.conclusion'), conclusion)
      await psychologist.presses(t('psychology:deed.record'))
      await psychologist.sees(t('psychology:flash.recorded'))
      expect(psychologist.inputs()).toBeLessThanOrEqual(6)

      await psychologist.arrivesAt(fullName(person))
      await psychologist.sees(conclusion)
      const today = formatFor(way.language).day(dayAt(new Date()))
      await psychologist.follows(t('psychology:open-one', { day: today }))
      await psychologist.arrivesAt(t('psychology:one.title'))
      await psychologist.sees(note)

      const officer = await stage.signedIn('social-worker', way)
      await findsPerson(officer, person.surname, fullName(person))
      await opensSessions(officer)
      await officer.sees(conclusion)
      await officer.arrivesAt(fullName(person))
      expect(await officer.page.content()).not.toContain('7f3a')

      await psychologist.goesTo('training')
      await psychologist.arrivesAt(t('training:mine'))
      await psychologist.follows(t('training:deed.new'))
      await psychologist.arrivesAt(t('training:new.title'))
      await psychologist.fills(t('training:field.topic'), 'Мотивациялық сұхбат')
      await psychologist.fills(t('training:field.provider'), 'Қостанай академиясы')
      await psychologist.fills(t('training:field.started-on'), '2026-09-01')
      await psychologist.fills(t('training:field.ended-on'), '2026-09-05')
      await psychologist.fills(t('training:field.hours'), '36')
      await psychologist.presses(t('training:deed.save'))
      await psychologist.sees(t('training:flash.recorded'))
      await psychologist.sees('Мотивациялық сұхбат')
    },
  )
})
