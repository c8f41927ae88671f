/** Adding topics and providers, correcting them, and taking them in and out of use. What was learned or planned under them stays. */
import { decideState } from '~/domain/training/catalogue'
import { type Result, ok, refuse } from '~/domain/result'
import { command } from '~/platform/command.server'
import type {
  CatalogueStateForm,
  ProviderChangeForm,
  ProviderForm,
  TopicChangeForm,
  TopicForm,
} from './forms'

const methodsIn = (text: string | null): string =>
  JSON.stringify((text ?? '').split(/[\s,]+/).filter(Boolean))

/** Adds a topic, under review until somebody puts it to use; gives its id. Refusals: `key-taken`. */
export const addTopic = command(
  'training.catalogue',
  async (work, form: TopicForm): Promise<Result<string>> => {
    work.permit({})
    const id = work.newId()
    work.about({ type: 'training-topic', id, details: { key: form.key } })
    const known = await work.tx
      .selectFrom('trainingTopics')
      .select('id')
      .where('key', '=', form.key)
      .executeTakeFirst()
    if (known) return refuse('key-taken')
    await work.tx
      .insertInto('trainingTopics')
      .values({
        id,
        ...form,
        needs: JSON.stringify(form.needs),
        methods: methodsIn(form.methods),
        state: 'under-review',
        version: 1,
      })
      .execute()
    return ok(id)
  },
)

/** Adds a provider; gives its id. Refusals: `key-taken`. */
export const addProvider = command(
  'training.catalogue',
  async (work, form: ProviderForm): Promise<Result<string>> => {
    work.permit({})
    const id = work.newId()
    work.about({ type: 'training-provider', id, details: { key: form.key } })
    const known = await work.tx
      .selectFrom('trainingProviders')
      .select('id')
      .where('key', '=', form.key)
      .executeTakeFirst()
    if (known) return refuse('key-taken')
    await work.tx
      .insertInto('trainingProviders')
      .values({ id, ...form, state: 'in-use', version: 1 })
      .execute()
    return ok(id)
  },
)

/** Corrects the names of a topic and what it prepares for. Refusals: `catalogue-gone`, `errors:stale`. */
export const changeTopic = command(
  'training.catalogue',
  async (work, id: string, { version, ...form }: TopicChangeForm): Promise<Result<string>> => {
    work.permit({})
    const row = await work.tx.selectFrom('trainingTopics').selectAll().where('id', '=', id).executeTakeFirst()
    if (!row) return refuse('catalogue-gone')
    const after = { ...form, needs: JSON.stringify(form.needs), methods: methodsIn(form.methods) }
    const { nameKk, nameRu, nameEn, needs, methods } = row
    const details = { before: { nameKk, nameRu, nameEn, needs, methods }, after }
    work.about({ type: 'training-topic', id, details })
    if (row.version !== version) return refuse('errors:stale')
    await work.tx
      .updateTable('trainingTopics')
      .set({ ...after, version: version + 1 })
      .where('id', '=', id)
      .execute()
    return ok(id)
  },
)

/** Corrects the names and the kind of a provider. Refusals: `catalogue-gone`, `errors:stale`. */
export const changeProvider = command(
  'training.catalogue',
  async (work, id: string, { version, ...after }: ProviderChangeForm): Promise<Result<string>> => {
    work.permit({})
    const row = await work.tx
      .selectFrom('trainingProviders')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst()
    if (!row) return refuse('catalogue-gone')
    const { nameKk, nameRu, nameEn, kind } = row
    work.about({
      type: 'training-provider',
      id,
      details: { before: { nameKk, nameRu, nameEn, kind }, after },
    })
    if (row.version !== version) return refuse('errors:stale')
    await work.tx
      .updateTable('trainingProviders')
      .set({ ...after, version: version + 1 })
      .where('id', '=', id)
      .execute()
    return ok(id)
  },
)

/** Puts a topic or provider to use, under review, or out of use. Refusals: `catalogue-gone`, `errors:stale`, those of `decideState`. */
export const setCatalogueState = command(
  'training.catalogue',
  async (work, { id, shelf, state, version }: CatalogueStateForm): Promise<Result<string>> => {
    work.permit({})
    const table = shelf === 'topic' ? ('trainingTopics' as const) : ('trainingProviders' as const)
    const row = await work.tx
      .selectFrom(table)
      .select(['state', 'version'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!row) return refuse('catalogue-gone')
    work.about({ type: `training-${shelf}`, id, details: { before: row.state, after: state } })
    if (row.version !== version) return refuse('errors:stale')
    const decision = decideState(shelf, row.state, state)
    if (!decision.ok) return decision
    await work.tx
      .updateTable(table)
      .set({ state: decision.value as 'in-use', version: version + 1 })
      .where('id', '=', id)
      .execute()
    return ok(id)
  },
)
