import {h, uniqueId} from '../../../common/dom.js';
import {healthCheck} from './health-check.js';
import {occurrences} from './occurrences.js';
import {trail} from './trail.js';

const TABS = [['留痕核验', trail], ['审计体检', healthCheck], ['登录、拒绝与导出', occurrences]];

/** The auditor's page: each tab is filled when it is first looked at. */
export async function audit(content) {
  const tabs = TABS.map(([label, fill]) => {
    const id = uniqueId('tab');
    return {
      fill,
      panel: h('div', {role: 'tabpanel', id: `${id}-panel`, 'aria-labelledby': id, hidden: true}),
      tab: h('button', {type: 'button', role: 'tab', id, class: 'xj-tab', 'aria-controls': `${id}-panel`, 'aria-selected': 'false',
        tabindex: '-1'}, label)
    };
  });
  const select = async chosen => {
    for (const {tab, panel} of tabs) {
      tab.setAttribute('aria-selected', String(tab === chosen.tab));
      tab.tabIndex = tab === chosen.tab ? 0 : -1;
      panel.hidden = tab !== chosen.tab;
    }
    if (!chosen.panel.hasChildNodes()) await chosen.fill(chosen.panel);
  };
  tabs.forEach((entry, index) => {
    entry.tab.addEventListener('click', () => show(entry));
    entry.tab.addEventListener('keydown', event => {
      const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
      if (!step) return;
      const next = tabs[(index + step + tabs.length) % tabs.length];
      next.tab.focus();
      show(next);
    });
  });
  /** What goes wrong in one tab stands there; the others stay usable. */
  function show(entry) {
    select(entry).catch(problem => entry.panel.replaceChildren(h('p', {class: 'xj-problems', role: 'alert'}, problem.message)));
  }
  content.replaceChildren(h('div', {class: 'xj-tabs', role: 'tablist', 'aria-label': '审计'}, tabs.map(({tab}) => tab)), ...tabs.map(({panel}) => panel));
  await select(tabs[0]);
}
