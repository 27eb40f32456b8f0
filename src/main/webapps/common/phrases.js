import {call} from './api.js';
import {button, h} from './dom.js';

/** Somebody has changed the own list: whoever offers it asks again. */
export const CHANGED = 'xj-phrases-changed';

let asked = null;
document.addEventListener(CHANGED, () => { asked = null; });

/** One's own phrases, asked for once. */
function phrases() {
  asked = asked || call('GET', '/api/phrases').then(list => list.phrases).catch(problem => {
    asked = null;
    throw problem;
  });
  return asked;
}

/** Puts the text where the cursor stands, in place of what is marked; gives a refusal, or nothing. */
function insert(area, phrase, limit) {
  const {selectionStart: from, selectionEnd: to, value} = area;
  if (limit && value.length - (to - from) + phrase.length > limit) return `放不下：插入后超过 ${limit} 字。`;
  area.setRangeText(phrase, from, to, 'end');
  area.dispatchEvent(new Event('input', {bubbles: true}));
  area.focus();
  return '';
}

/**
 * Offers one's own phrases for a field. Nothing stands in the field until somebody chooses it.
 * @param area the textarea
 * @param limit how many characters it takes
 */
export function phrasesFor(area, limit) {
  const refusal = h('span', {class: 'xj-message', role: 'alert'});
  const list = h('div', {class: 'xj-phrases', hidden: true});
  const open = button('常用语', () => (list.hidden ? show() : close()), {class: 'xj-button xj-phrases-open', 'aria-expanded': 'false'});
  const close = () => {
    list.hidden = true;
    open.setAttribute('aria-expanded', 'false');
  };
  const show = async () => {
    refusal.textContent = '';
    try {
      const mine = await phrases();
      list.replaceChildren(
        ...mine.map(phrase => button(phrase, () => {
          refusal.textContent = insert(area, phrase, limit);
          close();
        }, {class: 'xj-phrase'})),
        mine.length ? '' : h('span', {class: 'xj-quiet'}, '还没有常用语。'),
        h('a', {href: '#/phrases'}, '编辑常用语'));
      list.hidden = false;
      open.setAttribute('aria-expanded', 'true');
    } catch (problem) {
      refusal.textContent = problem.message;
    }
  };
  return h('div', {class: 'xj-phrases-offer'}, open, refusal, list);
}
