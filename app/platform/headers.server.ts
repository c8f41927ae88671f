/** Security headers of every answer, errors and files included. */
import type { RequestHandler, Response } from 'express'
import helmet from 'helmet'
import type { IncomingMessage, ServerResponse } from 'node:http'

const nonce = (_request: IncomingMessage, response: ServerResponse): string =>
  `'nonce-${String((response as Response).locals.nonce)}'`

/** `secure`: over HTTPS, so that HSTS makes sense. `development`: Vite's own scripts and socket are let through. */
export const securityHeaders = (options: {
  readonly secure: boolean
  readonly development: boolean
}): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'", nonce],
        'style-src': options.development ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        'img-src': ["'self'", 'data:'],
        'font-src': ["'self'"],
        'connect-src': options.development ? ["'self'", 'ws:'] : ["'self'"],
        'manifest-src': ["'self'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
        'base-uri': ["'none'"],
        'object-src': ["'none'"],
      },
    },
    // Helmet's own `no-referrer` makes browsers send `Origin: null` with a form, and the origin guard would refuse it.
    referrerPolicy: { policy: 'same-origin' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    strictTransportSecurity: options.secure ? { maxAge: 63_072_000, includeSubDomains: true } : false,
    xFrameOptions: { action: 'deny' },
  })
