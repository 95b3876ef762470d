'use strict';
/* Shows one pack with its search. Everything from the pack is set as text: nothing in it can become markup. */
globalThis.FaultbookView = (() => {
  function el(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (key === 'text') {
        made.textContent = value;
      } else if (key === 'onclick') {
        made.addEventListener('click', value);
      } else {
        made.setAttribute(key, value);
      }
    }
    made.append(...children.filter((c) => c !== null));
    return made;
  }

  /** A phrase with its places filled: %s in order, %1$s by number. */
  function say(lang, key, ...values) {
    let next = 0;
    return FaultbookWords[lang][key].replace(/%(?:(\d)\$)?s/g, (_, at) => values[at ? at - 1 : next++]);
  }

  const counted = (lang, key, n) => say(lang, key + (n === 1 ? '.one' : '.many'), n);

  /** Text of a ticket: its direction is its own and ends with it. */
  const told = (name, text, attributes = {}) => el(name, { ...attributes, dir: 'auto', text });

  const day = (lang, made) => new Date(made).toLocaleDateString(lang === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'medium' });

  function notices(pack, lang) {
    if (pack.notices.length === 0) {
      return null;
    }
    const list = el('ul', {}, ...pack.notices.map((n) => el('li', { text: n[lang] }, el('small', { text: ' ' + n.source }))));
    return el('details', { class: 'safety offline-safety', open: '' },
      el('summary', { text: say(lang, 'search.safety') }), list);
  }

  function parts(fix, lang) {
    if (fix.parts.length === 0) {
      return null;
    }
    const named = fix.parts.map((p) => p.name + (p.code ? ' ' + p.code : '') + (p.quantity ? ' × ' + p.quantity : ''));
    return told('p', say(lang, 'case.parts') + ': ' + named.join(', '), { class: 'facts' });
  }

  function tell(c, fix, view) {
    const said = el('p', { class: 'facts', role: 'status' });
    const buttons = ['FIXED', 'NOT_FIXED'].map((outcome) => el('button', {
      type: 'button', class: 'plain', text: say(view.lang, 'tell.' + outcome),
      onclick: () => {
        buttons.forEach((b) => { b.disabled = true; });
        said.textContent = say(view.lang, 'tell.kept');
        view.onOutcome(c.id, fix.id, outcome);
      },
    }));
    return el('div', { class: 'tell', role: 'group', 'aria-label': say(view.lang, 'tell.ask') },
      el('span', { text: say(view.lang, 'tell.ask') }), ...buttons, said);
  }

  function fix(c, f, view) {
    const facts = [
      f.kind === 'TEMPORARY' ? say(view.lang, 'case.temporary') : null,
      f.minutes ? say(view.lang, 'case.minutes', f.minutes) : null,
      f.tried > 0 ? say(view.lang, 'case.held', f.fixed, f.tried) : null,
    ].filter((x) => x !== null).join(' · ');
    return el('li', {},
      told('p', f.summary),
      ...f.safety.map((s) => told('p', s, { class: 'caution' })),
      f.steps.length ? el('ol', {}, ...f.steps.map((s) => told('li', s))) : null,
      parts(f, view.lang),
      facts ? el('p', { class: 'facts', text: facts }) : null,
      view.onOutcome ? tell(c, f, view) : null);
  }

  function checks(c, { lang, level }) {
    if (c.checks.length === 0) {
      return null;
    }
    return el('div', {}, el('h' + (level + 1), { text: say(lang, 'case.checks') }),
      el('ul', {}, ...c.checks.map((k) => told('li',
        k.question + (k.favouredBy ? ' (' + say(lang, 'case.favours', k.favouredBy) + ')' : '')))));
  }

  function card(c, view) {
    const { lang } = view;
    const symptoms = [...c.symptoms].sort((a, b) => (b.language === lang) - (a.language === lang));
    const facts = [
      c.scope[lang], c.codes.join(', '),
      c.tickets > 0 ? counted(lang, 'case.tickets', c.tickets) : '',
      c.manuals > 0 ? say(lang, 'case.manual') : '',
      c.reviewed ? say(lang, 'case.reviewed') : '',
    ].filter((x) => x).join(' · ');
    return el('li', { class: 'found', 'data-case': c.id },
      told('h' + view.level, c.cause ?? say(lang, 'case.unknown')),
      told('p', facts, { class: 'facts' }),
      el('p', { class: 'seen' }, el('span', { text: say(lang, 'case.symptoms') + ': ' }),
        ...symptoms.slice(0, 3).flatMap((s, i) => [i ? ' / ' : '', told('bdi', s.text)])),
      checks(c, view),
      c.fixes.length ? el('h' + (view.level + 1), { text: say(lang, 'case.fixes') }) : null,
      c.fixes.length ? el('ul', { class: 'acts' }, ...c.fixes.map((f) => fix(c, f, view))) : null);
  }

  function answer(results, index, text, view) {
    const { lang } = view;
    results.replaceChildren();
    if (text.trim() === '') {
      return;
    }
    const found = FaultbookSearch.search(index, text);
    found.codes.forEach((c) => results.append(el('section', { class: 'code' },
      el('h' + view.level, { text: say(lang, 'code.means', c.code) }),
      el('ul', {}, ...c.meanings.map((m) => told('li', m))))));
    results.append(el('p', { class: 'facts', role: 'status', text: found.cases.length === 0
      ? say(lang, 'search.none') : counted(lang, 'search.found', found.cases.length) }));
    results.append(el('ol', { class: 'founds' }, ...found.cases.map((hit) => card(hit.held, view))));
  }

  /**
   * Fills an element with the search of a pack. What is asked by the button or Enter goes to view.onAsk, what is told of a fix to
   * view.onOutcome; both may be absent. view.level is that of the headings of what is found.
   */
  function mount(root, pack, view) {
    const index = FaultbookSearch.index(pack);
    const results = el('div', { class: 'results' });
    const input = el('input', { id: 'offline-q', type: 'search', maxlength: '2000', autocomplete: 'off',
      placeholder: say(view.lang, 'search.example'), enterkeyhint: 'search' });
    const form = el('form', { class: 'ask', role: 'search' },
      el('label', { for: 'offline-q', text: say(view.lang, 'search.label') }), input,
      el('button', { type: 'submit', text: say(view.lang, 'search.button') }));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      answer(results, index, input.value, view);
      if (view.onAsk && input.value.trim() !== '') {
        view.onAsk(input.value.trim());
      }
    });
    input.addEventListener('input', () => answer(results, index, input.value, view));
    view.question = () => input.value.trim();
    const facts = say(view.lang, view.facts ?? 'kept.facts', pack.cases.length, day(view.lang, pack.made));
    root.replaceChildren(...[el('p', { class: 'facts', text: facts }), notices(pack, view.lang), form, results]
      .filter((x) => x !== null));
    return input;
  }

  return { el, say, counted, told, day, mount };
})();
