/** What is done from the page of an import: its columns named, its rows imported, taken back or thrown away. */
import type { Refusal, Result } from '~/domain/result'
import { redirectSaying } from '~/platform/flash.server'
import { type FormRead, invalid, readFields, refused } from '~/platform/form.server'
import { type At, once } from '~/platform/guard.server'
import { discardFile } from './commands.server'
import { columnsForm, commitForm, mappingIn } from './forms'
import { getImport } from './queries.server'
import { commit, rename, undo } from './run.server'

type Answered = FormRead<unknown> & { readonly ok: true }

const answer = (result: Result<unknown>, said: string, path: string, form: Answered): Response =>
  result.ok ? redirectSaying(`imports:flash.${said}`, path) : refuseImport(result.refusal, form)

/** Refusals of the file reader and of the deeds share one list of words. */
export const refuseImport = (refusal: Refusal, form: Pick<FormRead<unknown>, 'typed'>): Response =>
  refused('imports', refusal, form)

const nameColumns = async (
  at: At,
  data: FormData,
  row: Awaited<ReturnType<typeof getImport>>,
): Promise<Response> => {
  const form = readFields(columnsForm, data)
  if (!form.ok) return invalid(form)
  const { mapping, twice } = mappingIn(row.kind, form.value)
  if (twice !== null)
    return invalid({
      ok: false,
      typed: form.typed,
      errors: {
        '': {
          key: 'imports:refusal.column-twice',
          values: { field: at.t(`imports:field.${row.kind}.${twice}`) },
        },
      },
    })
  const version = Number(form.value.version)
  return answer(
    await rename(once(at, form), row, { mapping, version }),
    'columns',
    `/imports/${row.id}`,
    form,
  )
}

export const actOnImport = async (at: At): Promise<Response> => {
  const row = await getImport(at.db, at.actor, at.params.importId ?? '')
  const data = await at.request.formData()
  if (data.get('intent') === 'columns') return nameColumns(at, data, row)
  const form = readFields(commitForm, data)
  if (!form.ok) return invalid(form)
  const { intent, version, goodOnly } = form.value
  const caller = once(at, form)
  const path = `/imports/${row.id}`
  if (intent === 'commit')
    return answer(await commit(caller, row, { goodOnly, version }), 'commit', path, form)
  if (intent === 'undo') return answer(await undo(caller, row, { version }), 'undo', path, form)
  return answer(await discardFile[row.kind](caller, row.id), 'discard', '/imports', form)
}
