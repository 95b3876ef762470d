
'use strict';
/* A list follows what is typed above it. Without this the form's button asks. */
(() => {
  Object.assign(htmx.config, { includeIndicatorStyles: false, allowEval: false, selfRequestsOnly: true, historyCacheSize: 0 });

  // half a word in Latin letters is not yet what is looked for
  addEventListener('input', (event) => {
    if (event.isComposing) {
      event.stopPropagation();
    }
  }, true);

  // who is not signed in any more is led to the sign-in
  document.addEventListener('htmx:beforeSwap', (event) => {
    const answered = new URL(event.detail.xhr.responseURL);
    if (answered.pathname !== location.pathname) {
      event.detail.shouldSwap = false;
      location.assign(answered);
    }
  });
})();
