// Codes become words: those that stand in the page's `template` elements, with what stands in braces put in.

// Signs that turn the direction of a text, or cannot be seen, are shown as '?'.
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu

export function say (said) {
  if (!Array.isArray(said)) return String(said).replace(UNSEEN, '?')
  const [code, given] = said
  const words = document.querySelector(`template[data-said="${code}"]`).content.textContent.trim()
  return words.replace(/\{(\w+)\}/g, (_, name) => say(given[name]))
}
