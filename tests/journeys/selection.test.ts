/** An officer answers an employer's request: draws the list, chooses a person, and takes them through the sheet to a contract and work. */
import { describe, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { inSomeWays, setStage } from '#tests/support/journey'
import { goesHome } from '#tests/support/journey-steps'
import type { Visitor } from '#tests/support/journey-visitor'
import { procedures, requestChannels, rulingNeeded } from '~/domain/requests/procedure'
import { dayAt } from '~/platform/clock.server'

const stage = setStage()

/** A request that waits in the officer's institution, where a sheet goes round before the contract. */
const waitingRequest = async (db: Databases): Promise<string> => {
  const row = await db.read
    .selectFrom('workRequests as r')
    .innerJoin('users as u', 'u.institutionId', 'r.institutionId')
    .innerJoin('openings as o', 'o.id', 'r.openingId')
    .select('r.id')
    .where('u.login', '=', 'demo-social-worker')
    .where('r.state', '=', 'received')
    .where(
      'o.channel',
      'in',
      requestChannels.filter((channel) => procedures[channel].sheet && !rulingNeeded(channel, null)),
    )
    .where('r.id', 'not in', (eb) => eb.selectFrom('requestCandidates').select('requestId'))
    .orderBy('r.id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Draws the list and chooses the first; leaves the visitor at the candidate's page. Gives its address. */
const chooses = async (officer: Visitor): Promise<string> => {
  const { t, page } = officer
  await officer.presses(t('requests:deed.draw'))
  await officer.sees(t('requests:flash.drawn'))
  await officer.follows(t('requests:deed.decide'))
  await officer.arrivesAt(t('requests:deed.decide'))
  await officer.picks(t('requests:field.reason'), t('requests:reason.included.skills'))
  if ((await page.locator('main [name=acknowledged]').count()) > 0)
    await page.locator('main [name=acknowledged]').check()
  await officer.presses(t('requests:deed.include'))
  await officer.sees(t('requests:flash.included'))
  return new URL(page.url()).pathname
}

const takesApplication = async (officer: Visitor): Promise<void> => {
  const { t, page } = officer
  await officer.follows(t('requests:deed.apply'))
  await officer.arrivesAt(t('requests:deed.apply'))
  await officer.fills(t('requests:field.application'), 'Жұмысқа қабылдауыңызды сұраймын')
  const how = page.locator('main [name=how]')
  if ((await how.count()) > 0 && (await page.locator('main [name=how]:checked').count()) === 0)
    await how.first().check()
  await officer.presses(t('requests:deed.apply'))
  await officer.sees(t('requests:flash.applied'))
  await officer.follows(t('requests:deed.round'))
  await officer.arrivesAt(t('requests:deed.round'))
  await officer.presses(t('requests:deed.round'))
  await officer.sees(t('requests:flash.round'))
}

/** Answers every line that the visitor may, one page after the other; signs for others as paper was signed. */
const answersLines = async (visitor: Visitor, path: string): Promise<void> => {
  const { t, page } = visitor
  await visitor.opens(path)
  const links = page
    .locator('main')
    .getByRole('link', { name: new RegExp(`^${t('requests:deed.answer-line')}:`) })
  const lines = await links.evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''))
  for (const line of lines) {
    await visitor.opens(line)
    await page.locator('main [name=answer]').first().check()
    if ((await page.locator('main [name=signer]').count()) > 0)
      await visitor.fills(t('requests:field.signer'), 'Сейтқали Б.')
    await visitor.presses(t('requests:deed.answer-line'))
    await visitor.sees(t('requests:flash.answered'))
  }
}

const decides = async (head: Visitor, path: string): Promise<void> => {
  const { t } = head
  await head.opens(path)
  await head.follows(t('requests:deed.head'))
  await head.arrivesAt(t('requests:deed.head'))
  await head.chooses(t('requests:head.agreed'))
  await head.presses(t('requests:deed.head'))
  await head.sees(t('requests:flash.head'))
}

const writesContract = async (officer: Visitor, path: string): Promise<void> => {
  const { t } = officer
  const today = dayAt(new Date())
  await officer.opens(path)
  await officer.follows(t('requests:deed.contract'))
  await officer.arrivesAt(t('requests:deed.contract'))
  await officer.fills(t('requests:field.contract-number'), '14-е')
  await officer.fills(t('requests:field.order-number'), '71-к')
  await officer.fills(t('requests:field.order-on'), today)
  await officer.fills(t('requests:field.order-received-on'), today)
  await officer.presses(t('requests:deed.contract'))
  await officer.sees(t('requests:flash.contract'))
}

/** Each paper of the candidate's page comes as a file. */
const opensPapers = async (officer: Visitor): Promise<void> => {
  const links = officer.page.locator('main a[href*="/file?"]')
  const papers = await links.evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''))
  expect(papers.length).toBeGreaterThan(1)
  for (const paper of papers) {
    const file = await officer.page.context().request.get(paper)
    expect([paper, file.status()]).toEqual([paper, 200])
    expect(file.headers()['content-type']).toMatch(/pdf|officedocument/)
  }
}

describe('An officer of the labour unit', () => {
  it.each(inSomeWays)(
    'answers a request: list, choice, application, agreement sheet, head, contract, work (%s)',
    async (_name, way) => {
      const { db } = await stage.product()
      const officer = await stage.signedIn('social-worker', way)
      const { t } = officer
      await goesHome(officer)
      await officer.opens('/requests')
      await officer.arrivesAt(t('requests:title'))
      await officer.opens(`/requests/${await waitingRequest(db)}`)
      const path = await chooses(officer)
      await takesApplication(officer)
      await answersLines(officer, path)
      for (const role of ['psychologist', 'medic'] as const)
        await answersLines(await stage.signedIn(role, way), path)
      await decides(await stage.signedIn('institution-head', way), path)
      await writesContract(officer, path)
      await opensPapers(officer)
      await officer.follows(t('requests:deed.start'))
      await officer.arrivesAt(t('requests:deed.start'))
      await officer.presses(t('requests:deed.start'))
      await officer.sees(t('requests:flash.started'))
    },
  )
})
