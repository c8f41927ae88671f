/** Whether what a form names is there: an id that came from elsewhere is not taken on trust. */
import type { Work } from '~/platform/command.server'

type Shelf = 'psychologists' | 'trainingTopics' | 'institutions'

/** Nothing named is nothing to look for. */
export const isThere = async ({ tx }: Work, table: Shelf, id: string | null): Promise<boolean> => {
  if (id === null) return true
  const row = await tx.selectFrom(table).select('id').where('id', '=', id).executeTakeFirst()
  return row !== undefined
}
