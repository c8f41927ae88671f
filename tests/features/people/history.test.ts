import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import type { Actor } from '~/domain/access/roles'
import { day } from '~/domain/calendar/day'
import { changeHealth, changeSentence } from '~/features/people/commands.server'
import { historyOf, historyQuery } from '~/features/people/history.server'
import { getPerson } from '~/features/people/queries.server'
import { appendAudit } from '~/platform/audit.server'
import { formatFor } from '~/platform/format.server'
import { translatorFor } from '~/platform/i18n.server'
import { anActor, callerFor } from '#tests/support/actors'
import { aPerson, aUser, anInstitution } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { planOf } from '#tests/support/query-plan'

const teller = {
  t: translatorFor('ru'),
  format: formatFor('ru'),
  language: 'ru',
  today: day('2026-11-21'),
} as const

onEveryDatabase('the history of a person', (open) => {
  let db: Databases
  let here: string
  let officer: Actor
  let id: string
  const told = async (actor: Actor): Promise<string> => {
    const person = await getPerson(db.read, actor, id)
    const { items } = await historyOf(db.read, actor, person, null, teller)
    return items.map(({ title, meta, lines }) => [title, meta, ...lines].join('\n')).join('\n')
  }

  beforeAll(async () => {
    db = await open()
    here = await anInstitution(db)
    const userId = await aUser(db, { role: 'social-worker', institutionId: here, name: 'Серікқызы А.' })
    officer = anActor('social-worker', { institutionId: here, userId })
    id = await aPerson(db, { institutionId: here, behaviourDegree: -1, endOfTerm: day('2027-03-14') })
    await changeSentence(callerFor(db, officer), id, {
      standing: 'in-custody',
      sentenceStart: day('2024-01-01'),
      endOfTerm: day('2027-01-21'),
      releasedOn: null,
      releaseGround: null,
      termSetOn: null,
      paroleOn: null,
      neverParole: null,
      behaviourDegree: 2,
      articles: '188',
      banRemains: null,
      version: 1,
    })
    await changeHealth(callerFor(db, officer), id, {
      fitness: 'limited',
      fitnessOn: day('2026-09-01'),
      fitnessUntil: null,
      fitnessLimits: ['no-heights'],
      disabilityGroup: 3,
      isPregnant: null,
      hasSmallChildren: null,
      medicalExclusion: 0,
      medicalAdmissionOn: null,
      version: 2,
    })
  })
  afterAll(() => db.close())

  it('says in words who changed what, from what to what', async () => {
    const text = await told(officer)
    expect(text).toContain('Изменён срок')
    expect(text).toContain('Серікқызы А.')
    expect(text).toContain('Конец срока: 14.03.2027 → 21.01.2027')
    expect(text).toContain('Степень поведения: первая отрицательная → вторая положительная')
    expect(text).toContain('Ограничения по труду: Неизвестно → Без работы на высоте')
  })

  it('says that articles changed, never which', async () => {
    const text = await told(officer)
    expect(text).toContain('Статьи осуждения: изменено')
    expect(text).not.toContain('188')
  })

  it('keeps medical facts to those who hold that permission', async () => {
    expect(await told(officer)).toContain('Группа инвалидности')
    expect(await told(anActor('detachment-head', { institutionId: here }))).not.toContain(
      'Группа инвалидности',
    )
  })

  it('says nothing of looks at a psychologist’s notes, nor of what is planned or asked around them', async () => {
    const before = await told(officer)
    const deeds = [
      'note.export', 'note.risk', 'note.supervision', 'note.substitution', 'note.sealed', 'note.changed-outside',
      'session.plan', 'lawful-request.take', 'glass.break',
    ] as const // prettier-ignore
    await db.write.transaction().execute(async (tx) => {
      for (const deed of deeds)
        await appendAudit(tx, {
          at: '2026-11-21T07:00:00.000Z',
          actor: officer,
          deed,
          outcome: 'done',
          subject: { type: 'session', id: 'one' },
          personId: id,
          institutionId: here,
          requestId: 'looks',
          details: {},
        })
    })
    for (const role of ['social-worker', 'medic', 'institution-head', 'psychologist'] as const)
      expect(await told(anActor(role, { institutionId: here }))).not.toContain('Другое действие')
    expect(await told(officer)).toBe(before)
  })

  it('is read from an index', async () => {
    expect(await planOf(db.read, historyQuery(db.read, id, 5))).toMatch(/audit_events_by_person/)
  })
})
