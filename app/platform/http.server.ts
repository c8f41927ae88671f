/** The HTTP front: what stands between the wire and the pages. */
import { randomBytes } from 'node:crypto'
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, {
  type Express,
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
} from 'express'
import type { Logger } from 'pino'
import { pinoHttp } from 'pino-http'
import type { Databases } from '#db/client.server'
import type { Clock } from './clock.server'
import { type Config, isSecure } from './config.server'
import { securityHeaders } from './headers.server'
import { newId } from './ids.server'
import { guardOrigin, limitBody } from './origin.server'
import type { MasterKeys } from './seal.server'
import { sessionsFor } from './session.server'
import { findSignedIn } from './signed-in.server'

export type HttpParts = {
  readonly db: Databases
  readonly clock: Clock
  readonly config: Config
  readonly keys: MasterKeys
  readonly log: Logger
  /** Remix's server build, or a function that loads it (development). */
  readonly build: ServerBuild | (() => Promise<ServerBuild>)
  /** Folder of the built client files; absent in development, where Vite serves them. */
  readonly clientFolder?: string
  readonly development?: RequestHandler
}

/** The address of a calendar feed is a secret in itself. */
const loggedPath = (url: string): string | undefined =>
  url.split('?')[0]?.replace(/^\/feeds\/[^/]+/, '/feeds/-')

/** Only what a record of traffic needs: no query, no body, no cookie, no name. */
const logRequests = (log: Logger): RequestHandler =>
  pinoHttp({
    logger: log,
    genReqId: (_request, response) => {
      const id = newId()
      response.setHeader('x-request-id', id)
      return id
    },
    serializers: {
      req: (request: { id: string; method: string; url: string }) => ({
        id: request.id,
        method: request.method,
        path: loggedPath(request.url),
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
      err: (error: Error) => ({ type: error.name, stack: error.stack?.split('\n').slice(1, 6) }),
    },
    autoLogging: { ignore: (request) => request.url?.startsWith('/assets/') ?? false },
  })

/** Whether secrets can be opened and sealed; why not, without a word about the keys themselves. */
const secretsOf = ({ fault, faults, byId, current }: MasterKeys) => {
  const why = fault ?? faults?.get(current) ?? [...(faults?.values() ?? [])][0]
  return why === undefined && byId.has(current)
    ? { secrets: 'open' }
    : { secrets: byId.has(current) ? 'partly-locked' : 'locked', why }
}

const health =
  ({ db, keys }: HttpParts): RequestHandler =>
  (_request, response, next) => {
    db.read
      .selectFrom('auditHead')
      .select('seq')
      .executeTakeFirstOrThrow()
      .then(() => response.json({ status: 'ok', ...secretsOf(keys) }))
      .catch(next)
  }

const pages = (parts: HttpParts): RequestHandler => {
  const { db, clock, config, keys } = parts
  const sessions = sessionsFor(db, clock, isSecure(config))
  return createRequestHandler({
    build: parts.build,
    mode: parts.development ? 'development' : 'production',
    getLoadContext: async (request, response) => ({
      desk: {
        db,
        clock,
        config,
        keys,
        sessions,
        signedIn: await findSignedIn(db, sessions, request.headers.cookie ?? '', config.demo),
        requestId: String(request.id),
        nonce: String(response.locals.nonce),
        address: request.ip ?? '',
      },
    }),
  })
}

/** The last resort: an error nobody caught gets a plain sentence and an id, never its own words. */
const lastResort =
  (log: Logger) =>
  (error: Error, request: Request, response: Response, _next: NextFunction): void => {
    log.error(
      { type: error.name, stack: error.stack?.split('\n').slice(1, 6), requestId: request.id },
      'unhandled',
    )
    if (!response.headersSent)
      response
        .status(500)
        .type('text')
        .send(`Error ${String(request.id)}`)
  }

export const createApp = (parts: HttpParts): Express => {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', parts.config.production ? 1 : false)
  app.use(logRequests(parts.log))
  app.use((_request, response, next) => {
    response.locals.nonce = randomBytes(16).toString('base64')
    next()
  })
  app.use(securityHeaders({ secure: isSecure(parts.config), development: parts.development !== undefined }))
  app.use(guardOrigin(parts.config.publicOrigin))
  app.use(limitBody)
  app.use(compression())
  app.get('/health', health(parts))
  if (parts.development) app.use(parts.development)
  if (parts.clientFolder) {
    app.use('/assets', express.static(`${parts.clientFolder}/assets`, { immutable: true, maxAge: '1y' }))
    app.use(express.static(parts.clientFolder, { maxAge: '1h', index: false }))
  }
  app.use((_request, response, next) => {
    response.setHeader('cache-control', 'no-store')
    next()
  })
  app.all('*', pages(parts))
  app.use(lastResort(parts.log))
  return app
}
