'use strict';
/* Opens the pack that lies in the same file. */
globalThis.FaultbookFile = {
  open() {
    const pack = JSON.parse(document.getElementById('pack').textContent);
    const other = document.getElementById('switch');
    const show = (lang) => {
      document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en';
      const title = FaultbookView.say(lang, 'file.title', pack.class[lang]);
      document.title = title;
      document.getElementById('title').textContent = title;
      other.textContent = FaultbookView.say(lang, 'switch');
      other.lang = lang === 'zh' ? 'en' : 'zh-CN';
      other.onclick = () => show(lang === 'zh' ? 'en' : 'zh');
      FaultbookView.mount(document.getElementById('offline-search'), pack, { lang, level: 2, facts: 'file.facts' });
    };
    show(document.documentElement.lang.startsWith('zh') ? 'zh' : 'en');
  },
};
