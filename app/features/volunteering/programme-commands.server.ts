/** Deeds on programmes: set up, changed, closed. */
import { lockClause } from '#db/dialect'
import { type Result, ok, refuse } from '~/domain/result'
import { type Owner, decideOrganiser, decideProgramme } from '~/domain/volunteering/programme'
import { type Work, command } from '~/platform/command.server'
import type { ProgrammeChangeForm, ProgrammeForm } from './forms'
import { registeredName } from './queries.server'
import { ownerOf, tiesOf } from './scope.server'

/** Whose name heads the papers. Refused: see `decideOrganiser`. */
const organiserOf = async (
  work: Work,
  owner: Owner,
  asked: Pick<ProgrammeForm, 'organiser' | 'organiserName'>,
) => {
  const registered = await registeredName(work.tx, owner.organisationId)
  return decideOrganiser(owner, registered, asked)
}

/** Sets a programme up; gives its id. Refused: see `decideOrganiser`, `decideProgramme`. */
export const openProgramme = command(
  'volunteering.organise',
  async (work, form: ProgrammeForm): Promise<Result<string>> => {
    const owner = ownerOf(work.actor)
    work.permit(tiesOf(owner))
    const id = work.newId()
    const { organiser, theme, form: as, reward } = form
    work.about({ type: 'volunteer-programme', id, details: { organiser, theme, form: as, reward } })
    const named = await organiserOf(work, owner, form)
    if (!named.ok) return named
    work.add(named.value)
    const decided = decideProgramme({ ...form, ...named.value }, work.today)
    if (!decided.ok) return decided
    await work.tx
      .insertInto('volunteerProgrammes')
      .values({
        ...decided.value,
        ...owner,
        id,
        state: 'running',
        createdBy: work.actor.userId,
        createdAt: work.now,
        updatedAt: work.now,
        version: 1,
      })
      .execute()
    return ok(id)
  },
)

/** Changes a programme or closes it; events that are planned stay. Refused: `programme-gone`, `errors:stale`, see `decideOrganiser`, `decideProgramme`. */
export const changeProgramme = command(
  'volunteering.organise',
  async (work, id: string, { version, ...form }: ProgrammeChangeForm): Promise<Result<string>> => {
    const row = await work.tx
      .selectFrom('volunteerProgrammes')
      .selectAll()
      .where('id', '=', id)
      .modifyEnd(lockClause(work.tx))
      .executeTakeFirst()
    work.permit(row ? tiesOf(row) : {})
    if (!row) return refuse('programme-gone')
    const before = Object.fromEntries(Object.keys(form).map((key) => [key, row[key as keyof typeof row]]))
    work.about({ type: 'volunteer-programme', id, details: { before, after: form } })
    if (row.version !== version) return refuse('errors:stale')
    const named = await organiserOf(work, row, form)
    if (!named.ok) return named
    const decided = decideProgramme({ ...form, ...named.value }, work.today)
    if (!decided.ok) return decided
    await work.tx
      .updateTable('volunteerProgrammes')
      .set({ ...decided.value, updatedAt: work.now, version: version + 1 })
      .where('id', '=', id)
      .execute()
    return ok(id)
  },
)
