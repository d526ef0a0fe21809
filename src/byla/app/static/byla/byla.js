// Adds to the pages what only a script can: focus moved to the list of errors, a menu that folds, a shown password.
// Every page works without it.
import { initAll } from './govuk-frontend.min.js'

// The components look for these two classes before they start. A browser that runs modules is new enough.
document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()
