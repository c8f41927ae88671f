/** Carries the content-security nonce from the server's renderer to the tags that need it; empty in the browser. */
import { createContext, useContext } from 'react'

export const NonceContext = createContext('')

export const useNonce = (): string => useContext(NonceContext)
