/** Shapes of the forms of an import. */
import * as v from 'valibot'
import { type ImportField, type ImportKind, type Mapping, fieldsOf } from '~/domain/imports/fields'
import { maybeText, oneOf, ticked, version } from '~/platform/shapes'

export const importKinds = ['people', 'openings'] as const

/** The file itself is read apart: it is no text. */
export const uploadForm = v.strictObject({ kind: oneOf(importKinds), organisationId: maybeText(36) })

export const intents = ['columns', 'commit', 'undo', 'discard'] as const

export const commitForm = v.strictObject({
  intent: oneOf(intents),
  version,
  goodOnly: ticked,
})

/** Fields `column-0`, `column-1`, … beside the version: as many as the file has columns. */
export const columnsForm = v.pipe(
  v.record(v.string(), v.union([v.string(), v.array(v.string())])),
  v.check((fields) => /^\d+$/.test(String(fields.version)), 'errors:required'),
)

/** The mapping that the selects say; `column-twice` names a field that two columns claim. */
export const mappingIn = (
  kind: ImportKind,
  fields: Readonly<Record<string, string | string[]>>,
): { readonly mapping: Mapping; readonly twice: ImportField | null } => {
  const chosen = Object.entries(fields).flatMap(([name, value]) => {
    const column = /^column-(\d{1,3})$/.exec(name)?.[1]
    const field = fieldsOf[kind].find((each) => each === value)
    return column !== undefined && field !== undefined ? [[column, field] as const] : []
  })
  const all = chosen.map(([, field]) => field)
  return {
    mapping: Object.fromEntries(chosen),
    twice: all.find((field, place) => all.indexOf(field) !== place) ?? null,
  }
}
