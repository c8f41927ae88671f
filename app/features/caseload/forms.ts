/** Shapes of the forms by which people are assigned. A move is written `person.from.to`; `-` stands for nobody. */
import * as v from 'valibot'
import { ticked } from '~/platform/shapes'

/** More than these in one deed would hold others up; the rest follows in the next one. */
export const mostMoves = 300

export type WantedMove = { readonly personId: string; readonly from: string | null; readonly to: string }

const id = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const moveShape = new RegExp(`^(${id})\\.(-|${id})\\.(${id})$`)
const idShape = new RegExp(`^${id}$`)

const readMove = (text: string): WantedMove => {
  const [, personId = '', from = '-', to = ''] = moveShape.exec(text) ?? []
  return { personId, from: from === '-' ? null : from, to }
}

export const writeMove = ({ personId, from, to }: WantedMove): string => `${personId}.${from ?? '-'}.${to}`

/** One tick arrives as a text, several as a list. */
const many = (shape: RegExp) =>
  v.optional(
    v.pipe(
      v.union([v.string(), v.array(v.string())]),
      v.transform((value): string[] => [value].flat().filter((each) => each !== '')),
      v.array(v.pipe(v.string(), v.regex(shape, 'caseload:error.person'))),
      v.maxLength(mostMoves, 'caseload:error.too-many'),
    ),
    [],
  )

export const previewForm = v.strictObject({
  intent: v.literal('preview'),
  person: many(idShape),
  everyone: ticked,
  to: v.pipe(v.string('errors:choose'), v.regex(idShape, 'errors:choose')),
})

export const applyForm = v.strictObject({
  intent: v.literal('apply'),
  move: v.pipe(
    many(moveShape),
    v.minLength(1, 'caseload:error.nobody'),
    v.transform((moves) => moves.map(readMove)),
  ),
})
