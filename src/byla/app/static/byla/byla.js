// Adds to the pages what only a script can: focus moved to the list of errors, a menu that folds, a shown password.
// Every page works without it.
import { initAll, isSupported } from './govuk-frontend.min.js'

document.body.classList.add('js-enabled')
if (isSupported()) {
  document.body.classList.add('govuk-frontend-supported')
  initAll()
}
