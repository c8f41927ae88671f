/** Refuses requests that another site made a browser send, and bodies that nobody needs. */
import type { Request, RequestHandler } from 'express'

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])
const localHost = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

/** The origin that a request must claim: the configured one, or the local address it came to. */
const expectedOrigin = (request: Request, publicOrigin: string | undefined): string | undefined => {
  if (publicOrigin) return publicOrigin
  const host = request.headers.host ?? ''
  return localHost.test(host) ? `http://${host}` : undefined
}

const sentFromHere = (request: Request, origin: string): boolean => {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') return false
  const claimed = request.headers.origin
  return claimed === undefined ? site === 'same-origin' : claimed === origin
}

/**
 * Stands before Remix, whose own check can be passed with a forged X-Forwarded-Host and does not cover data requests.
 * An unsafe method needs our Origin, or no Origin and a browser's word that the request is of this site.
 */
export const guardOrigin =
  (publicOrigin: string | undefined): RequestHandler =>
  (request, response, next) => {
    delete request.headers['x-forwarded-host']
    const origin = expectedOrigin(request, publicOrigin)
    if (!origin) {
      response.status(403).type('text').send('Set PUBLIC_ORIGIN to serve under another name than localhost.')
      return
    }
    request.headers.host = new URL(origin).host
    if (!safeMethods.has(request.method) && !sentFromHere(request, origin)) {
      response.status(403).type('text').send('Cross-site request refused.')
      return
    }
    next()
  }

const ordinaryLimit = 512 * 1024
/** An import or an attachment: the file itself is checked again where it is read. */
const fileLimit = 25 * 1024 * 1024

/** Where files are sent to: imports, and whatever address ends in `/files`. */
const takesFiles = /^\/imports(\/|$)|\/files$/

/**
 * 411 and 413 before anything reads the body. The connection is closed with the answer: what is left of the body
 * stands unread on it, and the next request on the same line would be lost.
 */
export const limitBody: RequestHandler = (request, response, next) => {
  if (safeMethods.has(request.method)) return next()
  const length = request.headers['content-length']
  if (length === undefined && request.headers['transfer-encoding'] !== undefined) {
    response.status(411).set('connection', 'close').type('text').send('Length required.')
    return undefined
  }
  const limit = takesFiles.test(request.path) ? fileLimit : ordinaryLimit
  if (Number(length ?? 0) > limit) {
    response.status(413).set('connection', 'close').type('text').send('Too large.')
    return undefined
  }
  return next()
}
