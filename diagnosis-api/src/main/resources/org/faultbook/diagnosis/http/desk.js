// Keys of the desk: a letter presses the button or follows the link that names it, unless something is being typed.
document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
    return;
  }
  const at = event.target;
  if (at instanceof Element && at.closest('input:not([type=checkbox]):not([type=radio]), textarea, select')) {
    return;
  }
  const pressed = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
  if (pressed) {
    event.preventDefault();
    pressed.click();
  }
});
