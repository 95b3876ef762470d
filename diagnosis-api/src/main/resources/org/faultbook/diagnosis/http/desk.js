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

// What was chosen on a long form stays while one of its cases is opened, until it is sent or all is chosen anew; so does the place.
for (const form of document.querySelectorAll('form[data-kept]')) {
  const kept = form.dataset.kept;
  const chosen = JSON.parse(sessionStorage.getItem(kept) || '{}');
  const keyOf = input => input.type === 'checkbox' ? `${input.name}=${input.value}` : input.name;
  for (const input of form.querySelectorAll('input[type=radio], input[type=checkbox], textarea, select')) {
    const value = chosen[keyOf(input)];
    if (value !== undefined && (input.type === 'textarea' || input.type === 'select-one')) {
      input.value = value;
    } else if (value !== undefined && input.type === 'checkbox') {
      input.checked = value;
    } else if (value === input.value) {
      input.checked = true;
    }
  }
  form.addEventListener('change', event => {
    const input = event.target;
    if (input.type !== 'text') {
      chosen[keyOf(input)] = input.type === 'checkbox' ? input.checked : input.value;
    }
    // who writes down the cause that was not known is done with the case, where all others are to be published
    const wrote = input.value && /^say\.([^.]+)\.cause\./.exec(input.name);
    const verdict = wrote && form.dataset.ticked
        && form.querySelector(`input[name^="verdict.${CSS.escape(wrote[1])}:"][value=publish]`);
    if (verdict && form.querySelector(`input[name="${CSS.escape(verdict.name)}"][value=leave]`).checked) {
      verdict.checked = true;
      chosen[verdict.name] = verdict.value;
    }
    sessionStorage.setItem(kept, JSON.stringify(chosen));
  });
  const place = Number(sessionStorage.getItem(kept + '.place'));
  if (place) {
    sessionStorage.removeItem(kept + '.place');
    scrollTo(0, place);
  }
  form.addEventListener('click', event => {
    if (event.target.closest('a[href*="/edit"]')) {
      sessionStorage.setItem(kept + '.place', String(scrollY));
    }
  });
  form.addEventListener('submit', () => sessionStorage.removeItem(kept));
  // what was put right stays, whatever is to become of the cases
  document.querySelector('[data-key=t]')?.addEventListener('click', () => {
    Object.keys(chosen).filter(name => name.startsWith('verdict.')).forEach(name => delete chosen[name]);
    sessionStorage.setItem(kept, JSON.stringify(chosen));
  });
}
