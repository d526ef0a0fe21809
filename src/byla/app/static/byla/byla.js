// Adds to the pages what only a script can: focus moved to the list of errors, a menu that folds, a shown password, and
// word that a passkey was not used.
// Every page works without it.
import { initAll } from './govuk-frontend.min.js'

// The components look for these two classes before they start. A browser that runs modules is new enough.
document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()

// allauth only writes to the console where the browser's passkey dialog ends without a passkey.
document.addEventListener('allauth.error', event => {
  const template = document.getElementById('no-passkey')
  if (!template) return
  event.preventDefault()
  const said = document.getElementById('no-passkey-said') ?? template.content.firstElementChild
  document.querySelector('main').prepend(said)
  said.focus()
})
