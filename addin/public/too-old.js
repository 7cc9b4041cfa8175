/* Plain old JavaScript on purpose: it must run where nothing else of ours does. */
;(function () {
  var modern =
    'noModule' in document.createElement('script') &&
    window.CSS &&
    CSS.supports &&
    CSS.supports('selector(:focus-visible)') &&
    Array.prototype.findLast &&
    window.structuredClone
  if (modern) return
  document.getElementById('root').style.display = 'none'
  document.getElementById('too-old').removeAttribute('hidden')
})()
