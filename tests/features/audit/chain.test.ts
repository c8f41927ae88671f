import { sql } from 'kysely'
import { afterEach, describe, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { ok, refuse } from '~/domain/result'
import { verifyAuditChain } from '~/platform/audit.server'
import { Denied, command } from '~/platform/command.server'
import { anActor, callerFor } from '#tests/support/actors'
import { anInstitution } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'

/** A deed of our own that renames an institution, so that the chain is tested apart from any feature. */
const rename = command('institution.manage', async (work, id: string, name: string) => {
  const row = await work.tx
    .selectFrom('institutions')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  work.permit({ institutionId: row.id })
  work.about({ type: 'institution', id, details: { before: row.nameRu, after: name } })
  if (name === 'refused') {
    await work.tx.updateTable('institutions').set({ nameRu: name }).where('id', '=', id).execute()
    return refuse('not-this-name')
  }
  await work.tx.updateTable('institutions').set({ nameRu: name }).where('id', '=', id).execute()
  return ok(id)
})

const forgetful = command('institution.manage', async (work, id: string) => {
  await work.tx.updateTable('institutions').set({ nameRu: 'unasked' }).where('id', '=', id).execute()
  work.about({ type: 'institution', id })
  return ok(id)
})

onEveryDatabase('the audit chain', (open) => {
  let db: Databases
  afterEach(() => db.close())

  const start = async () => {
    db = await open()
    const institution = await anInstitution(db)
    const caller = callerFor(db, anActor('administrator'))
    const events = () => db.read.selectFrom('auditEvents').selectAll().orderBy('seq').execute()
    const nameOf = async () =>
      (
        await db.read
          .selectFrom('institutions')
          .select('nameRu')
          .where('id', '=', institution)
          .executeTakeFirstOrThrow()
      ).nameRu
    return { institution, caller, events, nameOf }
  }

  it('holds a deed and its row together', async () => {
    const { institution, caller, events, nameOf } = await start()
    expect(await rename(caller, institution, 'Учреждение №55')).toEqual({ ok: true, value: institution })
    expect(await nameOf()).toBe('Учреждение №55')
    expect(await events()).toMatchObject([
      { seq: 1, deed: 'institution.manage', outcome: 'done', subjectId: institution },
    ])
    expect(await verifyAuditChain(db.read)).toMatchObject({ whole: true, count: 1 })
  })

  it('keeps the trace of a refusal although the deed left none', async () => {
    const { institution, caller, events, nameOf } = await start()
    const before = await nameOf()
    expect((await rename(caller, institution, 'refused')).ok).toBe(false)
    expect(await nameOf()).toBe(before)
    expect(await events()).toMatchObject([{ outcome: 'refused', subjectId: institution }])
  })

  it('records a denial and stops the deed', async () => {
    const { institution, events, nameOf } = await start()
    const employer = callerFor(db, anActor('employer'))
    const before = await nameOf()
    await expect(rename(employer, institution, 'mine')).rejects.toThrow(Denied)
    expect(await nameOf()).toBe(before)
    expect(await events()).toMatchObject([{ outcome: 'denied', actorRole: 'employer' }])
  })

  it('does not let a deed be done that never asked the policy about its row', async () => {
    const { institution, caller, nameOf } = await start()
    const before = await nameOf()
    await expect(forgetful(caller, institution)).rejects.toThrow(/without asking the policy/)
    expect(await nameOf()).toBe(before)
  })

  it('stays one chain under many writers at once', async () => {
    const { institution, caller } = await start()
    await Promise.all(Array.from({ length: 60 }, (_, index) => rename(caller, institution, `name ${index}`)))
    expect(await verifyAuditChain(db.read)).toMatchObject({ whole: true, count: 60 })
  })

  it('does a deed sent twice with one key once', async () => {
    const { institution, caller, events } = await start()
    const key = 'f3f4a1ce-once'
    const twice = await Promise.allSettled([
      rename({ ...caller, once: key }, institution, 'first'),
      rename({ ...caller, once: key }, institution, 'first'),
    ])
    expect(twice.map((each) => each.status)).toEqual(['fulfilled', 'fulfilled'])
    expect(await events()).toHaveLength(1)
  })

  describe('is refused by the database itself', () => {
    it.each([
      ['a change', sql`update audit_events set deed = 'nothing' where seq = 1`],
      ['a removal', sql`delete from audit_events where seq = 1`],
    ])('when someone tries %s', async (_what, statement) => {
      const { institution, caller } = await start()
      await rename(caller, institution, 'x')
      await expect(statement.execute(db.write)).rejects.toThrow(/append-only/)
      expect(await verifyAuditChain(db.read)).toMatchObject({ whole: true, count: 1 })
    })

    it('when someone tries to replace a row', async () => {
      const { institution, caller } = await start()
      await rename(caller, institution, 'x')
      const row = await db.read.selectFrom('auditEvents').selectAll().executeTakeFirstOrThrow()
      const replacing = db.write
        .insertInto('auditEvents')
        .values({ ...row, deed: 'nothing' })
        .onConflict((conflict) => conflict.column('seq').doUpdateSet({ deed: 'nothing' }))
        .execute()
      await expect(replacing).rejects.toThrow(/append-only/)
    })
  })

  it('names the first row whose details were changed', async () => {
    const { institution, caller, events } = await start()
    for (const name of ['a', 'b', 'c']) await rename(caller, institution, name)
    const [, second] = await events()
    await db.write
      .updateTable('auditValues')
      .set({ details: '{}' })
      .where('eventId', '=', second?.id ?? '')
      .execute()
    expect(await verifyAuditChain(db.read)).toEqual({
      whole: false,
      brokenAt: 2,
      because: 'its details were changed',
    })
  })

  it('stays whole when the values of a row are erased by law', async () => {
    const { institution, caller, events } = await start()
    for (const name of ['a', 'b']) await rename(caller, institution, name)
    await db.write
      .deleteFrom('auditValues')
      .where('eventId', '=', (await events())[0]?.id ?? '')
      .execute()
    expect(await verifyAuditChain(db.read)).toMatchObject({ whole: true, count: 2 })
  })

  it('shows a cut-off tail against the head that was exported', async () => {
    const { institution, caller } = await start()
    for (const name of ['a', 'b', 'c']) await rename(caller, institution, name)
    const report = await verifyAuditChain(db.read)
    if (!report.whole) throw new Error('the chain is broken')
    const expected = { count: report.count + 2, hash: report.head }
    expect(await verifyAuditChain(db.read, expected)).toMatchObject({ whole: false, brokenAt: 4 })
  })
})
