/** Steps of a what-if as the address keeps them: `p.<opening>.1`, `p.<opening>.-1`, `w.<person>`, `a.<person>`, `c.<course>`. */
export type Step =
  | { readonly do: 'place'; readonly openingId: string; readonly by: 1 | -1 }
  | { readonly do: 'without'; readonly personId: string }
  | { readonly do: 'with'; readonly personId: string }
  | { readonly do: 'course'; readonly courseId: string }

/** More at once would tell nobody which of them made the difference. */
export const mostSteps = 8

const readStep = (text: string): Step | null => {
  const [kind, id, by] = text.split('.')
  if (!id || !/^[0-9a-f-]{36}$/.test(id)) return null
  if (kind === 'p' && (by === '1' || by === '-1'))
    return { do: 'place', openingId: id, by: by === '1' ? 1 : -1 }
  if (kind === 'w') return { do: 'without', personId: id }
  if (kind === 'c') return { do: 'course', courseId: id }
  return kind === 'a' ? { do: 'with', personId: id } : null
}

/** Reads the address; what is strange counts as not asked. */
export const readSteps = (text: string | null): Step[] =>
  (text ?? '')
    .split('~')
    .map(readStep)
    .filter((step) => step !== null)
    .slice(0, mostSteps)

const stepText = (step: Step): string => {
  if (step.do === 'place') return `p.${step.openingId}.${step.by}`
  if (step.do === 'course') return `c.${step.courseId}`
  return `${step.do === 'without' ? 'w' : 'a'}.${step.personId}`
}

export const whatIfPath = (runId: string, steps: readonly Step[], after = 0): string => {
  const search = new URLSearchParams()
  if (steps.length > 0) search.set('steps', steps.map(stepText).join('~'))
  if (after > 0) search.set('after', String(after))
  const query = search.size > 0 ? `?${search.toString()}` : ''
  return `/allocation/${runId}/what-if${query}`
}
