/** An officer for labour and domestic placement: a list is imported, a plan drafted, approved, sent and printed. */
import { describe, expect, it } from 'vitest'
import { addDays } from '~/domain/calendar/day'
import { dayAt } from '~/platform/clock.server'
import { formatFor } from '~/platform/format.server'
import { translatorFor } from '~/platform/i18n.server'
import { inSomeWays, setStage } from '#tests/support/journey'
import { costsAtMost, figureOf, findsPerson, goesHome, opensTab } from '#tests/support/journey-steps'
import type { Visitor } from '#tests/support/journey-visitor'
import { aFileRow, peopleCsv } from '#tests/support/people-import'

const stage = setStage()
const name = 'Нұрғалиев Шыңғыс Бекұлы'

/** One man whose term ends in three hundred days: his preparation begins on the day he is imported. */
const list = () => {
  const endOfTerm = formatFor('ru').day(addDays(dayAt(new Date()), 300))
  const row = aFileRow(77, {
    Фамилия: 'Нұрғалиев',
    Имя: 'Шыңғыс',
    'Конец срока': endOfTerm,
    'Жильё после освобождения': 'нет',
  })
  return { name: 'тізім.csv', mimeType: 'text/csv', buffer: peopleCsv([row]) }
}

const importsList = async (officer: Visitor): Promise<void> => {
  const { t } = officer
  await officer.goesTo('imports')
  await officer.arrivesAt(t('imports:title'))
  await officer.follows(t('imports:deed.new'))
  await officer.arrivesAt(t('imports:new.title'))
  await officer.attaches(t('imports:new.file'), list())
  await officer.presses(t('imports:deed.send'))
  await officer.sees(t('imports:decide.title'))
  await officer.arrivesAt('тізім.csv')
  await officer.presses(t('imports:deed.import', { count: 1 }))
  await officer.sees(t('imports:result.title'))
  await officer.arrivesAt('тізім.csv')
}

const draftsPlan = async (officer: Visitor): Promise<void> => {
  const { t } = officer
  officer.startsCounting()
  await officer.follows(t('plans:deed.draft'))
  await officer.arrivesAt(t('plans:deed.draft'))
  await officer.presses(t('plans:draft.deed'))
  await officer.sees(t('plans:flash.measures-added'))
  await officer.follows(t('plan-rules:transition.draft'))
  await officer.arrivesAt(t('plan-rules:transition.draft'))
  await officer.presses(t('plan-rules:transition.draft'))
  await officer.sees(t('plans:flash.drafted'))
  await officer.follows(t('plans:deed.agree'))
  await officer.arrivesAt(t('plan-rules:agreement.title'))
  await officer.chooses(t('plan-rules:agreement.agreed'))
  await officer.presses(t('common:save'))
  await officer.sees(t('plans:flash.agreed'))
  costsAtMost(officer, 25)
}

const approvesPlan = async (head: Visitor): Promise<void> => {
  const { t } = head
  await findsPerson(head, 'Нургалиев', name)
  await opensTab(head, 'plan')
  await head.follows(t('plan-rules:transition.approve'))
  await head.arrivesAt(t('plan-rules:transition.approve'))
  await head.presses(t('plan-rules:transition.approve'))
  await head.sees(t('plans:flash.approved'))
}

const sendsPlan = async (officer: Visitor): Promise<void> => {
  const { t } = officer
  await opensTab(officer, 'plan')
  await officer.follows(t('plan-rules:transition.send'))
  await officer.arrivesAt(t('plan-rules:transition.send'))
  await officer.picks(t('plans:field.place'), { index: 2 })
  await officer.presses(t('plan-rules:transition.send'))
  await officer.sees(t('plans:flash.sent'))
}

const printsPlan = async (officer: Visitor): Promise<void> => {
  await officer.follows(officer.t('plans:card.print'))
  await officer.arrivesAt(officer.t('plans:print.title'))
  for (const language of ['kk', 'ru'] as const)
    await officer.sees(translatorFor(language)('plan-rules:form.title'))
  await officer.page.goBack()
}

const settlesDeadline = async (officer: Visitor): Promise<void> => {
  const { t, page } = officer
  const first = page.getByRole('link', { name: new RegExp(`^${t('plans:deadline.settle')}: `) }).first()
  const deadline = ((await first.getAttribute('aria-label')) ?? '').replace(t('plans:deadline.settle'), '')
  await first.click()
  await officer.page.getByLabel(t('plans:field.note')).waitFor()
  await officer.fills(t('plans:field.done-on'), dayAt(new Date()))
  await officer.presses(t('common:save'))
  await officer.sees(t('plans:flash.settled'))
  // What is settled is folded away.
  await page.locator('#deadlines summary').click()
  await page.getByRole('link', { name: `${t('common:edit')}${deadline}` }).waitFor()
}

describe('An officer', () => {
  it.each(inSomeWays)(
    'imports a person, drafts the plan, and sends it once the head has approved (%s)',
    async (_name, way) => {
      const officer = await stage.signedIn('social-worker', way)
      await goesHome(officer)
      const before = await figureOf(officer, 'window')
      await importsList(officer)
      await goesHome(officer)
      expect(await figureOf(officer, 'window')).toBe(before + 1)

      await findsPerson(officer, 'Nurgaliyev Shyngys', name)
      await opensTab(officer, 'plan')
      await draftsPlan(officer)
      await goesHome(officer)
      expect(await figureOf(officer, 'window')).toBe(before)

      await approvesPlan(await stage.signedIn('institution-head', way))
      await findsPerson(officer, 'нургалеев', name)
      await sendsPlan(officer)
      await printsPlan(officer)
      await settlesDeadline(officer)
    },
  )
})
