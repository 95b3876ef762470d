'use strict';
/*
 * Search within one pack: overlapping pairs of Han characters, Latin words without their commonest endings, and fault codes kept
 * whole however they are written, ranked by BM25 (Robertson and Zaragoza, 2009). The same pack and question give the same
 * order everywhere: ties go to more tickets, then to the id.
 */
globalThis.FaultbookSearch = (() => {
  const K1 = 1.2;
  const B = 0.75;
  const SYMPTOM = 2;
  const CODE = 3;
  const OTHER = 1;
  const ACT = 0.5;
  const STOP = new Set(['a', 'an', 'and', 'at', 'by', 'for', 'from', 'in', 'is', 'it', 'of', 'on', 'or', 'the', 'to', 'was', 'with']);

  const fold = (text) => String(text).normalize('NFKC').toLowerCase();

  const isDigit = (sign) => sign !== undefined && sign >= '0' && sign <= '9';

  /** The one written form of a code: capitals without separators; between digits one stays, as a hyphen, or is the point it was. */
  function code(text) {
    const signs = [...fold(text).toUpperCase().trim()];
    let out = '';
    let gap = false;
    signs.forEach((sign, i) => {
      if (sign === '.' && isDigit(signs[i - 1]) && isDigit(signs[i + 1])) {
        out += sign;
      } else if (sign === '/' || /[\p{L}\p{N}]/u.test(sign)) {
        out += gap && isDigit(sign) && isDigit(out.at(-1)) ? '-' + sign : sign;
        gap = false;
      } else {
        gap = true;
      }
    });
    return out.replace(/^ERROR(?=\d)/, 'ERR');
  }

  function stem(word) {
    if (word.length < 5 || /\d/.test(word)) {
      return word.length === 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
    }
    for (const end of ['ing', 'ed', 'es', 's']) {
      if (word.endsWith(end) && !(end === 's' && word.endsWith('ss'))) {
        const left = word.slice(0, -end.length);
        return left.length > 3 && left.at(-1) === left.at(-2) ? left.slice(0, -1) : left;
      }
    }
    return word.endsWith('e') ? word.slice(0, -1) : word;
  }

  function hanPairs(folded) {
    const out = [];
    for (const run of folded.match(/\p{Script=Han}+/gu) ?? []) {
      const signs = [...run];
      if (signs.length === 1) {
        out.push(run);
      }
      for (let i = 0; i + 1 < signs.length; i++) {
        out.push(signs[i] + signs[i + 1]);
      }
    }
    return out;
  }

  /** Codes in running text: what holds a digit beside a letter or a separator, and what the pack knows as a code. */
  function codes(folded, known) {
    const pieces = folded.match(/[a-z0-9]+(?:[-_./][a-z0-9]+)*/g) ?? [];
    const out = new Set();
    pieces.forEach((piece, i) => {
      const whole = code(piece);
      if (known.has(whole) || (/\d/.test(piece) && /[a-z]/.test(piece))) {
        out.add(whole);
      }
      const next = pieces[i + 1];
      if (next !== undefined && piece.length <= 5 && known.has(code(piece + ' ' + next))) {
        out.add(code(piece + ' ' + next));
      }
    });
    return [...out];
  }

  function tokens(text, known = new Set()) {
    const folded = fold(text);
    const words = (folded.match(/[\p{Script=Latin}\p{Nd}]+/gu) ?? []).filter((w) => !STOP.has(w)).map(stem);
    return [...hanPairs(folded), ...words, ...codes(folded, known).map((c) => '#' + c)];
  }

  function count(terms, text, weight, known) {
    for (const token of tokens(text ?? '', known)) {
      terms.set(token, (terms.get(token) ?? 0) + weight);
    }
  }

  function document(c, known) {
    const terms = new Map();
    c.symptoms.forEach((s) => count(terms, s.text, SYMPTOM, known));
    count(terms, c.cause, OTHER, known);
    count(terms, c.scope.zh === c.scope.en ? c.scope.zh : c.scope.zh + ' ' + c.scope.en, OTHER, known);
    c.fixes.forEach((f) => count(terms, f.summary, ACT, known));
    c.codes.forEach((each) => terms.set('#' + code(each), CODE));
    let length = 0;
    terms.forEach((times) => { length += times; });
    return { held: c, terms, length };
  }

  function index(pack) {
    const known = new Set(pack.codes.map((c) => code(c.code)));
    const documents = pack.cases.map((c) => document(c, known));
    const frequency = new Map();
    let total = 0;
    for (const d of documents) {
      total += d.length;
      for (const token of d.terms.keys()) {
        frequency.set(token, (frequency.get(token) ?? 0) + 1);
      }
    }
    return { documents, frequency, known, codes: pack.codes, average: total / Math.max(1, documents.length) };
  }

  function score(index, d, asked) {
    let sum = 0;
    for (const token of asked) {
      const times = d.terms.get(token);
      if (times !== undefined) {
        const df = index.frequency.get(token);
        const rarity = Math.log(1 + (index.documents.length - df + 0.5) / (df + 0.5));
        const weight = token.startsWith('#') ? CODE : 1;
        sum += weight * rarity * times * (K1 + 1) / (times + K1 * (1 - B + B * d.length / index.average));
      }
    }
    return sum;
  }

  /** The best cases and what the codes of the question mean; both empty where nothing fits. */
  function search(index, text, limit = 20) {
    const asked = [...new Set(tokens(text, index.known))].sort();
    const found = index.documents
      .map((d) => ({ held: d.held, score: score(index, d, asked) }))
      .filter((hit) => hit.score > 0)
      .sort((a, b) => b.score - a.score || b.held.tickets - a.held.tickets || (a.held.id < b.held.id ? -1 : 1))
      .slice(0, limit);
    const meant = new Set(asked.filter((t) => t.startsWith('#')).map((t) => t.slice(1)));
    return { cases: found, codes: index.codes.filter((c) => meant.has(code(c.code)) && c.meanings.length > 0) };
  }

  return { code, tokens, index, search };
})();
