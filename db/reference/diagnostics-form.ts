/** The printed words of annex 10 to order 508, in the order of the form: `diagnostics-form.json`. */
import form from './diagnostics-form.json'

export const diagnosticsForm = form
