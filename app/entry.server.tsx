/** Renders a page to a stream, in the reader's language, with the nonce that its scripts need. */
import { Transform } from 'node:stream'
import { type AppLoadContext, type EntryContext, createReadableStreamFromReadable } from '@remix-run/node'
import { RemixServer, isRouteErrorResponse } from '@remix-run/react'
import { isbot } from 'isbot'
import { renderToPipeableStream } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { instanceFor, languageOf } from '~/platform/i18n.server'
import { NonceContext } from '~/platform/nonce'

const patience = 10_000

/**
 * React 18 leaves a zero byte where a letter of several bytes does not fit its buffer; a browser shows a broken letter
 * there. No HTML of ours holds a zero byte, so all of them go.
 */
const withoutZeroBytes = (): Transform =>
  new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      done(null, chunk.includes(0) ? Buffer.from(chunk.filter((byte) => byte !== 0)) : chunk)
    },
  })

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { desk }: AppLoadContext,
): Promise<Response> {
  const profile = desk.signedIn.stage === 'nobody' ? null : desk.signedIn.user.language
  const ready = isbot(request.headers.get('user-agent')) ? 'onAllReady' : 'onShellReady'
  return new Promise((resolve, reject) => {
    let answerStatus = status
    const { pipe, abort } = renderToPipeableStream(
      <I18nextProvider i18n={instanceFor(languageOf(request, profile))}>
        <NonceContext.Provider value={desk.nonce}>
          <RemixServer context={remixContext} url={request.url} abortDelay={patience} nonce={desk.nonce} />
        </NonceContext.Provider>
      </I18nextProvider>,
      {
        nonce: desk.nonce,
        [ready]: () => {
          const body = withoutZeroBytes()
          headers.set('content-type', 'text/html; charset=utf-8')
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: answerStatus }))
          pipe(body)
        },
        onShellError: reject,
        onError: () => {
          answerStatus = 500
        },
      },
    )
    setTimeout(abort, patience).unref()
  })
}

/** Expected refusals are responses; only what broke is told, by type and place, without its words. */
export const handleError = (error: unknown, { request }: { request: Request }): void => {
  if (request.signal.aborted || error instanceof Response || isRouteErrorResponse(error)) return
  const { name, stack } = error instanceof Error ? error : { name: 'unknown', stack: '' }
  const where = process.env.NODE_ENV === 'production' ? stack?.split('\n').slice(1, 6) : stack
  process.stderr.write(`${JSON.stringify({ level: 'error', type: name, where })}\n`)
}
