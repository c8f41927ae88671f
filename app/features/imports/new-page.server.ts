/** Sending a file: what this reader may import, into which organisation, and what became of the file that was sent. */
import { redirect } from '@remix-run/node'
import { mayEver } from '~/domain/access/policy'
import { isServedIn } from '~/domain/access/zones'
import type { ImportKind } from '~/domain/imports/fields'
import { listPostingOrganisations } from '~/features/organisations/queries.server'
import { invalid, refused } from '~/platform/form.server'
import { type At, once } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { importKinds } from './forms'
import { limits } from './limits'
import { receive } from './run.server'
import { readUpload } from './upload.server'

const permissionOf = { people: 'person.import', openings: 'opening.import' } as const

/** People are imported only where the network of institutions is served. */
export const kindsFor = ({ actor, desk }: Pick<At, 'actor' | 'desk'>): ImportKind[] =>
  importKinds.filter(
    (kind) => mayEver(actor, permissionOf[kind]) && isServedIn(desk.config.zone, permissionOf[kind]),
  )

const organisationsFor = async ({ db, actor }: At, kinds: readonly ImportKind[]) => {
  if (!kinds.includes('openings')) return []
  const rows = await listPostingOrganisations(db, actor)
  return rows.map(({ id, name }) => ({ value: id, label: name }))
}

export const newImportPage = async (at: At) => {
  const kinds = kindsFor(at)
  return {
    title: at.t('imports:new.title'),
    kinds: kinds.map((kind) => ({ value: kind, label: at.t(`imports:kind.${kind}`) })),
    organisations: await organisationsFor(at, kinds),
    megabytes: limits.file / 1024 / 1024,
    rows: at.format.number(limits.rows),
    once: newId(),
  }
}

const missing = (
  field: string,
  typed: { readonly [name: string]: string | readonly string[] },
  key: string,
) => invalid({ ok: false, typed, errors: { [field]: { key } } })

export const receiveUpload = async (at: At): Promise<Response> => {
  const upload = await readUpload(at.request)
  if (!upload) return refused('imports', { code: 'file-too-large' }, { typed: {} })
  const { form, file } = upload
  if (!form.ok) return invalid(form)
  const { kind } = form.value
  if (!kindsFor(at).includes(kind)) return missing('kind', form.typed, 'errors:choose')
  if (!file) return missing('file', form.typed, 'imports:error.no-file')
  const known = kind === 'openings' ? await organisationsFor(at, ['openings']) : []
  const wanted = form.value.organisationId ?? (known.length === 1 ? (known[0]?.value ?? null) : null)
  if (kind === 'openings' && !known.some(({ value }) => value === wanted))
    return missing('organisationId', form.typed, 'errors:choose')
  const organisationId = kind === 'openings' ? wanted : null
  const result = await receive(once(at, form), {
    kind,
    fileName: file.name,
    bytes: file.bytes,
    organisationId,
  })
  return result.ok ? redirect(`/imports/${result.value}`, 303) : refused('imports', result.refusal, form)
}
