/** What every form and every page owes its reader, tried on the psychologist's: nothing typed is lost, nothing is done twice. */
import { describe, expect, it } from 'vitest'
import { shippedMethods } from '#db/reference/psychology-methods'
import { fullName } from '~/domain/people/names'
import { methodName } from '~/features/psychology/methods.server'
import { inSomeWays, narrow, setStage, signIn, wide } from '#tests/support/journey'
import { patientOf } from '#tests/support/journey-people'
import type { Visitor, Way } from '#tests/support/journey-visitor'

const stage = setStage({ together: true })
const relaxation = shippedMethods.find(({ key }) => key === 'relaxation')
const relaxationIn = (language: Way['language']): string =>
  relaxation ? (methodName(relaxation, language) ?? '') : ''

const opensSessionForm = async (way: Way): Promise<Visitor> => {
  const person = await patientOf((await stage.product()).db)
  const psychologist = await stage.signedIn('psychologist', way)
  await psychologist.opens(`/people/${person.id}/sessions/new`)
  await psychologist.arrivesAt(psychologist.t('psychology:new.title'))
  return psychologist
}

const focused = (visitor: Visitor): Promise<string> =>
  visitor.page.evaluate(() => `${document.activeElement?.id}.${document.activeElement?.className}`)

describe('A form', () => {
  it.each(inSomeWays)(
    'says what is wrong, leads there, and keeps what was typed (%s)',
    async (_name, way) => {
      const psychologist = await opensSessionForm(way)
      const { t, page } = psychologist
      await psychologist.fills(t('psychology:field.minutes'), '2')
      await psychologist.fills(t('psychology:field.note'), 'Сөз жоғалмайды')
      await psychologist.picks(t('psychology:field.method'), relaxationIn(way.language))
      await psychologist.presses(t('psychology:deed.record'))

      await psychologist.sees(t('common:problem'))
      expect(await focused(psychologist)).toContain('error-summary')
      await psychologist.arrivesAt(t('psychology:new.title'))
      expect(await page.getByLabel(t('psychology:field.note')).inputValue()).toBe('Сөз жоғалмайды')
      expect(await page.getByLabel(t('psychology:field.method')).inputValue()).toBe('relaxation')
      await page.locator('.error-summary a').click()
      expect(await focused(psychologist)).toMatch(/^minutes\./)

      await psychologist.fills(t('psychology:field.minutes'), '40')
      await psychologist.presses(t('psychology:deed.record'))
      await psychologist.sees(t('psychology:flash.recorded'))
    },
  )

  it.each(inSomeWays.slice(0, 2))('sent twice by a double click is done once (%s)', async (_name, way) => {
    const psychologist = await stage.signedIn('psychologist', way)
    const { t, page } = psychologist
    const topic = `Екі рет басылған, ${way.language}`
    await psychologist.opens('/training/new')
    await psychologist.arrivesAt(t('training:new.title'))
    await psychologist.fills(t('training:field.topic'), topic)
    await psychologist.fills(t('training:field.provider'), 'Қостанай академиясы')
    await psychologist.fills(t('training:field.started-on'), '2026-09-01')
    await psychologist.fills(t('training:field.ended-on'), '2026-09-02')
    await psychologist.fills(t('training:field.hours'), '8')
    await page.getByRole('button', { name: t('training:deed.save') }).dblclick()
    await psychologist.sees(topic)
    const { db } = await stage.product()
    const saved = await db.read
      .selectFrom('trainingRecords')
      .select('id')
      .where('topic', '=', topic)
      .execute()
    expect(saved).toHaveLength(1)
  })
})

const ways: readonly (readonly [string, Way])[] = [
  ['with JavaScript', { language: 'kk', javascript: true, width: narrow }],
  ['without JavaScript', { language: 'kk', javascript: false, width: wide }],
]

describe('A page', () => {
  it.each(ways)('stays the same page in another language (%s)', async (_name, way) => {
    const psychologist = await opensSessionForm(way)
    const { page } = psychologist
    const before = page.url()
    await page.getByRole('button', { name: 'Рус' }).click()
    const russian = { ...way, language: 'ru' } as const
    await page.locator('html[lang=ru]').waitFor({ state: 'attached' })
    expect(page.url()).toBe(before)
    await page
      .getByRole('heading', { level: 1, name: psychologist.speaks(russian.language)('psychology:new.title') })
      .waitFor()
    // The language is kept with the user: whoever signs in next finds it as it was.
    await page.getByRole('button', { name: 'Қаз' }).click()
    await page.locator('html[lang=kk]').waitFor({ state: 'attached' })
  })

  it.each(ways)(
    'is gone once its reader has signed out, whatever Back is pressed (%s)',
    async (_name, way) => {
      const person = await patientOf((await stage.product()).db)
      const psychologist = await stage.signedIn('psychologist', way)
      const { t, page } = psychologist
      await psychologist.opens(`/people/${person.id}`)
      await psychologist.arrivesAt(fullName(person))
      await page.locator('header summary').click()
      await psychologist.presses(t('common:sign-out'), page.locator('header'))
      await psychologist.arrivesAt(t('account:sign-in.title'))
      await page.goBack()
      await psychologist.arrivesAt(t('account:sign-in.title'))
      expect(await page.content()).not.toContain(person.surname)
      await signIn(psychologist, 'demo-psychologist')
      await page.locator('.app-top').waitFor()
    },
  )
})
